import { AstUtils } from 'langium'
import type { ValueType } from '@inburgering/core'
import { finding, type Finding } from '../findings/finding.ts'
import { isFilter, isOnderdeelBlok, type Uitdrukking } from '../generated/ast.ts'
import type { InburgeringServices } from '../module.ts'
import { elementSet, attributesOfSet, setOfFilter } from '../scoping/element-set.ts'
import { arithmeticOutcome, arithmeticWord, type Operand } from './arithmetic.ts'
import { comparisonOperator, comparisonProblem } from './comparison.ts'
import { isProblem, readLiteral } from './literal.ts'
import { kindInSentence, meantComparison } from './remedy.ts'
import { inferName } from './infer-name.ts'
import { isForEachDecision } from '../scoping/decision-at-hand.ts'
import { stateWord, subjectKindOf, subjectKindOfType, subjectsOf, withoutBrackets } from './state.ts'
import type { Inferred } from './typing.ts'
import { declaredType, sameType, typeInSentence } from './value-types.ts'

type Node<K extends Uitdrukking['$type']> = Extract<Uitdrukking, { $type: K }>
type Rules = { [K in Uitdrukking['$type']]: (node: Node<K>, services: InburgeringServices) => Inferred }

const yesOrNo: ValueType = { kind: 'boolean' }
const date: ValueType = { kind: 'date' }

const of = (type: ValueType | undefined): Inferred => ({ type, findings: [] })
const wrong = (found: Finding, type?: ValueType): Inferred => ({ type, findings: [found] })

/** One rule per form of expression. */
const rules: Rules = {
  Logisch: () => of(yesOrNo),
  Niet: () => of(yesOrNo),
  Lijst: () => of(yesOrNo),
  Haakjes: (node, services) => passed(node.arg, services),
  HeleDag: (node, services) => passed(node.arg, services),
  Peildatum: () => of(date),
  Moment: () => of(date),
  DagVan: () => of(date),
  DagWaarop: (node, services) => state(node, node.onderwerp, node.toestand, date, services),
  Tussen: () => of({ kind: 'integer' }),
  BedragLiteraal: literal,
  PercentageLiteraal: literal,
  DuurLiteraal: literal,
  UrenLiteraal: literal,
  DatumLiteraal: literal,
  GetalLiteraal: literal,
  JaNee: literal,
  NiveauLiteraal: literal,
  Naamverwijzing: inferName,

  Toestand: (node, services) => state(node, node.onderwerp, node.toestand, yesOrNo, services),

  DitOnderdeel: (node, services) => {
    const filter = AstUtils.getContainerOfType(node, isFilter)
    const set = filter && setOfFilter(filter)
    const inGroep = set !== undefined && elementSet(services.scoping.Names, set).kind === 'groep'
    const inOnderdeel = AstUtils.getContainerOfType(node, isOnderdeelBlok) !== undefined
    if (inGroep || inOnderdeel || isInOuterGroep(node, services)) return of({ kind: 'onderdeel' })
    return wrong(finding(node, 'INB211', {}), { kind: 'onderdeel' })
  },

  DitBesluit: (node) => (isForEachDecision(node) ? of(date) : wrong(finding(node, 'INB435', {}), date)),

  Vergelijking: (node, services) => {
    const [left, right] = [operand(node.links, services), operand(node.rechts, services)]
    if (!left || !right) return of(yesOrNo)
    const problem = comparisonProblem(comparisonOperator(node.op), left, right, (name) => services.scoping.Names.find(node, name, 'Keuze')?.oplopend ?? false)
    switch (problem) {
      case undefined:
        return of(yesOrNo)
      case 'types':
        return wrong(finding(node, 'INB202', { left: kindInSentence(node.links, left.type), right: kindInSentence(node.rechts, right.type), suggestion: meantComparison(node.links, node.op, node.rechts, left.type, right.type) }), yesOrNo)
      case 'units':
        return wrong(finding(node, 'INB207', {}), yesOrNo)
      case 'order':
        return wrong(finding(node, 'INB204', { type: typeInSentence(left.type), operator: node.op }), yesOrNo)
    }
  },

  EenVan: (node, services) => {
    const left = operand(node.links, services)
    const findings = node.opties.flatMap((option) => {
      const right = operand(option, services)
      const problem = left && right && comparisonProblem('eq', left, right, () => false)
      return left && right && problem === 'types' ? [finding(option, 'INB202', { left: typeInSentence(left.type), right: typeInSentence(right.type) })] : []
    })
    return { type: yesOrNo, findings }
  },

  Rekening: (node, services) => {
    const [left, right] = [operand(node.links, services), operand(node.rechts, services)]
    if (!left || !right) return of(undefined)
    const operator = arithmeticWord(node.op)
    const outcome = arithmeticOutcome(operator, left, right)
    if (outcome === 'mixed') return wrong(finding(node, 'INB207', {}))
    if (outcome === undefined) return wrong(finding(node, 'INB203', { operator, left: typeInSentence(left.type), right: typeInSentence(right.type) }))
    return { type: outcome.type, unit: outcome.unit, findings: [] }
  },

  Telling: (node) => of(node.soort.includes('aantal') ? { kind: 'integer' } : yesOrNo),

  Som: (node, services) => {
    const found = setAttribute(node, node.attribuut, node.bron, services)
    const type = found.type
    const summable = type === undefined || ['integer', 'number', 'money', 'hours', 'percentage', 'duration'].includes(type.kind)
    return summable ? found : wrong(finding(node, 'INB209', { attribute: node.attribuut, type: typeInSentence(type) }))
  },

  LaatstBekend: (node, services) => setAttribute(node, node.attribuut, node.bron, services),

  RangVoorval: () => of(date),

  Uiterste: (node, services) => {
    const operands = node.leden.map((member) => operand(member, services))
    const first = operands.find((each) => each !== undefined)
    if (!first || operands.includes(undefined)) return of(first?.type)
    const findings = node.leden.flatMap((member, index) => {
      const type = operands[index]?.type
      return type && !sameType(type, first.type) ? [finding(member, 'INB202', { left: typeInSentence(first.type), right: typeInSentence(type) })] : []
    })
    const units = new Set(operands.map((each) => each?.unit))
    if (findings.length === 0 && units.size > 1 && !units.has('anchored') && !units.has(undefined)) return wrong(finding(node, 'INB207', {}))
    return { type: first.type, unit: units.size === 1 ? first.unit : units.has('anchored') ? 'anchored' : undefined, findings }
  },

  Afgerond: (node, services) => {
    const inner = operand(node.arg, services)
    if (!inner) return of(undefined)
    const unit = node.eenheid.replace(/\s+/g, ' ')
    const allowed = unit === 'hele' ? ['integer', 'number', 'hours', 'percentage'] : ['money']
    if (!allowed.includes(inner.type.kind)) return wrong(finding(node, 'INB212', { unit, type: typeInSentence(inner.type) }), inner.type)
    return of(unit === 'hele' && inner.type.kind === 'number' ? { kind: 'integer' } : inner.type)
  },
}

/** Type of an expression and what is wrong in it itself; what is wrong in its parts is found at those parts. */
export function infer(node: Uitdrukking, services: InburgeringServices): Inferred {
  const rule = rules[node.$type] as ((node: Uitdrukking, services: InburgeringServices) => Inferred) | undefined
  return rule ? rule(node, services) : { findings: [] }
}

function operand(node: Uitdrukking | undefined, services: InburgeringServices): Operand | undefined {
  if (node === undefined) return undefined
  const { type, unit } = services.typing.Typing.inferred(node)
  return type && { type, unit }
}

function passed(node: Uitdrukking | undefined, services: InburgeringServices): Inferred {
  const inner = operand(node, services)
  return { type: inner?.type, unit: inner?.unit, findings: [] }
}

function literal(node: Extract<Uitdrukking, { tekst: string }>): Inferred {
  const value = readLiteral(node)
  if (!isProblem(value)) {
    if (value.kind === 'duration') return { type: { kind: 'duration' }, unit: 'months' in value.value ? 'months' : 'days', findings: [] }
    return of({ kind: value.kind } as ValueType)
  }
  const kind = { BedragLiteraal: 'money', PercentageLiteraal: 'percentage', UrenLiteraal: 'hours', DuurLiteraal: 'duration', DatumLiteraal: 'date', GetalLiteraal: 'number', JaNee: 'boolean', NiveauLiteraal: 'level' } as const
  const type: ValueType = { kind: kind[node.$type] }
  if (value.problem === 'date') return wrong(finding(node, 'INB115', { text: node.tekst }), type)
  return wrong(finding(node, 'INB116', { text: node.tekst, suggestion: value.suggestion, sign: value.sign }), type)
}

const subjectNames = { onderdeel: 'een onderdeel', plicht: 'een plicht', termijn: 'een termijn', periode: 'een periode', leerroute: 'een leerroute', lening: 'een lening', maatregel: 'een maatregel' }

function state(node: Uitdrukking, subject: Uitdrukking | undefined, word: string | undefined, type: ValueType, services: InburgeringServices): Inferred {
  // A text may stop before the word of the state.
  if (word === undefined) return of(type)
  const { state: asked } = stateWord(word)
  const inner = subject && withoutBrackets(subject)
  if (inner === undefined || asked === 'gegeven') return of(type)
  const target = inner.$type === 'Naamverwijzing' && inner.van === undefined ? inner.naam.ref : undefined
  const valueKind = services.typing.Typing.kindOf(inner)
  const kind = subjectKindOf(target) ?? subjectKindOfType(valueKind)
  if (kind !== undefined && subjectsOf(asked).includes(kind)) return of(type)
  if (kind === undefined && target === undefined && valueKind === undefined) return of(type)
  const subjectText = kind ? subjectNames[kind] : valueKind ? typeInSentence(valueKind) : `"${target?.name ?? ''}"`
  const allowed = subjectsOf(asked).map((each) => subjectNames[each]).join(', ')
  return wrong(finding(node, 'INB206', { state: word, subject: subjectText, allowed }), type)
}

function setAttribute(node: Uitdrukking, name: string, source: Extract<Uitdrukking, { $type: 'Som' }>['bron'] | undefined, services: InburgeringServices): Inferred {
  // A text may stop before the set.
  if (source === undefined) return of(undefined)
  const { Names } = services.scoping
  // A text may stop before what the attribute is of.
  if ((source as typeof source | undefined) === undefined) return of(undefined)
  const set = elementSet(Names, source)
  const attribute = attributesOfSet(Names, set).find((each) => each.name === name)
  const type = declaredType(attribute?.type)
  if (set.kind !== 'records' || type === undefined) return of(type)
  const differing = set.records.find((record) => {
    const own = declaredType(Names.attributesOf(record).find((each) => each.name === name)?.type)
    return own === undefined || !sameType(own, type)
  })
  return differing ? wrong(finding(node, 'INB208', { attribute: name, record: differing.name }), type) : of(type)
}

function isInOuterGroep(node: Uitdrukking, services: InburgeringServices): boolean {
  for (let filter = AstUtils.getContainerOfType(node, isFilter); filter; filter = AstUtils.getContainerOfType(filter.$container, isFilter)) {
    const set = setOfFilter(filter)
    if (set && elementSet(services.scoping.Names, set).kind === 'groep') return true
  }
  return false
}
