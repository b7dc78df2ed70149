import type { ValueType } from '@inburgering/core'
import type { AstNode } from 'langium'
import { isBegrip, isLijstrij, isParameterWordt, isRegels, isRij, isRuimtegrens, isTabel, isVersie, type Afgerond, type Begrip, type Beleidsruimte, type Haakjes, type HeleDag, type Parameter, type Tabel, type Uitdrukking, type Uiterste } from '../generated/ast.ts'
import { declaredType } from './value-types.ts'

const yesOrNo: ValueType = { kind: 'boolean' }
const date: ValueType = { kind: 'date' }
const duration: ValueType = { kind: 'duration' }
const money: ValueType = { kind: 'money' }
const percentage: ValueType = { kind: 'percentage' }

const fixed: Readonly<Record<string, ValueType>> = {
  'Logisch.links': yesOrNo,
  'Logisch.rechts': yesOrNo,
  'Niet.arg': yesOrNo,
  'RechtNaar.datum': date,
  'RechtNaar.gunstiger': date,
  'Ontstaat.datum': date,
  'Eindigt.datum': date,
  'Begint.datum': date,
  'GeldtVanaf.naar': date,
  'Naamverwijzing.peil': date,
  'Tussen.begin': date,
  'Tussen.einde': date,
  'DagVan.van': date,
  'Duurt.duur': duration,
  'Afwijking.duur': duration,
  'Met.duur': duration,
  'Met.maximum': duration,
  'Zet.duur': duration,
  'Zet.daarna': duration,
  'Herhaling.binnen': duration,
  'Venster.duur': duration,
  'Herhaling.treden': money,
  'Bedrag.bedrag': money,
  'WettelijkMaximum.bedrag': money,
  'TenHoogste.bedrag': money,
  'Bedraagt.bedrag': money,
  'Bedraagt.ondergrens': money,
  'Inkomenstoets.duur': duration,
  'Inkomenstoets.jaar': { kind: 'integer' },
  'Opname.maximum': money,
  'Rente.percentage': percentage,
  'Rente.vast': duration,
  'Aflossing.aanloop': duration,
  'Aflossing.looptijd': duration,
  'Aflossing.minimum': money,
  'NaarDraagkracht.bedrag': money,
  'NaarDraagkracht.ondergrens': money,
  'Kwijtschelding.deel': percentage,
  'Factor.factor': percentage,
  'Vermindering.stap': percentage,
  'Vermindering.maximum': percentage,
  'Vermindering.per': { kind: 'integer' },
  'EenmaligOp.datum': date,
  'InHetJaar.datum': date,
  'BedragVanVergoeding.bedrag': money,
  'Verdeelt.bedrag': money,
  'Trede.aandeel': percentage,
  'Trede.grondslag': money,
  'Trede.duur': duration,
  'OnderdeelBlok.omvang': { kind: 'hours' },
}
const conditions = new Set(['als', 'tenzij', 'zolang'])

/** The type that the place of an expression asks for, whatever stands there; undefined when any type may stand there. */
export function requiredType(node: Uitdrukking): ValueType | undefined {
  const container: AstNode | undefined = node.$container
  const property = node.$containerProperty ?? ''
  if (!container) return undefined
  if (conditions.has(property)) return yesOrNo
  const known = fixed[`${container.$type}.${property}`]
  if (known) return known
  if (isBegrip(container)) return declaredType(container.type)
  if (property === 'dan') return begripType(container.$container?.$container)
  if (isRegels(container)) return begripType(container.$container)
  if (isVersie(container)) return declaredType((container.$container as Parameter).type)
  if (isParameterWordt(container)) return declaredType(container.parameter.ref?.type)
  if (isRuimtegrens(container)) return typeOfRoom(container.$container as Beleidsruimte)
  if (isLijstrij(container)) return declaredType(container.$container.kolommen[node.$containerIndex ?? 0]?.type)
  if (container.$type === 'Cel') return cellType(container.$container)
  return undefined
}

/** What the room is about gives its bounds their type. */
export function typeOfRoom({ parameter, tabel }: Beleidsruimte): ValueType | undefined {
  return declaredType((parameter?.ref ?? tabel?.ref)?.type)
}

function begripType(node: AstNode | undefined): ValueType | undefined {
  return isBegrip(node) ? declaredType((node as Begrip).type) : undefined
}

function cellType(row: AstNode | undefined): ValueType | undefined {
  return isRij(row) && isTabel(row.$container) ? declaredType((row.$container as Tabel).type) : undefined
}

/** Whether an expression only passes on what stands in it: brackets, rounding, the whole day, a list of one kind. */
export function passesThrough(node: AstNode | undefined): node is Haakjes | HeleDag | Afgerond | Uiterste {
  return node?.$type === 'Haakjes' || node?.$type === 'HeleDag' || node?.$type === 'Afgerond' || node?.$type === 'Uiterste'
}
