import type { AboutRecord, Entry, EntryKind, Expectation, LoanStep, ScenarioValue } from '@inburgering/core'
import type { Selected } from '../groups/select.ts'
import { expectedConstant, type ExpectationResult } from '../scenarios/index.ts'
import { constantIn, dateIn, type ScenarioRow } from '../scenarios/row.ts'
import { entrySentence, nameOfEntry } from './entry-sentence.ts'
import type { ExpectationWords } from './expectation-words.ts'
import type { Speaker } from './expression-text.ts'
import { opening } from './numbers.ts'
import { constantText, valueText } from './value-text.ts'

/** Both sides of an expectation, so that a reader can compare them. */
export interface ExpectationText {
  readonly expected: string
  readonly actual: string
  /** Both in one sentence. */
  readonly failure: string
}

export interface Judge extends Speaker {
  readonly expectations: ExpectationWords
}

export function expectationText(result: ExpectationResult, judge: Judge): ExpectationText {
  const { words, names, expectations } = judge
  const expected = expectedText(result.expectation, result.row, judge)
  const actual = actualText(result, judge)
  if (result.found.kind !== 'calculation') return { expected, actual, failure: expectations.failure(expected, actual) }
  const constant = expectedConstant(result.row, result.expectation)
  const failure = expectations.calculation(valueText(result.found.value, words, names), constant === undefined ? expected : constantText(constant, words, names))
  return { expected, actual: failure, failure }
}

function expectedText(expectation: Expectation, row: ScenarioRow, { words, names, expectations }: Judge): string {
  const shown = (name: string, ...kinds: Parameters<typeof names.of>[1][]): string => opening(names.of(name, ...kinds))
  const constant = expectedConstant(row, expectation)
  const value = constant === undefined ? undefined : constantText(constant, words, names)
  switch (expectation.kind) {
    case 'boete':
      return beside(expectation.decided, expectations.fine(shown(expectation.regime, 'boeteregime'), expectation.unknownAmount ? expectations.unknownAmount : value))
    case 'maatregel': {
      const end = expectation.end === undefined ? undefined : dateIn(row, expectation.end)
      return beside(expectation.decided, expectations.measure(shown(expectation.maatregel, 'maatregel'), expectation.unknownAmount ? expectations.unknownAmount : value, end === undefined ? undefined : words.date(end)))
    }
    case 'geen_boete':
      return expectations.noFine(expectation.regime === undefined ? undefined : shown(expectation.regime, 'boeteregime'))
    case 'termijn_tot':
      return expectations.lastDay(ofWhich(shown(expectation.termijn, 'termijn'), expectation.about), value ?? '')
    case 'termijn_begint':
      return expectations.begins(ofWhich(shown(expectation.termijn, 'termijn'), expectation.about))
    case 'verlenging':
      return beside(expectation.decidedEnd, expectations.extended(shown(expectation.termijn, 'termijn'), shown(expectation.grond, 'verlengingsgrond'), value ?? ''))
    case 'te_herzien':
      return expectations.toRevise(names.of(expectation.besluit, 'besluit'), words.date(dateIn(row, expectation.date) ?? ''))
    case 'geen_verlenging':
      return expectations.notExtended(shown(expectation.grond, 'verlengingsgrond'))
    case 'lening':
      return beside(expectation.decided, expectations.loan(words.entry.lening({ name: shown(expectation.lening, 'lening'), step: expectation.step as LoanStep, ground: undefined, end: undefined, amount: undefined, remark: undefined }).what, expectation.unknownAmount ? expectations.unknownAmount : value))
    case 'entry':
    case 'geen_entry':
      return expectations[expectation.kind === 'entry' ? 'entry' : 'noEntry'](topicText(expectation.soort as EntryKind, expectation.name, expectation.about))
    case 'niet_beoordeeld':
      return expectations.toBeJudged(names.of(expectation.oordeel, 'oordeel'))
    case 'ontbreekt':
      return expectations.missing(names.of(expectation.gegeven, 'gegeven'), expectation.neededFor === undefined ? undefined : names.of(expectation.neededFor, 'boeteregime', 'verlengingsgrond', 'termijn', 'plicht', 'lening', 'maatregel'))
    case 'vergoeding': {
      const to = expectation.to === undefined ? undefined : expectation.to === 'persoon' ? words.thePerson : names.of(expectation.to, 'bestuursorgaan')
      return expectations.payment(shown(expectation.vergoeding, 'vergoeding'), expectation.unknownAmount ? expectations.unknownAmount : value, to)
    }
    case 'geen_vergoeding':
      return expectations.noPayment(shown(expectation.vergoeding, 'vergoeding'))
    case 'selectie': {
      const what = expectations.selection[expectation.outcome](shown(expectation.selectie, 'selectie'))
      const values = expectation.shown.flatMap(({ name, value: expected }) => {
        const constant = constantIn(row, expected)
        return constant === undefined ? [] : [`${names.value(name)} ${constantText(constant, words, names)}`]
      })
      return values.length === 0 ? what : expectations.shown(what, values)
    }
    case 'aandeel':
      return expectations.share(shown(expectation.verdeling, 'verdeling'), expectation.name, value ?? '')
    case 'voorwaarde':
      return expectations.condition
    case 'geen_andere':
      return expectations.noOther[expectation.what]
  }

  /** What the body decided, beside what the rules give. */
  function beside(decided: ScenarioValue | undefined, what: string): string {
    const decision = decided === undefined ? undefined : constantIn(row, decided)
    return decision === undefined ? what : expectations.decided(what, constantText(decision, words, names))
  }

  /** Of a rule `voor elk besluit`: about which. */
  function ofWhich(what: string, about: AboutRecord | undefined): string {
    if (about === undefined) return what
    const date = about.date && dateIn(row, about.date)
    const record = names.of(about.name, 'gebeurtenis', 'periode', 'besluit')
    return words.about(what, date === undefined ? record : words.dated(record, words.date(date)))
  }

  function topicText(soort: EntryKind, naam: string, about: AboutRecord | undefined): string {
    return words.entry[soort]({ name: ofWhich(nameOfEntry({ soort, naam }, words, names), about), ground: undefined, end: undefined, amount: undefined, remark: undefined }).what
  }
}

function actualText({ expectation, row, found }: ExpectationResult, judge: Judge): string {
  const { words, names, expectations } = judge
  const date = 'date' in expectation ? dateIn(row, expectation.date) : undefined
  switch (found.kind) {
    case 'entries':
      if (found.entries.length > 0) return found.entries.map((entry) => entryText(entry, expectation, judge)).join('; ')
      return expectations.nothing(date === undefined ? undefined : words.date(date), found.elsewhere.map((entry) => entryText(entry, undefined, judge)))
    case 'lastDay': {
      const term = expectation.kind === 'termijn_tot' ? opening(names.of(expectation.termijn, 'termijn')) : ''
      return found.day === undefined ? expectations.notBegun(term) : expectations.lastDay(term, words.date(found.day))
    }
    case 'missing':
      return found.missing.length === 0 ? expectations.nothingMissing : found.missing.map(({ gegeven, nodig_voor }) => expectations.missing(names.of(gegeven, 'gegeven'), names.of(nodig_voor, 'boeteregime', 'verlengingsgrond', 'termijn', 'plicht', 'lening', 'vergoeding', 'maatregel'))).join('; ')
    case 'toRevise':
      return found.decisions.length === 0 ? expectations.nothingToRevise : found.decisions.map(({ besluit, datum }) => expectations.toRevise(names.of(besluit, 'besluit'), words.date(datum))).join('; ')
    case 'selected':
      return found.selected === undefined ? expectations.notAsked : selectedText(found.selected, judge)
    case 'share':
      if (expectation.kind !== 'aandeel') return ''
      return expectations.share(opening(names.of(expectation.verdeling, 'verdeling')), expectation.name, found.amount === undefined ? undefined : words.money(found.amount))
    case 'value':
      return found.value === undefined ? expectations.notAsked : expectations.conditionIs(valueText(found.value, words, names))
    case 'calculation':
      return valueText(found.value, words, names)
  }
}

/** What was answered, with what is shown or what is missing. */
function selectedText({ selectie, uitkomst, toont, ontbreekt }: Selected, { words, names, expectations }: Judge): string {
  const what = expectations.selection[uitkomst](opening(names.of(selectie, 'selectie')))
  if (uitkomst === 'onbekend') return expectations.missingFacts(what, ontbreekt.map((fact) => names.of(fact, 'gegeven')))
  return toont.length === 0 ? what : expectations.shown(what, toont.map(({ naam, waarde }) => `${names.value(naam)} ${valueText(waarde, words, names)}`))
}

/** What the expectation names already is not named again: `€ 280,00 op 13 mei 2027`. */
function entryText(entry: Entry, expectation: Expectation | undefined, { words, names, expectations }: Judge): string {
  const { date, what, consequence } = entrySentence(entry, words, names)
  const isNamed = expectation?.kind === 'boete' && consequence !== ''
  const said = expectations.on(isNamed ? consequence : `${what}${consequence === '' ? '' : `, ${consequence}`}`, date)
  const { bedrag, einde } = entry.besloten ?? {}
  const decision = bedrag === undefined ? einde && words.date(einde) : words.money(String(bedrag))
  return decision === undefined ? said : expectations.decided(said, decision)
}
