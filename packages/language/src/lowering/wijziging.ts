import type { Clause, ClausedKind, Declaration, Laag, Overgang, Wijziging as WijzigingModel, WijzigingStep } from '@inburgering/core'
import { finding } from '../findings/finding.ts'
import type { BoeteClausule, BevoegdheidClausule, ClausuleStap, Element, InBlok, LeerrouteClausule, LeningClausule, MaatregelClausule, PlafondClausule, PlichtClausule, SelectieClausule, TermijnClausule, VergoedingClausule, VerlengClausule, Wijziging, WijzigingClausule } from '../generated/ast.ts'
import { lowerBevoegdheidClause } from './bevoegdheid.ts'
import { lowerBoeteClause, lowerPlafondClause } from './boeteregime.ts'
import { defined, target, type Lowering } from './context.ts'
import { lowerBase, type ClausePath } from './declaration.ts'
import { lowerExpression } from './expression.ts'
import { lowerSelectieClause, lowerVergoedingClause } from './groepen.ts'
import { lowerLeerrouteClause } from './leerroute.ts'
import { lowerLeningClause } from './lening.ts'
import { lowerMaatregelClause } from './maatregel.ts'
import { lowerPlichtClause } from './plicht.ts'
import { lowerSources } from './sources.ts'
import { lowerDate } from './stelsel.ts'
import { lowerTermijnClause } from './termijn.ts'
import { lowerVerlengClause } from './verlengingsgrond.ts'

const verbs = { vervang: 'replace', 'voeg toe': 'add', schrap: 'strike' } as const
type Verb = (typeof verbs)[keyof typeof verbs]

/** @param lowerElement lowers a whole declaration that a step adds or puts in the place of another */
export function lowerWijziging(lowering: Lowering, node: Wijziging, lowerElement: (element: Element) => Declaration[]): WijzigingModel {
  const clause = <T extends WijzigingClausule['$type']>(type: T) => node.clausules.find((each): each is Extract<WijzigingClausule, { $type: T }> => each.$type === type)
  const id = `wijziging:${node.name}`
  const [layer, force, published, back, basis] = [clause('LaagClausule'), clause('GeldtVanaf'), clause('BekendgemaaktOp'), clause('WerktTerug'), clause('SteuntOp')]
  if (layer === undefined) lowering.report(finding(node, 'INB119', { name: node.name, expected: '"laag"' }))
  const rest = {
    of: layer?.van,
    restsOn: basis?.wijziging ? target(basis.wijziging).name : basis?.bron && target(basis.bron).name,
    from: lowerDate(lowering, force, force?.datum),
    until: lowerDate(lowering, force, force?.tot),
    publishedOn: lowerDate(lowering, published, published?.datum),
    worksBackTo: lowerDate(lowering, back, back?.datum),
    by: force?.naar && lowerExpression(lowering, force.naar, `${id}/naar`),
  }
  return {
    ...lowerBase(lowering, 'wijziging', node, { volgens: node.volgens, parts: node.clausules }),
    laag: (layer?.laag ?? 'wet') as Laag,
    on: node.clausules.flatMap((each) => (each.$type === 'OpStelsel' ? each.stelsels : [])),
    transitions: node.clausules.flatMap((each): Overgang[] =>
      each.$type === 'Overgang' ? [{ subject: each.onderwerp.replace(/\s+/g, ' ') as Overgang['subject'], rule: each.regel.replace(/\s+/g, ' ') as Overgang['rule'] }] : [],
    ),
    steps: node.clausules.flatMap((each, index) => lowerStep(lowering, each, `${id}/stap:${index + 1}`, lowerElement)),
    ...defined(rest),
  }
}

function lowerStep(lowering: Lowering, node: WijzigingClausule, path: string, lowerElement: (element: Element) => Declaration[]): WijzigingStep[] {
  const origin = lowering.originOf(node)
  switch (node.$type) {
    case 'ParameterWordt':
      return [{ kind: 'parameter', name: target(node.parameter).name, value: lowerExpression(lowering, node.waarde, `${path}/waarde`), sources: lowerSources(lowering, node.volgens), origin }]
    case 'InwerkingWordt':
      return [{ kind: 'entryIntoForce', date: lowerDate(lowering, node, node.datum) ?? '0001-01-01', sources: lowerSources(lowering, node.volgens), origin }]
    case 'TabelMaal':
      return [{ kind: 'tableTimes', name: target(node.tabel).name, factor: lowerExpression(lowering, node.factor, `${path}/factor`), sources: [], origin }]
    case 'InBlok':
      return node.stappen.flatMap((step, index) => lowerClauseStep(lowering, node, step, `${path}/${index + 1}`))
    case 'ElementStap': {
      const verb = verbOf(node.werkwoord)
      if (node.element === undefined) {
        return [{ kind: 'declaration', verb, target: { kind: (node.soort ?? 'begrip') as Declaration['kind'], name: node.doel ?? '' }, sources: [], origin }]
      }
      return lowerElement(node.element).map((declaration) => ({ kind: 'declaration', verb, target: { kind: declaration.kind, name: declaration.name }, declaration, sources: [], origin }))
    }
    default:
      return []
  }
}

function lowerClauseStep(lowering: Lowering, block: InBlok, step: ClausuleStap, path: string): WijzigingStep[] {
  const kind = block.soort as ClausedKind
  const common = { kind: 'clause' as const, verb: verbOf(step.werkwoord), target: { kind, name: target(block.doel).name }, sources: lowerSources(lowering, step.volgens), origin: lowering.originOf(step) }
  if (step.clausule === undefined) return [{ ...common, key: strikeKey(step.soort ?? '', step.naam) }]
  const pathOf: ClausePath = (key) => ({ key, path: `${path}/${key}` })
  return lowerClauseOf(lowering, kind, step.clausule, pathOf).map((clause) => ({ ...common, key: clause.key, clause }))
}

const clauseRules: { readonly [K in ClausedKind]: (lowering: Lowering, node: never, path: ClausePath) => Clause[] } = {
  plicht: (lowering, node: PlichtClausule, path) => lowerPlichtClause(lowering, node, path),
  leerroute: (lowering, node: LeerrouteClausule, path) => lowerLeerrouteClause(lowering, node, path),
  bevoegdheid: (lowering, node: BevoegdheidClausule, path) => lowerBevoegdheidClause(lowering, node, path),
  termijn: (lowering, node: TermijnClausule, path) => lowerTermijnClause(lowering, node, path),
  verlengingsgrond: (lowering, node: VerlengClausule, path) => lowerVerlengClause(lowering, node, path),
  boeteregime: (lowering, node: BoeteClausule, path) => lowerBoeteClause(lowering, node, path),
  plafond: (lowering, node: PlafondClausule, path) => lowerPlafondClause(lowering, node, path),
  lening: (lowering, node: LeningClausule, path) => lowerLeningClause(lowering, node, path),
  vergoeding: (lowering, node: VergoedingClausule, path) => lowerVergoedingClause(lowering, node, path),
  selectie: (lowering, node: SelectieClausule, path) => lowerSelectieClause(lowering, node, path),
  maatregel: (lowering, node: MaatregelClausule, path) => lowerMaatregelClause(lowering, node, path),
}

function lowerClauseOf(lowering: Lowering, kind: ClausedKind, node: NonNullable<ClausuleStap['clausule']>, path: ClausePath): Clause[] {
  return (clauseRules[kind] as (lowering: Lowering, node: NonNullable<ClausuleStap['clausule']>, path: ClausePath) => Clause[])(lowering, node, path)
}

function verbOf(word: string): Verb {
  return verbs[word.replace(/\s+/g, ' ') as keyof typeof verbs] ?? 'replace'
}

const strikeKeys: Readonly<Record<string, string>> = {
  'in afwijking hiervan': 'afwijking',
  'wettelijk maximum': 'wettelijk_maximum',
  'verminderd met': 'verminderd',
  'maal de factor': 'maal_de_factor',
  'bij herhaling binnen': 'bij_herhaling',
  eenmalig: 'ten_hoogste_keer',
  'in afwijking van': 'in_afwijking_van',
  'van overeenkomstige toepassing op': 'van_overeenkomstige_toepassing',
  'alleen als': 'alleen_als',
  'werkt zolang': 'werkt_zolang',
  'binnen de grens dat': 'alleen_binnen',
  'eindigt zodra': 'eindigt_zodra',
  'eindigt op': 'eindigt_op',
  'onderbroken tijdens': 'onderbroken',
  'op aanvraag vanaf': 'op_aanvraag',
  'of in plaats daarvan': 'of_in_plaats_daarvan',
  'opname bij': 'opname',
  'toegekend als': 'toegekend_als',
  'inkomenstoets met': 'inkomenstoets',
  'rente van': 'rente',
  'naar draagkracht van': 'naar_draagkracht',
  'het restant vervalt': 'restant_vervalt',
}

/** The key of the clause that is struck: its keyword, with its name where it has one. */
export function strikeKey(keyword: string, name: string | undefined): string {
  const word = keyword.replace(/\s+/g, ' ')
  const key = strikeKeys[word] ?? word
  return name === undefined ? key : `${key}:${name}`
}
