import { given, instance, membersOf } from './ask.ts'
import { dateOf, type Element } from './happenings.ts'
import { whole } from './numbers.ts'
import type { Ask, Condition } from './rules.ts'
import type { Run } from './run.ts'
import { later, merge, none, plus, type Truth, Unknown, type Value } from './values.ts'

/** What is asked over records, fines, extensions and termijnen together. Without a condition each of them counts. */

type Holds = ((element: Element) => Truth) | undefined
/** Whether an element is in the time that is asked about. */
type Within = ((element: Element) => boolean) | undefined

/** What is not yet seen of the dossier ends a listing, for records stand in the order in which they act. */
function isSeen(c: Run, element: Element): boolean {
  return element.kind !== 'record' || element.position < c.seen
}

/** `er is ...` */
export function anyOf(c: Run, all: readonly Element[], holds: Holds, within: Within): Truth {
  let unknown: Unknown | undefined
  for (const element of all) {
    if (!isSeen(c, element)) break
    if (within !== undefined && !within(element)) continue
    const answer = holds === undefined || holds(element)
    if (answer === true) return true
    if (answer !== false) unknown = merge(unknown, answer)
  }
  return unknown ?? false
}

/** `er is geen ...` */
export function noneOf(c: Run, all: readonly Element[], holds: Holds, within: Within): Truth {
  const answer = anyOf(c, all, holds, within)
  return typeof answer === 'boolean' ? !answer : answer
}

/** `aantal ...` */
export function countOf(c: Run, all: readonly Element[], holds: Holds, within: Within): Value {
  let unknown: Unknown | undefined
  let count = 0
  for (const element of all) {
    if (!isSeen(c, element)) break
    if (within !== undefined && !within(element)) continue
    const answer = holds === undefined || holds(element)
    if (answer === true) count += 1
    else if (answer !== false) unknown = merge(unknown, answer)
  }
  return unknown ?? whole(count)
}

/** `som van ...`, from `start` on. */
export function sumOf(c: Run, all: readonly Element[], attribute: string, missing: Unknown, start: Value, holds: Holds, within: Within): Value {
  let unknown: Unknown | undefined
  let total = start
  for (const element of all) {
    if (!isSeen(c, element)) break
    if (within !== undefined && !within(element)) continue
    const answer = holds === undefined || holds(element)
    if (answer === false) continue
    const value = answer === true ? given(c, element, attribute, missing) : answer
    if (value instanceof Unknown) unknown = merge(unknown, value)
    else if (value !== none) total = plus(total, value, c.overflow)
  }
  return unknown ?? total
}

/** `de eerste ...` */
export function firstOf(c: Run, all: readonly Element[], holds: Holds, within: Within): Element | undefined {
  for (const element of all) if (isMeant(c, element, holds, within)) return element
  return undefined
}
/** `de laatste ...` */
export function lastOf(c: Run, all: readonly Element[], holds: Holds, within: Within): Element | undefined {
  for (let index = all.length - 1; index >= 0; index -= 1) {
    const element = all[index] as Element
    if (isMeant(c, element, holds, within)) return element
  }
  return undefined
}
function isMeant(c: Run, element: Element, holds: Holds, within: Within): boolean {
  return isSeen(c, element) && (within === undefined || within(element)) && (holds === undefined || holds(element) === true)
}

/** The value of the latest element that has one. */
export function lastKnown(c: Run, all: readonly Element[], attribute: string, missing: Unknown, holds: Holds): Value {
  for (let index = all.length - 1; index >= 0; index -= 1) {
    const element = all[index] as Element
    if (!isSeen(c, element)) continue
    const value = given(c, element, attribute, missing)
    if (!(value instanceof Unknown) && (holds === undefined || holds(element) === true)) return value
  }
  return missing
}

/** `er is een onderdeel van ...` */
export function anyPart(c: Run, groep: string, holds: Condition | undefined): Truth {
  const outer = c.part
  let unknown: Unknown | undefined
  let found = false
  for (const part of membersOf(c, groep)) {
    c.part = part
    const answer = holds === undefined || holds(c)
    if (answer === true) {
      found = true
      break
    }
    if (answer !== false) unknown = merge(unknown, answer)
  }
  c.part = outer
  return found || (unknown ?? false)
}
export function noPart(c: Run, groep: string, holds: Condition | undefined): Truth {
  const answer = anyPart(c, groep, holds)
  return typeof answer === 'boolean' ? !answer : answer
}
/** `aantal onderdelen van ...` */
export function countParts(c: Run, groep: string, holds: Condition | undefined): Value {
  const outer = c.part
  let unknown: Unknown | undefined
  let count = 0
  for (const part of membersOf(c, groep)) {
    c.part = part
    const answer = holds === undefined || holds(c)
    if (answer === true) count += 1
    else if (answer !== false) unknown = merge(unknown, answer)
  }
  c.part = outer
  return unknown ?? whole(count)
}

/** `in de 12 maanden ervoor` */
export function isJustBefore(c: Run, element: Element, length: Value): boolean {
  const date = dateOf(element)
  const end = later(date, length, c.overflow)
  return date < c.peildatum && end !== undefined && c.peildatum < end
}

/** `in inburgeringstermijn` */
export function isWithin(c: Run, element: Element, name: string): boolean {
  const termijn = instance(c, name)
  const date = dateOf(element)
  return termijn !== undefined && termijn.first <= date && (date <= termijn.last || termijn.waitsFor !== undefined)
}

/** `op dezelfde dag` */
export function isOfToday(c: Run, element: Element): boolean {
  return dateOf(element) === c.asOf
}

/** One of the values between which a begrip chooses. */
export interface Alternative {
  readonly when: Condition
  readonly then: Ask
  /** A judgement that was not given is settled here. */
  readonly settles: boolean
}

/** The first alternative that holds; with `exactlyOne` the one that certainly holds. */
export function chosen(c: Run, policy: 'first' | 'exactlyOne', alternatives: readonly Alternative[], otherwise: Ask | undefined): Value {
  let unknown: Unknown | undefined
  for (const { when, then, settles } of alternatives) {
    const answer = settles ? c.isMet(when) : when(c)
    if (answer === true) return then(c)
    if (answer === false) continue
    unknown = merge(unknown, answer)
    if (policy === 'first') return unknown
  }
  return unknown ?? (otherwise === undefined ? none : otherwise(c))
}
