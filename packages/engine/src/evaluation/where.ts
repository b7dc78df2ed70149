import type { DayNumber, Expression, Window } from '@inburgering/core'
import { later } from './arithmetic.ts'
import type { Scope } from './compile.ts'
import type { Compiled } from './compiled.ts'
import type { Context } from './context.ts'
import { firstAsked, isAboutAnother } from './first-asked.ts'
import { dateOf, isKeptOpen, type Element } from './happenings.ts'
import { truthOf } from './kleene.ts'
import { termijnNamed } from './reference.ts'
import type { Truth } from './value.ts'

/** `waarvan (...)` and a window, asked of one element. */
export interface ConditionOn {
  readonly holds: (element: Element, context: Context) => Truth
  readonly operands: readonly Compiled[]
  /** The first condition that an element does not meet, for its reason. */
  readonly failing: (element: Element, context: Context) => Compiled | undefined
  /** The days after the peildatum on which this element enters or leaves the window. */
  readonly changes: (element: Element, context: Context) => DayNumber
}

export function conditionOn({ where, window }: { readonly where?: Expression; readonly window?: Window }, scope: Scope): ConditionOn {
  const condition = where && scope.compile(where)
  const duration = window?.kind === 'preceding' ? scope.compile(window.duration) : undefined
  const inWindow = windowTest(window, duration)
  const first = firstAsked(where, scope)
  return {
    holds: (element, context) => {
      if (inWindow !== undefined && !inWindow(element, context)) return false
      if (condition === undefined) return true
      // A reason shows what was asked of it.
      if (first !== undefined && context.trace === undefined && isAboutAnother(first, element, context)) return false
      const outer = context.element
      context.element = element
      const truth = truthOf(condition.evaluate(context))
      context.element = outer
      return truth
    },
    operands: [condition, duration].filter((operand) => operand !== undefined),
    failing: (element, context) => {
      if (first !== undefined && isAboutAnother(first, element, context)) return condition?.operands[0] ?? condition
      return condition && withElement(element, context, () => condition.operands.find((operand) => operand.evaluate(context) === false) ?? condition)
    },
    changes: (element, context) => {
      const edge = duration === undefined ? Infinity : windowEdge(element, duration, context)
      const next = condition?.timing().next
      return next === undefined ? edge : Math.min(edge, withElement(element, context, () => next(context)))
    },
  }
}

function withElement<T>(element: Element, context: Context, look: () => T): T {
  const outer = context.element
  context.element = element
  const result = look()
  context.element = outer
  return result
}

function windowTest(window: Window | undefined, duration: Compiled | undefined): ((element: Element, context: Context) => boolean) | undefined {
  if (window === undefined) return undefined
  switch (window.kind) {
    case 'sameDay':
      return (element, context) => dateOf(element) === context.asOf
    case 'termijn':
      return (element, context) => {
        const termijn = termijnNamed(window.name, context)
        const date = dateOf(element)
        return termijn !== undefined && termijn.first <= date && (date <= termijn.last || isKeptOpen(termijn))
      }
    case 'preceding':
      return (element, context) => {
        const date = dateOf(element)
        const end = duration && later(date, duration.evaluate(context), context)
        return date < context.peildatum && end !== undefined && context.peildatum < end
      }
  }
}

/** It enters the window on the day after it, and leaves it when the length has passed. */
function windowEdge(element: Element, duration: Compiled, context: Context): DayNumber {
  const date = dateOf(element)
  if (date >= context.peildatum) return date + 1
  const end = later(date, duration.evaluate(context), context)
  return end !== undefined && end > context.peildatum ? end : Infinity
}
