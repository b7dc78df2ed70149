import { nearestName, type ScenarioFact, type ScenarioRecord, type ScenarioValue, type ValueType } from '@inburgering/core'
import { finding, type Finding } from '../findings/finding.ts'
import { isOordeel, isVoorvalPeriode, isWaardeNaam, type Argument, type Besluitbaar, type Feit, type Herziening, type Kolom, type Literaal, type Oordeel, type Voorval, type VoorvalPeriode, type Voorvalsoort } from '../generated/ast.ts'
import { columnType } from '../typing/column.ts'
import { isProblem, readLiteral } from '../typing/literal.ts'
import { meantInstead } from '../typing/remedy.ts'
import { declaredType, fits, typeInSentence } from '../typing/value-types.ts'
import { defined, target, type Lowering } from './context.ts'
import { lowerAsides } from './scenario-aside.ts'
import { lowerMoment, lowerScenarioValue, namedConstant } from './scenario-value.ts'

/** What a value in a line of a scenario can be for. */
export interface Slot {
  readonly name: string
  readonly type: ValueType
  /** The only names that it can be, where it is no value of a keuze. */
  readonly names?: readonly string[]
  readonly optional: boolean
}

export function lowerFact(lowering: Lowering, node: Feit, columns: readonly Kolom[]): ScenarioFact[] {
  const gegeven = target(node.gegeven)
  const value = lowerScenarioValue(lowering, node.waarde, declaredType(gegeven.type), columns)
  return value === undefined ? [] : [{ name: gegeven.name, value, origin: lowering.originOf(node) }]
}

/** An event, period or decision of a scenario with its arguments put at their attributes. */
export function lowerRecord(lowering: Lowering, node: Voorval | VoorvalPeriode, columns: readonly Kolom[]): ScenarioRecord[] {
  const kind: Voorvalsoort | Oordeel = target<Voorvalsoort | Oordeel>(node.soort)
  const isPeriod = isVoorvalPeriode(node)
  const date = lowerMoment(lowering, isPeriod ? node.begin : node.datum, columns)
  const end = isPeriod && node.einde ? lowerMoment(lowering, node.einde, columns) : undefined
  const attributes = [...lowerArguments(lowering, node, slotsOf(kind), node.soort.$refText, columns), ...lowerAsides(lowering, node.bijzaken, columns)]
  if (date === undefined) return []
  const judged = isOordeel(kind) && !attributes.some((attribute) => attribute.name === 'oordeel') ? [{ name: 'oordeel', value: { kind: 'boolean' as const, value: true }, origin: lowering.originOf(node) }, ...attributes] : attributes
  return [{ name: kind.name, date, isPeriod, attributes: judged, origin: lowering.originOf(node), ...defined({ end }) }]
}

function slotsOf(kind: Voorvalsoort | Oordeel): Slot[] {
  if (isOordeel(kind)) return [{ name: 'oordeel', type: { kind: 'boolean' }, optional: true }, overtreding]
  return [...aboutSlot(kind), ...attributeSlots(kind)]
}

/** Of a judgement about one fine: the day of the violation. */
const overtreding: Slot = { name: 'overtreding', type: { kind: 'date' }, optional: true }

export function attributeSlots(kind: Voorvalsoort): Slot[] {
  return kind.attributen.flatMap((attribute) => {
    const type = declaredType(attribute.type)
    return type === undefined ? [] : [{ name: attribute.name, type, optional: attribute.optioneel }]
  })
}

/** Which of them a decision is about, where its declaration names more than one. */
function aboutSlot(kind: Voorvalsoort): Slot[] {
  const names = kind.over.map((each) => target<Besluitbaar>(each).name)
  return names.length < 2 ? [] : [{ name: 'over', type: { kind: 'text' }, names, optional: false }]
}

export function lowerArguments(lowering: Lowering, node: Voorval | VoorvalPeriode | Herziening, slots: readonly Slot[], record: string, columns: readonly Kolom[]): ScenarioFact[] {
  const given = new Map<string, ScenarioFact>()
  const before = lowering.findings.length
  const put = (slot: Slot, value: ScenarioValue | undefined, argument: Argument) => {
    if (value !== undefined) given.set(slot.name, { name: slot.name, value, origin: lowering.originOf(argument) })
  }
  // Arguments with a name first: they leave the others less to choose from.
  for (const argument of node.argumenten.filter((each) => each.naam !== undefined && each.waarde !== undefined)) {
    const slot = slots.find((each) => each.name === argument.naam)
    if (slot && argument.waarde) put(slot, lowerSlotValue(lowering, argument.waarde, slot, columns), argument)
    else lowering.report(finding(argument, 'INB111', { name: argument.naam ?? '', owner: record, suggestion: nearestName(argument.naam ?? '', slots.map((each) => each.name)) }))
  }
  for (const argument of node.argumenten.filter((each) => each.naam === undefined || each.waarde === undefined)) {
    const free = slots.filter((slot) => !given.has(slot.name))
    const matches = matchArgument(lowering, argument, free, columns)
    const [first] = matches
    if (first && matches.length === 1) put(first.slot, first.value, argument)
    else reportUnmatched(lowering, argument, record, slots, free, matches.map((match) => match.slot.name))
  }
  const missing = slots.filter((slot) => !slot.optional && !given.has(slot.name))
  if (lowering.findings.length === before) for (const slot of missing) lowering.report(finding(node, 'INB122', { name: slot.name, record }))
  return slots.flatMap((slot) => given.get(slot.name) ?? [])
}

/** `over is leerroute_te_laat`, or a value of the type of the attribute. */
function lowerSlotValue(lowering: Lowering, node: NonNullable<Argument['waarde']>, slot: Slot, columns: readonly Kolom[]): ScenarioValue | undefined {
  if (slot.names === undefined || (isWaardeNaam(node) && columns.some((column) => column.name === node.naam))) return lowerScenarioValue(lowering, node, slot.type, columns)
  if (isWaardeNaam(node) && slot.names.includes(node.naam)) return { kind: 'text', value: node.naam }
  const name = isWaardeNaam(node) ? node.naam : node.literaal.tekst
  lowering.report(finding(node, 'INB110', { name, expected: slot.names.join(' of '), suggestion: nearestName(name, slot.names) }))
  return undefined
}

interface Match {
  readonly slot: Slot
  readonly value: ScenarioValue | undefined
}

/** The attributes that a value without a name can belong to. */
function matchArgument(lowering: Lowering, argument: Argument, free: readonly Slot[], columns: readonly Kolom[]): Match[] {
  const { naam, waarde } = argument
  if (naam === undefined) {
    if (waarde?.$type !== 'WaardeLiteraal') return []
    const literal = readLiteral(waarde.literaal)
    if (isProblem(literal)) return []
    const exactly = free.filter((slot) => slot.type.kind === literal.kind)
    const slots = exactly.length > 0 ? exactly : free.filter((slot) => fits({ kind: literal.kind } as ValueType, slot.type))
    return slots.map((slot) => ({ slot, value: lowerScenarioValue(lowering, waarde, slot.type, columns) }))
  }
  const column = columns.find((each) => each.name === naam)
  if (column) {
    const named = free.find((slot) => slot.name === naam)
    const type = columnType(column, lowering.services)
    const slots = named ? [named] : free.filter((slot) => type !== undefined && fits(type, slot.type))
    return slots.map((slot) => ({ slot, value: { kind: 'column', name: naam } }))
  }
  const flag = free.find((slot) => slot.name === naam && slot.type.kind === 'boolean')
  if (flag) return [{ slot: flag, value: { kind: 'boolean', value: !argument.niet } }]
  if (argument.niet) return []
  return free.flatMap((slot) => {
    const value = slot.names?.includes(naam) ? { kind: 'text' as const, value: naam } : namedConstant(lowering, argument, naam, slot.type)
    return value === undefined ? [] : [{ slot, value }]
  })
}

/** In a message: any day shows where one belongs. */
const exampleDay = '1 januari 2022'

function reportUnmatched(lowering: Lowering, argument: Argument, record: string, slots: readonly Slot[], free: readonly Slot[], candidates: readonly string[]): void {
  const literal = argument.waarde?.$type === 'WaardeLiteraal' ? argument.waarde.literaal.tekst : undefined
  const value = argument.naam ?? literal ?? ''
  if (candidates.length > 1) return lowering.report(finding(argument, 'INB121', { value, candidates: candidates.join(', ') }))
  if (argument.naam !== undefined) {
    const known = slots.flatMap((slot) => slot.names ?? (slot.type.kind === 'boolean' ? [slot.name] : slot.type.kind === 'choice' ? (lowering.names.find(argument, slot.type.keuze, 'Keuze')?.waarden.map((each) => each.name) ?? []) : []))
    const happened = lowering.names.find(argument, value, 'Voorvalsoort') ?? lowering.names.find(argument, value, 'Oordeel')
    lowering.report(happened === undefined ? finding(argument, 'INB111', { name: value, owner: record, suggestion: nearestName(value, known) }) : finding(argument, 'INB141', { name: value, example: exampleDay }))
    return
  }
  const meant = argument.waarde?.$type === 'WaardeLiteraal' ? withItsUnit(argument.waarde.literaal, free) : undefined
  lowering.report(meant ?? finding(argument, 'INB120', { value, record, attributes: slots.map((slot) => slot.name).join(', ') }))
}

/** A number that would be the value of one attribute if it had its unit. */
function withItsUnit(literal: Literaal, free: readonly Slot[]): Finding | undefined {
  const value = readLiteral(literal)
  if (isProblem(value)) return undefined
  const meant = free.flatMap((slot) => {
    const suggestion = meantInstead(literal, slot.type)
    return suggestion === undefined ? [] : [{ slot, suggestion }]
  })
  const [only] = meant
  if (only === undefined || meant.length > 1) return undefined
  return finding(literal, 'INB201', { expected: typeInSentence(only.slot.type), actual: typeInSentence({ kind: value.kind } as ValueType), suggestion: only.suggestion })
}
