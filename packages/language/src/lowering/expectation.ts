import type { AboutRecord, Expectation, ExpectationBase, ScenarioValue, SelectieOutcome, ShownValue } from '@inburgering/core'
import { isVerwachtAandeel, isVerwachtGeenAndere, isVerwachtRegel, type Kolom, type OverVoorval, type ScenarioWaarde, type Tijdstip, type Verwacht, type VerwachtAandeel, type VerwachtGeenAndere, type VerwachtSelectie, type Verwachting } from '../generated/ast.ts'
import { apart } from '../scoping/names.ts'
import { defined, target, type Lowering } from './context.ts'
import { lowerExpression } from './expression.ts'
import { partyName } from './groepen.ts'
import { lowerMoment, lowerScenarioValue } from './scenario-value.ts'
import { lowerSources } from './sources.ts'

export function lowerExpectation(lowering: Lowering, node: Verwacht | VerwachtAandeel | VerwachtGeenAndere, columns: readonly Kolom[], path: string): Expectation[] {
  const origin = lowering.originOf(node)
  if (isVerwachtGeenAndere(node)) return [{ kind: 'geen_andere', what: node.soort as 'boetes' | 'termijnen' | 'verlengingen', origin, sources: [], unchecked: false }]
  if (isVerwachtAandeel(node)) return lowerAandeel(lowering, node, columns, path)
  const date = lowerMoment(lowering, node.datum, columns)
  if (date === undefined) return []
  const moment = (at: Tijdstip | undefined): ScenarioValue | undefined => at && lowerMoment(lowering, at, columns)
  const base: ExpectationBase = {
    origin,
    sources: lowerSources(lowering, node.volgens),
    unchecked: node.ongecontroleerd,
    ...defined({
      calculation: node.berekening && lowerExpression(lowering, node.berekening, `${path}/berekening`),
      stelsel: stelselOf(lowering, node.verwachting),
      knownOn: moment(node.bekendOp),
      revokedOn: moment(node.herroepen),
      since: moment(node.sinds),
    }),
  }
  const expectation = lowerExpected(lowering, node, { ...base, date }, columns, path)
  return expectation === undefined ? [] : [expectation]
}

/** The other stelsel of which something is expected. */
function stelselOf(lowering: Lowering, node: Verwachting): string | undefined {
  if (isVerwachtRegel(node)) return apart(node.naam)[0]
  const named = 'regime' in node ? node.regime : 'maatregel' in node ? node.maatregel : 'termijn' in node ? node.termijn : 'lening' in node ? node.lening : 'grond' in node ? node.grond : 'vergoeding' in node ? node.vergoeding : undefined
  // A supplied rule belongs to every stelsel that uses it: only the text says which one is meant.
  return named && (apart(named.$refText)[0] ?? (named.ref && lowering.stelselElsewhere(node, named.ref)))
}

type Dated = ExpectationBase & { readonly date: ScenarioValue }

function lowerExpected(lowering: Lowering, { verwachting: node }: Verwacht, base: Dated, columns: readonly Kolom[], path: string): Expectation | undefined {
  switch (node.$type) {
    case 'VerwachtBoete': {
      const amount = node.bedrag && lowerScenarioValue(lowering, node.bedrag, { kind: 'money' }, columns)
      return { ...base, kind: 'boete', regime: target(node.regime).name, unknownAmount: node.onbekend, ...defined({ amount, decided: decidedAmount(lowering, node, columns) }) }
    }
    case 'VerwachtGeenBoete':
      return { ...base, kind: 'geen_boete', ...defined({ regime: node.regime && target(node.regime).name }) }
    case 'VerwachtMaatregel': {
      const amount = node.bedrag && lowerScenarioValue(lowering, node.bedrag, { kind: 'money' }, columns)
      return { ...base, kind: 'maatregel', maatregel: target(node.maatregel).name, unknownAmount: node.onbekend, ...defined({ amount, end: node.einde && lowerMoment(lowering, node.einde, columns), decided: decidedAmount(lowering, node, columns) }) }
    }
    case 'VerwachtTermijn': {
      const termijn = target(node.termijn).name
      const about = aboutRecord(lowering, node.over, columns)
      if (node.einde === undefined) return { ...base, kind: 'termijn_begint', termijn, ...defined({ about }) }
      const end = lowerMoment(lowering, node.einde, columns)
      return end && { ...base, kind: 'termijn_tot', termijn, end, ...defined({ about }) }
    }
    case 'VerwachtVerlenging': {
      const end = lowerMoment(lowering, node.einde, columns)
      const decidedEnd = node.besloten && lowerMoment(lowering, node.besloten, columns)
      return end && { ...base, kind: 'verlenging', termijn: target(node.termijn).name, grond: target(node.grond).name, end, ...defined({ decidedEnd }) }
    }
    case 'VerwachtGeenVerlenging':
      return { ...base, kind: 'geen_verlenging', grond: target(node.grond).name }
    case 'VerwachtLening': {
      const amount = node.bedrag && lowerScenarioValue(lowering, node.bedrag, { kind: 'money' }, columns)
      return { ...base, kind: 'lening', lening: target(node.lening).name, step: node.stap, unknownAmount: node.onbekend, ...defined({ amount, decided: decidedAmount(lowering, node, columns) }) }
    }
    case 'VerwachtRegel':
      return { ...base, kind: node.niet ? 'geen_entry' : 'entry', soort: node.soort, name: apart(node.naam)[1], ...defined({ about: aboutRecord(lowering, node.over, columns) }) }
    case 'VerwachtOntbreekt':
      return { ...base, kind: 'ontbreekt', gegeven: node.gegeven, ...defined({ neededFor: node.voor }) }
    case 'VerwachtTeHerzien':
      return { ...base, kind: 'te_herzien', besluit: target(node.besluit).name }
    case 'VerwachtNietBeoordeeld':
      return { ...base, kind: 'niet_beoordeeld', oordeel: target(node.oordeel).name }
    case 'VerwachtSelectie':
      return { ...base, kind: 'selectie', selectie: target(node.selectie).name, outcome: outcomeWords[node.soort.replace(/\s+/g, ' ')] ?? 'gekozen', shown: lowerShown(lowering, node, columns) }
    case 'VerwachtVergoeding': {
      const vergoeding = target(node.vergoeding).name
      if (node.geen) return { ...base, kind: 'geen_vergoeding', vergoeding }
      return { ...base, kind: 'vergoeding', vergoeding, unknownAmount: node.onbekend, ...defined({ amount: node.bedrag && lowerScenarioValue(lowering, node.bedrag, { kind: 'money' }, columns), to: node.aan && partyName(node.aan) }) }
    }
    case 'VerwachtVoorwaarde':
      return { ...base, kind: 'voorwaarde', when: lowerExpression(lowering, node.als, `${path}/als`) }
  }
}

/** What the body decided, in euros. */
function decidedAmount(lowering: Lowering, { besloten }: { readonly besloten?: ScenarioWaarde }, columns: readonly Kolom[]): ScenarioValue | undefined {
  return besloten && lowerScenarioValue(lowering, besloten, { kind: 'money' }, columns)
}

function aboutRecord(lowering: Lowering, node: OverVoorval | undefined, columns: readonly Kolom[]): AboutRecord | undefined {
  return node && { name: target(node.voorval).name, ...defined({ date: node.datum && lowerMoment(lowering, node.datum, columns) }) }
}

const outcomeWords: Readonly<Record<string, SelectieOutcome>> = { 'in de selectie': 'gekozen', 'niet in de selectie': 'niet_gekozen', 'onbekend voor de selectie': 'onbekend' }

function lowerShown(lowering: Lowering, { waarden }: VerwachtSelectie, columns: readonly Kolom[]): ShownValue[] {
  return waarden.flatMap(({ toont, waarde }) => {
    const shown = target(toont)
    const value = lowerScenarioValue(lowering, waarde, lowering.typing.kindOf(shown.waarde), columns)
    return value === undefined ? [] : [{ name: shown.name, value }]
  })
}

function lowerAandeel(lowering: Lowering, node: VerwachtAandeel, columns: readonly Kolom[], path: string): Expectation[] {
  const amount = lowerScenarioValue(lowering, node.bedrag, { kind: 'money' }, columns)
  if (amount === undefined) return []
  const calculation = node.berekening && lowerExpression(lowering, node.berekening, `${path}/berekening`)
  return [{ kind: 'aandeel', verdeling: target(node.verdeling).name, name: node.naam, amount, origin: lowering.originOf(node), sources: lowerSources(lowering, node.volgens), unchecked: false, ...defined({ calculation }) }]
}
