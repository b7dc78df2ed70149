import { civilFromDay, dayFromCivil, formatDutchDate, lastDayOfTerm, overflowMatters, type DayNumber, type Duration } from '@inburgering/core'
import { AstUtils } from 'langium'
import { isKalender, isTermijn, type Duurt } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'
import { constantOf, durationText, shownName } from '../../reading.ts'

/** Good to know: for some first days the last month is too short, and then a choice decides the last day. */
export const ambiguousStart: Check<Duurt> = ({ specificationOf }) => (node, accept) => {
  const length = constantOf(node.duur)
  const term = AstUtils.getContainerOfType(node, isTermijn)
  if (length?.kind !== 'duration' || !('months' in length.value) || term === undefined) return
  const days = matteringDays(length.value)
  const example = days[0]
  if (example === undefined) return
  const chosen = specificationOf(node).stelsel?.clausules.find(isKalender)?.beleid.replace(/\s+/g, ' ') ?? 'laatste dag van de maand'
  const other = chosen === 'laatste dag van de maand' ? 'eerste dag van de volgende maand' : 'laatste dag van de maand'
  const ends = (choice: string) => endOf(example, length.value, choice)
  accept('INB422', { name: shownName(term), duration: durationText(length), ...startsOf(days), example: dutch(example - 1), chosen, ends: ends(chosen), other, otherwise: ends(other) }, at(node, 'duur'))
}

const policies: Readonly<Record<string, 'lastDayOfMonth' | 'firstDayOfNextMonth'>> = { 'laatste dag van de maand': 'lastDayOfMonth', 'eerste dag van de volgende maand': 'firstDayOfNextMonth' }

/** The last day by a choice; who refuses gives none. */
function endOf(start: DayNumber, length: Duration, choice: string): string | undefined {
  const policy = policies[choice]
  return policy === undefined ? undefined : dutch(lastDayOfTerm(start, length, policy))
}

const known = new Map<number, readonly DayNumber[]>()
const firstDay = dayFromCivil(2024, 1, 1) ?? 0

/** The first days, in four years with one leap day, for which the choice decides the last day. */
function matteringDays(length: Duration & { readonly months: number }): readonly DayNumber[] {
  const made = known.get(length.months)
  if (made) return made
  const days = Array.from({ length: 1461 }, (_, index) => firstDay + index).filter((day) => overflowMatters(day, length))
  known.set(length.months, days)
  return days
}

/** Days of a month, in order; the day before the first day is the one that is added to. */
function startsOf(days: readonly DayNumber[]): { readonly starts: string; readonly inFebruary?: string } {
  const before = days.map((day) => civilFromDay(day - 1))
  const starts = [...new Set(before.map(({ day }) => day))].sort((left, right) => left - right).join(', ')
  return before.every(({ month }) => month === 2) ? { starts, inFebruary: '2' } : { starts }
}

function dutch(day: DayNumber | undefined): string {
  return day === undefined ? '' : formatDutchDate(day)
}
