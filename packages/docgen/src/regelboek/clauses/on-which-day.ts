import type { RecordSet } from '@inburgering/core'
import type { RuleWords } from '../../words/index.ts'

/** A rule that follows a record works on its day, that of a periode on its last one. */
export function onWhichDay(from: RecordSet, { model }: RuleWords): string {
  const [onDay, onLastDay] = ['op die dag', 'op de laatste dag daarvan']
  if (from.kind !== 'records') return onDay
  const periods = new Set(model.declarations.flatMap(({ kind, name }) => (kind === 'periode' ? [name] : [])))
  const count = from.names.filter((name) => periods.has(name)).length
  if (count === 0) return onDay
  return count === from.names.length ? onLastDay : `${onDay}, en bij een periode ${onLastDay}`
}
