import { topicOfEntry, type AboutRecord, type Entry, type Expectation, type Model, type ScenarioValue, type Timeline } from '@inburgering/core'
import { divide } from '../groups/divide.ts'
import type { Selected } from '../groups/select.ts'
import type { Answer } from '../questions/ask.ts'
import { calculationDiffers, sameValue } from './calculation.ts'
import { constantIn, dateIn, type ScenarioRow } from './row.ts'
import type { ExpectationResult, Found } from './result.ts'
import { lastDayKnownOn } from './term-on-date.ts'

export interface Case {
  readonly row: ScenarioRow
  readonly expectation: Expectation
  readonly timeline: Timeline
  readonly condition: Answer | undefined
  readonly calculation: Answer | undefined
  readonly selected: Selected | undefined
  /** The rules that a verdeling is asked of. */
  readonly model: Model
}

interface Verdict {
  readonly passed: boolean
  readonly found: Found
}

/** Whether one expectation holds, and what there is where it was expected. */
export function judge(input: Case): ExpectationResult {
  const { expectation, row, calculation } = input
  const verdict = verdictOf(ofStelsel(input, expectation.stelsel ?? row.scenario.stelsel))
  const base = { row, expectation, origin: expectation.origin, ...verdict, ...reasonOf(input) }
  if (calculation === undefined || !verdict.passed || !calculationDiffers(row, expectation, calculation)) return base
  return { ...base, passed: false, found: { kind: 'calculation', value: calculation.value } }
}

/** Why a condition, a choice or a share is what it is. */
function reasonOf({ condition, selected, expectation, model }: Case): Pick<ExpectationResult, 'reason'> {
  if (expectation.kind === 'selectie' && selected !== undefined) return { reason: selected.waarom }
  if (expectation.kind === 'aandeel') return { reason: { id: '0', kind: 'rule', rule: `verdeling:${expectation.verdeling}`, sources: expectation.sources, date: model.stelsel.from, value: { kind: 'none' }, children: [] } }
  return condition === undefined ? {} : { reason: condition.reason }
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
      return absent(input, (entry) => entry.soort === 'boete' && (expectation.regime === undefined || entry.naam === expectation.regime))
    case 'maatregel': {
      const isRight = ({ bedrag, einde }: Entry): boolean => isAmount(expectation, input.row, bedrag) && (expectation.end === undefined || einde === dateIn(input.row, expectation.end))
      const isDecided = decidedAs(expectation.decided, input.row)
      return present(input, (entry) => entry.soort === 'maatregel' && entry.naam === expectation.maatregel && entry.volgnummer !== undefined, (entry) => isDecided(entry) && isRight(entry))
    }
    case 'geen_verlenging':
      return absent(input, (entry) => isExtension(entry) && entry.grond === expectation.grond)
    case 'termijn_tot': {
      const day = lastDayKnownOn(input.timeline.tijdlijn.filter((entry) => isAbout(entry, expectation.about, row)), expectation.termijn, dateIn(row, expectation.date) ?? '')
      return { passed: day === dateIn(row, expectation.end), found: { kind: 'lastDay', ...(day === undefined ? {} : { day }) } }
    }
    case 'termijn_begint':
      return present(input, (entry) => entry.soort === 'termijn_begint' && entry.naam === expectation.termijn && isAbout(entry, expectation.about, row))
    case 'verlenging': {
      const end = dateIn(row, expectation.end)
      const decided = expectation.decidedEnd === undefined ? undefined : dateIn(row, expectation.decidedEnd)
      const isRight = (entry: Entry): boolean => entry.einde === end && (decided === undefined || entry.besloten?.einde === decided)
      return present(input, (entry) => isExtension(entry) && entry.naam === expectation.termijn && entry.grond === expectation.grond, isRight)
    }
    case 'lening':
      return loan(input, expectation)
    case 'entry':
      return present(input, (entry) => entry.soort === expectation.soort && entry.naam === expectation.name && isAbout(entry, expectation.about, row))
    case 'geen_entry':
      return absent(input, (entry) => entry.soort === expectation.soort && entry.naam === expectation.name && isAbout(entry, expectation.about, row))
    case 'niet_beoordeeld':
      return present(input, (entry) => entry.niet_beoordeeld?.includes(expectation.oordeel) === true)
    case 'vergoeding': {
      const amount = expectation.amount === undefined ? undefined : constantIn(row, expectation.amount)
      const isAmount = ({ bedrag }: Entry): boolean => (expectation.unknownAmount ? bedrag === undefined : amount === undefined || (amount.kind === 'money' && bedrag === Number(amount.value)))
      const isRight = (entry: Entry): boolean => isAmount(entry) && (expectation.to === undefined || entry.aan === expectation.to)
      return present(input, (entry) => entry.soort === 'vergoeding' && entry.naam === expectation.vergoeding, isRight)
    }
    case 'geen_vergoeding':
      return absent(input, (entry) => entry.soort === 'vergoeding' && entry.naam === expectation.vergoeding)
    case 'selectie': {
      const { selected } = input
      const isShown = (name: string, value: ScenarioValue): boolean => sameValue(constantIn(row, value), selected?.toont.find(({ naam }) => naam === name)?.waarde)
      const passed = selected?.uitkomst === expectation.outcome && expectation.shown.every(({ name, value }) => isShown(name, value))
      return { passed, found: { kind: 'selected', ...(selected === undefined ? {} : { selected }) } }
    }
    case 'aandeel': {
      const amount = divide(input.model, expectation.verdeling).value?.aandelen.find(({ naam }) => naam === expectation.name)?.bedrag
      const expected = constantIn(row, expectation.amount)
      const passed = amount !== undefined && expected?.kind === 'money' && Number(expected.value) === Number(amount)
      return { passed, found: { kind: 'share', ...(amount === undefined ? {} : { amount }) } }
    }
    case 'ontbreekt': {
      const date = dateIn(row, expectation.date)
      const missing = input.timeline.ontbrekend.filter(({ datum }) => datum === date)
      const passed = missing.some(({ gegeven, nodig_voor }) => gegeven === expectation.gegeven && (expectation.neededFor === undefined || nodig_voor === expectation.neededFor))
      return { passed, found: { kind: 'missing', missing } }
    }
    case 'te_herzien': {
      const decisions = input.timeline.te_herzien ?? []
      const day = dateIn(row, expectation.date)
      return { passed: decisions.some(({ besluit, datum }) => besluit === expectation.besluit && datum === day), found: { kind: 'toRevise', decisions } }
    }
    case 'voorwaarde': {
      const value = input.condition?.value
      return { passed: value?.kind === 'boolean' && value.value, found: { kind: 'value', ...(value === undefined ? {} : { value }) } }
    }
    case 'geen_andere':
      return noOther(input, expectation.what)
  }
}

function fine(input: Case, expectation: Extract<Expectation, { kind: 'boete' }>): Verdict {
  const isDecided = decidedAs(expectation.decided, input.row)
  return present(input, (entry) => entry.soort === 'boete' && entry.naam === expectation.regime, (entry) => isDecided(entry) && isAmount(expectation, input.row, entry.bedrag))
}

/** What stands beside an outcome of the rules, in euros. */
function decidedAs(expected: ScenarioValue | undefined, row: ScenarioRow): (entry: Entry) => boolean {
  const amount = expected && constantIn(row, expected)
  return ({ besloten }) => expected === undefined || (amount?.kind === 'money' && besloten?.bedrag === Number(amount.value))
}

function isAmount({ amount, unknownAmount }: Extract<Expectation, { kind: 'boete' | 'maatregel' }>, row: ScenarioRow, bedrag: number | undefined): boolean {
  if (unknownAmount) return bedrag === undefined
  const asked = amount && constantIn(row, amount)
  return asked === undefined || (asked.kind === 'money' && bedrag === Number(asked.value))
}

function loan(input: Case, expectation: Extract<Expectation, { kind: 'lening' }>): Verdict {
  const isDecided = decidedAs(expectation.decided, input.row)
  const amount = expectation.amount === undefined ? undefined : constantIn(input.row, expectation.amount)
  const isAmount = ({ bedrag }: Entry): boolean => (expectation.unknownAmount ? bedrag === undefined : expectation.amount === undefined || (amount?.kind === 'money' && bedrag === Number(amount.value)))
  return present(input, (entry) => entry.soort === 'lening' && entry.naam === expectation.lening && entry.stap === expectation.step, (entry) => isDecided(entry) && isAmount(entry))
}

/** One entry about this on the date, which is as expected. */
function present(input: Case, isAbout: (entry: Entry) => boolean, isRight: (entry: Entry) => boolean = () => true): Verdict {
  const all = input.timeline.tijdlijn.filter(isAbout)
  const entries = onDate(input).filter(isAbout)
  return { passed: entries.some(isRight), found: { kind: 'entries', entries, elsewhere: entries.length === 0 ? all : [] } }
}

function absent(input: Case, isAbout: (entry: Entry) => boolean): Verdict {
  const entries = onDate(input).filter(isAbout)
  return { passed: entries.length === 0, found: { kind: 'entries', entries, elsewhere: [] } }
}

/** Of a rule `voor elk besluit`: whether it speaks of the record that is meant. */
function isAbout({ over }: Entry, about: AboutRecord | undefined, row: ScenarioRow): boolean {
  if (about === undefined) return true
  return over?.naam === about.name && (about.date === undefined || over.datum === dateIn(row, about.date))
}

function isExtension({ soort }: Entry): boolean {
  return extensions.includes(soort)
}

/** What `schort op` gives is an extension too. */
const extensions: readonly string[] = ['termijn_verlengd', 'termijn_opgeschort']

const kindsOf: Readonly<Record<'boetes' | 'termijnen' | 'verlengingen', readonly string[]>> = { boetes: ['boete'], termijnen: ['termijn_begint'], verlengingen: extensions }

/** Nothing of this kind but what the other expectations of the scenario name. */
function noOther(input: Case, what: keyof typeof kindsOf): Verdict {
  const { scenario } = input.row
  const named = (entry: Entry): number =>
    scenario.expectations.filter((expectation) => {
      if (!('date' in expectation) || expectation.stelsel !== undefined || expectation.knownOn !== undefined || expectation.revokedOn !== undefined || expectation.since !== undefined) return false
      const date = dateIn(input.row, expectation.date) ?? ''
      if (expectation.kind === 'boete') return what === 'boetes' && expectation.regime === entry.naam && date === entry.datum
      if (expectation.kind === 'verlenging') return what === 'verlengingen' && expectation.grond === entry.grond && date === entry.datum
      if (expectation.kind === 'termijn_begint') return what === 'termijnen' && expectation.termijn === entry.naam && date === entry.datum && isAbout(entry, expectation.about, input.row)
      return expectation.kind === 'termijn_tot' && what === 'termijnen' && expectation.termijn === entry.naam && date >= entry.datum && isAbout(entry, expectation.about, input.row)
    }).length
  const entries = input.timeline.tijdlijn.filter(({ soort }) => kindsOf[what].includes(soort))
  const same = (left: Entry, right: Entry): boolean => left.naam === right.naam && left.datum === right.datum && left.grond === right.grond && topicOfEntry(left) === topicOfEntry(right)
  const others = entries.filter((entry) => {
    const expected = named(entry)
    // A termijn that is named on a later date covers each instance up to then; a fine or extension is named one by one.
    return what === 'termijnen' ? expected === 0 : entries.filter((other) => same(entry, other)).length > expected
  })
  return { passed: others.length === 0, found: { kind: 'entries', entries: others, elsewhere: [] } }
}

/** What stands on the date of the expectation; of what was revoked or learned later only what it asks for. */
function onDate({ expectation, row, timeline }: Case): readonly Entry[] {
  if (!('date' in expectation)) return []
  const date = dateIn(row, expectation.date)
  const revoked = expectation.revokedOn && dateIn(row, expectation.revokedOn)
  const since = expectation.since && dateIn(row, expectation.since)
  return timeline.tijdlijn.filter((entry) => entry.datum === date && entry.herroepen === revoked && (since === undefined || entry.bekend_sinds === since))
}
