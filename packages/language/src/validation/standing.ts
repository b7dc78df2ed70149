import { isGeldtVanaf, isLaagClausule, type ParameterWordt, type Wijziging } from '../generated/ast.ts'
import { isoDate } from './reading.ts'
import type { Specification } from './specification.ts'

/** What stands in a place from one day until another, ISO 8601, which sorts as text. */
export interface Standing<T> {
  readonly from: string
  readonly until: string
  readonly value: T
}

export const always = '9999-12-31'

/** A wijziging with the time for which it holds. */
export type DatedChange = Standing<Wijziging>

export function timeOf(change: Wijziging): DatedChange {
  const clause = change.clausules.find(isGeldtVanaf)
  return { from: isoDate(clause?.datum) ?? '', until: isoDate(clause?.tot) ?? always, value: change }
}

export function layerOf(change: Wijziging): string | undefined {
  return change.clausules.find(isLaagClausule)?.laag
}

/** The changes of the layer wet, which is always on, in the order in which they win. */
export function lawChanges(specification: Specification): readonly DatedChange[] {
  const changes = specification.all('Wijziging').filter((change) => layerOf(change) === 'wet')
  return changes.map(timeOf).sort((left, right) => (left.from < right.from ? -1 : left.from > right.from ? 1 : 0))
}

/** What stands when: later ones win; undefined strikes. */
export function over<T>(versions: readonly Standing<T | undefined>[]): readonly Standing<T>[] {
  const days = [...new Set(['', ...versions.flatMap(({ from, until }) => [from, until])])].sort()
  return days.flatMap((from, index) => {
    const until = days[index + 1] ?? always
    const value = versions.findLast((version) => version.from <= from && from < version.until)?.value
    return value === undefined || from >= until ? [] : [{ from, until, value }]
  })
}

/** What two hold at the same time. */
export function together<A, B>(left: Standing<A>, right: Standing<B>): Standing<readonly [A, B]> | undefined {
  const from = left.from > right.from ? left.from : right.from
  const until = left.until < right.until ? left.until : right.until
  return from < until ? { from, until, value: [left.value, right.value] } : undefined
}

/** What stands from the beginning. */
export function forever<T>(value: T): Standing<T> {
  return { from: '', until: always, value }
}

export function isParameterStep(clause: Wijziging['clausules'][number]): clause is ParameterWordt {
  return clause.$type === 'ParameterWordt'
}
