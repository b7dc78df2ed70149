import { dateIn, type ScenarioRow } from './row.ts'

/** `speel tot en met`, or the last date that the scenario speaks of, so that nothing after it has to be expected. */
export function lastDayPlayed(row: ScenarioRow): string | undefined {
  const { scenario } = row
  if (scenario.until !== undefined) return dateIn(row, scenario.until)
  const values = [
    ...scenario.expectations.flatMap((expectation) => ('date' in expectation ? [expectation.date] : [])),
    ...scenario.records.map((record) => record.end ?? record.date),
  ]
  const dates = values.flatMap((value) => dateIn(row, value) ?? [])
  return dates.length === 0 ? undefined : dates.reduce((latest, date) => (date > latest ? date : latest))
}
