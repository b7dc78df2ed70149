import type { Expression, ExpressionBase, MomentExpression, Rounding, ValueType } from '@inburgering/core'
import type { Lijst, LijstOnderdeel, Logisch, Uitdrukking, Volgens } from '../generated/ast.ts'
import { arithmeticWord } from '../typing/arithmetic.ts'
import { comparisonOperator } from '../typing/comparison.ts'
import { isProblem, readLiteral } from '../typing/literal.ts'
import { stateWord, subjectKindOf, withoutBrackets } from '../typing/state.ts'
import type { Lowering } from './context.ts'
import { defined } from './context.ts'
import { lowerName } from './name.ts'
import { lowerRecordRef } from './record-ref.ts'
import { lowerRecordSet, lowerWhere, lowerWindow } from './record-set.ts'
import { lowerSources } from './sources.ts'
import { lowerSubject } from './state-subject.ts'

type Node<K extends Uitdrukking['$type']> = Extract<Uitdrukking, { $type: K }>
type Rules = { [K in Uitdrukking['$type']]: (lowering: Lowering, node: Node<K>, path: string, base: ExpressionBase) => Expression }

const rules: Rules = {
  Haakjes: (lowering, node, path) => lowerExpression(lowering, node.arg, path),
  Logisch: lowerChain,
  Lijst: lowerList,
  Niet: (lowering, node, path, base) => ({ ...base, kind: 'not', operand: lowerExpression(lowering, node.arg, `${path}/1`) }),
  Vergelijking: (lowering, node, path, base) => ({
    ...base,
    kind: 'compare',
    operator: comparisonOperator(node.op),
    left: lowerExpression(lowering, node.links, `${path}/1`),
    right: lowerExpression(lowering, node.rechts, `${path}/2`),
  }),
  EenVan: (lowering, node, path, base) => ({
    ...base,
    kind: 'oneOf',
    negated: node.op.includes('geen'),
    value: lowerExpression(lowering, node.links, `${path}/1`),
    options: node.opties.map((option, index) => lowerExpression(lowering, option, `${path}/${index + 2}`)),
  }),
  Rekening: (lowering, node, path, base) => ({
    ...base,
    kind: 'arithmetic',
    operator: arithmeticWord(node.op),
    left: lowerExpression(lowering, node.links, `${path}/1`),
    right: lowerExpression(lowering, node.rechts, `${path}/2`),
  }),
  Toestand: (lowering, node, path, base) => {
    const { state, negated } = stateWord(node.toestand)
    if (state === 'gegeven') return { ...base, kind: 'known', negated, operand: lowerExpression(lowering, node.onderwerp, `${path}/1`) }
    return lowerAbout(lowering, node.onderwerp, path, base, (at) => ({ ...at, kind: 'state', state, negated, subject: lowerSubject(lowering, node.onderwerp, `${at.id}/1`) }))
  },
  DagWaarop: (lowering, node, path, base) => {
    const { state } = stateWord(node.toestand)
    return lowerAbout(lowering, node.onderwerp, path, base, (at) => ({ ...at, kind: 'stateDate', state: state === 'gegeven' ? 'ontstaan' : state, subject: lowerSubject(lowering, node.onderwerp, `${at.id}/1`) }))
  },
  Telling: (lowering, node, path, base) => ({
    ...base,
    kind: 'aggregate',
    operator: node.soort.includes('geen') ? 'none' : node.soort.includes('aantal') ? 'count' : 'exists',
    from: lowerRecordSet(lowering, node.bron),
    ...defined({ where: lowerWhere(lowering, node.filter, path), window: lowerWindow(lowering, node.venster, path) }),
  }),
  Som: (lowering, node, path, base) => ({
    ...base,
    kind: 'aggregate',
    operator: 'sum',
    attribute: node.attribuut,
    from: lowerRecordSet(lowering, node.bron),
    ...defined({ where: lowerWhere(lowering, node.filter, path), window: lowerWindow(lowering, node.venster, path) }),
  }),
  LaatstBekend: (lowering, node, path, base) => ({
    ...base,
    kind: 'lastKnown',
    attribute: node.attribuut,
    from: lowerRecordSet(lowering, node.bron),
    ...defined({ where: lowerWhere(lowering, node.filter, path) }),
  }),
  Uiterste: (lowering, node, path, base) => ({
    ...base,
    kind: 'extreme',
    which: /langste|hoogste|laatste/.test(node.soort) ? 'largest' : 'smallest',
    operands: node.leden.map((member, index) => lowerExpression(lowering, member, `${path}/${index + 1}`)),
  }),
  Tussen: (lowering, node, path, base) => ({
    ...base,
    kind: 'between',
    unit: node.soort.includes('jaren') ? 'years' : node.soort.includes('maanden') ? 'months' : 'days',
    start: lowerExpression(lowering, node.begin, `${path}/1`),
    end: lowerExpression(lowering, node.einde, `${path}/2`),
  }),
  DitOnderdeel: (_lowering, _node, _path, base) => ({ ...base, kind: 'argument', name: 'dit onderdeel' }),
  DitBesluit: (_lowering, _node, _path, base) => ({ ...base, kind: 'attribute', attribute: 'datum', of: { kind: 'besluit' } }),
  Peildatum: (_lowering, _node, _path, base) => ({ ...base, kind: 'peildatum' }),
  Moment: (_lowering, node, _path, base) => ({ ...base, kind: 'moment', moment: momentOf(node.moment) }),
  DagVan: (lowering, node, path) => lowerExpression(lowering, node.van, path),
  RangVoorval: (lowering, node, path, base) => ({ ...base, kind: 'attribute', attribute: 'datum', of: lowerRecordRef(lowering, node, path) }),
  HeleDag: (lowering, node, path, base) => ({ ...base, kind: 'wholeDay', operand: lowerExpression(lowering, node.arg, `${path}/1`) }),
  Afgerond: (lowering, node, path, base) => ({ ...base, kind: 'round', rounding: lowerRounding(node.eenheid, node.richting), operand: lowerExpression(lowering, node.arg, `${path}/1`) }),
  Naamverwijzing: lowerName,
  BedragLiteraal: lowerLiteral,
  PercentageLiteraal: lowerLiteral,
  DuurLiteraal: lowerLiteral,
  UrenLiteraal: lowerLiteral,
  DatumLiteraal: lowerLiteral,
  GetalLiteraal: lowerLiteral,
  JaNee: lowerLiteral,
  NiveauLiteraal: lowerLiteral,
}

/** What is said of something in another stelsel is asked there. */
function lowerAbout(lowering: Lowering, subject: Uitdrukking, path: string, base: ExpressionBase, lower: (base: ExpressionBase) => Expression): Expression {
  const inner = withoutBrackets(subject)
  const named = inner.$type === 'Naamverwijzing' && inner.van === undefined ? inner.naam.ref : undefined
  const stelsel = named === undefined || subjectKindOf(named) === undefined || named.$type === 'Voorvalsoort' ? undefined : lowering.stelselElsewhere(subject, named)
  return stelsel === undefined ? lower(base) : { ...base, kind: 'elsewhere', stelsel, operand: lower({ ...base, id: `${path}/elders` }) }
}

/** An expression of a declaration without findings; `volgens` is what stands at this very condition or cell. */
export function lowerExpression(lowering: Lowering, node: Uitdrukking, path: string, volgens?: Volgens): Expression {
  const rule = rules[node.$type] as (lowering: Lowering, node: Uitdrukking, path: string, base: ExpressionBase) => Expression
  const lowered = rule(lowering, node, path, baseOf(lowering, node, path))
  return volgens === undefined ? lowered : { ...lowered, sources: [...lowered.sources, ...lowerSources(lowering, volgens)] }
}

export function baseOf(lowering: Lowering, node: Uitdrukking, path: string): ExpressionBase {
  const typed = lowering.typing.typeOf(node)
  // What only names a subject (a plicht, a taaleis) has no type of its own; it is lowered by what asks about it.
  const type: ValueType = typed?.type ?? { kind: 'boolean' }
  return { id: path, type, mayBeUnknown: typed?.mayBeUnknown ?? false, origin: lowering.originOf(node), sources: [] }
}

/** `a en b en c` is one node with three operands; brackets start a new one. */
function lowerChain(lowering: Lowering, node: Logisch, path: string, base: ExpressionBase): Expression {
  const parts: Uitdrukking[] = [node.rechts]
  let first = node.links
  while (first.$type === 'Logisch' && first.op === node.op) {
    parts.unshift(first.rechts)
    first = first.links
  }
  parts.unshift(first)
  const operands = parts.map((part, index) => lowerExpression(lowering, part, `${path}/${index + 1}`))
  return { ...base, kind: 'logic', operator: node.op === 'of' ? 'or' : 'and', operands }
}

function lowerList(lowering: Lowering, node: Lijst, path: string, base: ExpressionBase): Expression {
  const letter = (part: LijstOnderdeel) => part.letter.replace('.', '')
  return {
    ...base,
    kind: 'logic',
    operator: node.soort.includes('een van deze') || /een\s+van\s+deze/.test(node.soort) ? 'or' : 'and',
    operands: node.onderdelen.map((part) => lowerExpression(lowering, part.als, `${path}/${letter(part)}`, part.volgens)),
    letters: node.onderdelen.map(letter),
  }
}

function lowerLiteral(_lowering: Lowering, node: Extract<Uitdrukking, { tekst: string }>, _path: string, base: ExpressionBase): Expression {
  const constant = readLiteral(node)
  if (isProblem(constant)) throw new Error(`"${node.tekst}" was lowered without being checked`)
  return { ...base, kind: 'constant', constant }
}

function momentOf(text: string): MomentExpression['moment'] {
  if (text.includes('overtreding')) return 'overtreding'
  if (text.includes('termijn')) return 'begin_van_de_termijn'
  return text.includes('plicht') ? 'ontstaan_van_de_plicht' : 'besluit'
}

export function lowerRounding(unit: string, direction: string): Rounding {
  const to = unit.includes('centen') ? 'cents' : unit.includes('euros') ? 'euros' : 'whole'
  return { to, mode: direction.includes('beneden') ? 'down' : direction.includes('boven') ? 'up' : 'half-up' }
}

