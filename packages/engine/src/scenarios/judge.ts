import { formatDuration, formatDutchDate, formatEuro, fromDecimalText, parseIsoDate, type ConstantValue, type Entry, type Expectation, type Timeline } from '@inburgering/core'
import type { Answer } from '../questions/ask.ts'
import { calculationDiffers } from './calculation.ts'
import { constantIn, dateIn, type ScenarioRow } from './row.ts'
import type { ExpectationResult } from './result.ts'
import { lastDayKnownOn } from './term-on-date.ts'

export interface Case {
  readonly row: ScenarioRow
  readonly expectation: Expectation
  readonly timeline: Timeline
  readonly condition: Answer | undefined
  readonly calculation: Answer | undefined
}

interface Verdict {
  readonly passed: boolean
  readonly expected: string
  readonly actual: string
}

/** Whether one expectation holds, with both sides as a reader can compare them. */
export function judge(input: Case): ExpectationResult {
  const { expectation, row, calculation } = input
  const verdict = verdictOf(ofStelsel(input, expectation.stelsel ?? row.scenario.stelsel))
  const differs = calculation === undefined ? undefined : calculationDiffers(row, expectation, calculation)
  const base = { expectation, origin: expectation.origin, ...verdict }
  const withReason = input.condition === undefined ? base : { ...base, reason: input.condition.reason }
  if (differs === undefined || !verdict.passed) return withReason
  return { ...withReason, passed: false, actual: `uw berekening geeft ${differs}` }
}

/** What other stelsels on the same time line give is not meant. */
function ofStelsel(input: Case, stelsel: string): Case {
  return { ...input, timeline: { ...input.timeline, tijdlijn: input.timeline.tijdlijn.filter((entry) => entry.stelsel === stelsel) } }
}

function verdictOf(input: Case): Verdict {
  const { expectation, row } = input
  switch (expectation.kind) {
    case 'boete':
      return fine(input, expectation)
    case 'geen_boete':
      return absent(input, 'boete', (entry) => expectation.regime === undefined || entry.naam === expectation.regime, `geen boete ${expectation.regime ?? ''}`)
    case 'geen_verlenging':
      return absent(input, extensions, (entry) => entry.grond === expectation.grond, `geen verlenging door ${expectation.grond}`)
    case 'termijn_tot': {
      const actual = lastDayKnownOn(input.timeline.tijdlijn, expectation.termijn, dateIn(row, expectation.date) ?? '')
      const shown = actual === undefined ? 'loopt dan nog niet' : `tot en met ${dutchDate(actual)}`
      return { passed: actual === dateIn(row, expectation.end), expected: `${expectation.termijn} tot en met ${text(constantIn(row, expectation.end))}`, actual: `${expectation.termijn} ${shown}` }
    }
    case 'termijn_begint':
      return present(input, 'termijn_begint', (entry) => entry.naam === expectation.termijn, `${expectation.termijn} begint`)
    case 'verlenging': {
      const end = dateIn(row, expectation.end)
      return present(input, extensions, (entry) => entry.naam === expectation.termijn && entry.grond === expectation.grond && entry.einde === end, `${expectation.grond} verlengt ${expectation.termijn} tot en met ${text(constantIn(row, expectation.end))}`)
    }
    case 'entry':
      return present(input, expectation.soort, (entry) => entry.naam === expectation.name, `${expectation.soort} ${expectation.name}`)
    case 'geen_entry':
      return absent(input, expectation.soort, (entry) => entry.naam === expectation.name, `geen ${expectation.soort} ${expectation.name}`)
    case 'niet_beoordeeld': {
      const found = onDate(input).filter((entry) => entry.niet_beoordeeld?.includes(expectation.oordeel) === true)
      return { passed: found.length > 0, expected: `niet beoordeeld: ${expectation.oordeel}`, actual: describe(onDate(input)) }
    }
    case 'ontbreekt': {
      const date = dateIn(row, expectation.date)
      const found = input.timeline.ontbrekend.filter((missing) => missing.datum === date)
      const passed = found.some((missing) => missing.gegeven === expectation.gegeven && (expectation.neededFor === undefined || missing.nodig_voor === expectation.neededFor))
      return { passed, expected: `ontbreekt ${expectation.gegeven}`, actual: found.length === 0 ? 'er ontbreekt niets' : found.map((missing) => `ontbreekt ${missing.gegeven} voor ${missing.nodig_voor}`).join(', ') }
    }
    case 'voorwaarde': {
      const value = input.condition?.value
      const actual = value?.kind === 'boolean' ? (value.value ? 'ja' : 'nee') : value?.kind === 'unknown' ? 'onbekend' : (value?.kind ?? 'niet gespeeld')
      return { passed: actual === 'ja', expected: 'ja', actual }
    }
    case 'geen_andere':
      return noOther(input, expectation.what)
  }
}

function fine(input: Case, expectation: Extract<Expectation, { kind: 'boete' }>): Verdict {
  const found = onDate(input).filter((entry) => entry.soort === 'boete' && entry.naam === expectation.regime)
  const amount = expectation.amount === undefined ? undefined : constantIn(input.row, expectation.amount)
  const expected = `boete ${expectation.regime} ${expectation.unknownAmount ? 'bedrag onbekend' : text(amount)}`.trim()
  const matches = (entry: Entry): boolean => {
    if (expectation.unknownAmount) return entry.bedrag === undefined
    return expectation.amount === undefined || (amount?.kind === 'money' && entry.bedrag === Number(amount.value))
  }
  return { passed: found.some(matches), expected, actual: found.length === 0 ? `geen boete ${expectation.regime}` : describe(found) }
}

function present(input: Case, soort: string | readonly string[], matches: (entry: Entry) => boolean, expected: string): Verdict {
  const found = onDate(input).filter((entry) => isOfKind(entry, soort))
  return { passed: found.some(matches), expected, actual: found.length === 0 ? `geen ${typeof soort === 'string' ? soort : (soort[0] ?? '')}` : describe(found) }
}

function isOfKind(entry: Entry, soort: string | readonly string[]): boolean {
  return typeof soort === 'string' ? entry.soort === soort : soort.includes(entry.soort)
}

function absent(input: Case, soort: string | readonly string[], matches: (entry: Entry) => boolean, expected: string): Verdict {
  const found = onDate(input).filter((entry) => isOfKind(entry, soort) && matches(entry))
  return { passed: found.length === 0, expected, actual: found.length === 0 ? expected : describe(found) }
}

/** What `schort op` gives is an extension too. */
const extensions = ['termijn_verlengd', 'termijn_opgeschort']

const kindsOf = { boetes: ['boete'], termijnen: ['termijn_begint'], verlengingen: extensions } as const

/** Nothing of this kind but what the other expectations of the scenario name. */
function noOther(input: Case, what: keyof typeof kindsOf): Verdict {
  const { scenario } = input.row
  const named = (entry: Entry): number =>
    scenario.expectations.filter((expectation) => {
      if (expectation.kind === 'geen_andere' || expectation.stelsel !== undefined) return false
      const date = dateIn(input.row, expectation.date) ?? ''
      if (expectation.kind === 'boete') return what === 'boetes' && expectation.regime === entry.naam && date === entry.datum
      if (expectation.kind === 'verlenging') return what === 'verlengingen' && expectation.grond === entry.grond && date === entry.datum
      if (expectation.kind === 'termijn_begint') return what === 'termijnen' && expectation.termijn === entry.naam && date === entry.datum
      return expectation.kind === 'termijn_tot' && what === 'termijnen' && expectation.termijn === entry.naam && date >= entry.datum
    }).length
  const entries = input.timeline.tijdlijn.filter(({ soort }) => (kindsOf[what] as readonly string[]).includes(soort))
  const same = (left: Entry, right: Entry): boolean => left.naam === right.naam && left.datum === right.datum && left.grond === right.grond
  const others = entries.filter((entry) => {
    const expected = named(entry)
    // A termijn that is named on a later date covers each instance up to then; a fine or extension is named one by one.
    return what === 'termijnen' ? expected === 0 : entries.filter((other) => same(entry, other)).length > expected
  })
  return { passed: others.length === 0, expected: `geen andere ${what}`, actual: others.length === 0 ? `geen andere ${what}` : describe(others) }
}

function onDate(input: Case): readonly Entry[] {
  if (!('date' in input.expectation)) return []
  const date = dateIn(input.row, input.expectation.date)
  return input.timeline.tijdlijn.filter((entry) => entry.datum === date)
}

function describe(entries: readonly Entry[]): string {
  return entries.length === 0 ? 'niets op deze dag' : entries.map(entryText).join('; ')
}

function entryText({ datum, soort, naam, grond, bedrag, einde }: Entry): string {
  const amount = bedrag === undefined ? undefined : euros(String(bedrag))
  const end = einde === undefined ? undefined : `tot en met ${dutchDate(einde)}`
  return [`${dutchDate(datum)}:`, soort, naam, grond, amount, end].filter((part) => part !== undefined).join(' ')
}

/** A constant as the author writes it. */
function text(constant: ConstantValue | undefined): string {
  if (constant === undefined) return ''
  if (constant.kind === 'duration') return formatDuration(constant.value, 'nl')
  if (constant.kind === 'date') return dutchDate(constant.value)
  return constant.kind === 'money' ? euros(constant.value) : String(constant.value)
}

function dutchDate(iso: string): string {
  const day = parseIsoDate(iso)
  return day === undefined ? iso : formatDutchDate(day)
}

function euros(amount: string): string {
  const exact = fromDecimalText(amount, 'plain')
  return 'value' in exact ? formatEuro(exact.value, 'nl') : amount
}
