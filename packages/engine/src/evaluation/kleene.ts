import type { Compiled } from './compiled.ts'
import type { Context } from './context.ts'
import { withdrawIdleVariants } from './idle-variants.ts'
import { mergeUnknown, Unknown, type Truth, type Value } from './value.ts'

/** A value of type `ja of nee` as truth: what never happened is nee. */
export function truthOf(value: Value): Truth {
  return typeof value === 'boolean' ? value : value instanceof Unknown ? value : false
}

export function not(truth: Truth): Truth {
  return typeof truth === 'boolean' ? !truth : truth
}

/** Nee when one of them is nee; otherwise unknown when one is unknown. */
export function both(left: Truth, right: Truth): Truth {
  if (left === false || right === false) return false
  if (left === true) return right
  return right === true ? left : mergeUnknown(left, right)
}

/** Ja when one of them is ja; otherwise unknown when one is unknown. */
export function either(left: Truth, right: Truth): Truth {
  if (left === true || right === true) return true
  if (left === false) return right
  return right === false ? left : mergeUnknown(left, right)
}

/** Nee when one is nee; otherwise unknown when one is unknown. */
export function every<T>(items: readonly T[], ask: (item: T, context: Context) => Truth, context: Context): Truth {
  let unknown: Unknown | undefined
  for (const item of items) {
    const truth = ask(item, context)
    if (truth === false) return false
    if (truth !== true) unknown = mergeUnknown(unknown, truth)
  }
  return unknown ?? true
}

/** Ja when one is ja; otherwise unknown when one is unknown. */
export function some<T>(items: readonly T[], ask: (item: T, context: Context) => Truth, context: Context): Truth {
  let unknown: Unknown | undefined
  for (const item of items) {
    const truth = ask(item, context)
    if (truth === true) return true
    if (truth !== false) unknown = mergeUnknown(unknown, truth)
  }
  return unknown ?? false
}

/**
 * Asks a condition where something is decided on it. A judgement that was not given counts in favour of the condition
 * (`als`) or against it (`tenzij`, uitzondering) and is noted; what is still unknown then misses a fact.
 */
export function settle(context: Context, ask: (context: Context) => Truth, favour: boolean): Truth {
  const truth = ask(context)
  return typeof truth === 'boolean' ? truth : settleUnknown(context, truth, ask, favour)
}

function settleUnknown(context: Context, truth: Unknown, ask: (context: Context) => Truth, favour: boolean): Truth {
  if (truth.oordelen.length === 0) return truth
  context.use?.notJudged(truth.oordelen)
  if (truth.missing.length === 0) return favour
  const { favour: outer, trace } = context
  context.favour = favour
  context.trace = undefined
  const settled = ask(context)
  context.favour = outer
  context.trace = trace
  return typeof settled === 'boolean' ? settled : new Unknown(settled.missing)
}

/** A condition: `als`, `zodra`, `alleen als`. Absent: it holds. */
export function isMet(context: Context, condition: Compiled | undefined): Truth {
  return condition === undefined || settled(context, condition, true)
}

/** An exception: `tenzij`, `uitzondering ... als`. Absent: there is none. */
export function isExcepted(context: Context, exception: Compiled | undefined): Truth {
  return exception !== undefined && settled(context, exception, false)
}

function settled(context: Context, condition: Compiled, favour: boolean): Truth {
  const { use } = context
  const from = use?.guards.length ?? 0
  const answer = answerTo(context, condition, favour)
  if (use !== undefined && use.guards.length > from) withdrawIdleVariants(context, use, from, answer, () => answerTo(context, condition, favour))
  return answer
}

function answerTo(context: Context, condition: Compiled, favour: boolean): Truth {
  const truth = truthOf(condition.evaluate(context))
  return typeof truth === 'boolean' ? truth : settleUnknown(context, truth, (at) => truthOf(condition.evaluate(at)), favour)
}
