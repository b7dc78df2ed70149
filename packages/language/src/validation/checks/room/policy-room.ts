import type { Beleidsruimte, Ruimtegrens } from '../../../generated/ast.ts'
import { typeOfRoom } from '../../../typing/required-type.ts'
import { declaredType } from '../../../typing/value-types.ts'
import { at, type Check } from '../../check.ts'
import { fixedValues, valuesOfParameter } from '../../fixed-values.ts'
import { isoDate } from '../../reading.ts'
import { boundsOf, heldAgainst, isBackward, roomsAbout } from '../../rooms.ts'
import { together } from '../../standing.ts'

/** A room must have bounds that a value can be held against, each with its article and its own days. */
export const boundsOfRoom: Check<Beleidsruimte> = ({ specificationOf }) => (node, accept) => {
  const room = node.label ?? node.name
  if (node.grenzen.length === 0) accept('INB731', { room, problem: 'empty' }, at(node, 'name'))
  const specification = specificationOf(node)
  const days = new Set<string>()
  for (const bound of node.grenzen) {
    const day = isoDate(bound.vanaf) ?? ''
    if (days.has(day)) accept('INB731', { room, problem: 'twice' }, at(bound, 'vanaf'))
    days.add(day)
    if (bound.volgens === undefined) accept('INB731', { room, problem: 'source' }, at(bound))
    for (const [property, expression] of sidesOf(bound)) {
      const calculated = fixedValues(specification, expression).find(({ value }) => value.constant === undefined)
      if (calculated !== undefined) accept('INB728', { what: `De grens van "${room}"`, value: calculated.value.words }, at(bound, property))
    }
  }
  const backward = boundsOf(specification, node).find(({ value }) => isBackward(value))
  if (backward !== undefined) accept('INB731', { room, problem: 'backward' }, at(backward.value.bound, 'hoogst'))
}

function sidesOf(bound: Ruimtegrens) {
  const sides = [bound.laagst && (['laagst', bound.laagst] as const), bound.hoogst && (['hoogst', bound.hoogst] as const), ...bound.waarden.map((value) => ['waarden', value] as const)]
  return sides.filter((side) => side !== undefined)
}

/** What holds without a policy rule is within the room too: the act does not leave a choice that it makes itself otherwise. */
export const lawInRoom: Check<Beleidsruimte> = ({ specificationOf }) => (node, accept) => {
  const specification = specificationOf(node)
  const parameter = node.parameter?.ref
  if (parameter === undefined) return
  const bounds = boundsOf(specification, node)
  for (const stands of valuesOfParameter(specification, parameter)) {
    const verdict = bounds.flatMap((bound) => together(stands, bound) ?? []).map(({ value: [value, bound] }) => heldAgainst(value, bound)).find(({ kind }) => kind !== 'within')
    if (verdict?.kind === 'outside') accept('INB729', { room: node.label ?? node.name, what: `parameter ${parameter.name}`, value: stands.value.words, bound: verdict.bound }, at(node, 'parameter'), [parameter])
    else if (verdict?.kind === 'other') accept('INB728', { what: `De parameter ${parameter.name}`, value: stands.value.words }, at(node, 'parameter'), [parameter])
    if (verdict !== undefined) return
  }
}

/** Each value has one room. */
export const roomTwice: Check<Beleidsruimte> = ({ specificationOf }) => (node, accept) => {
  const target = node.parameter?.ref ?? node.tabel?.ref
  if (target === undefined) return
  const other = roomsAbout(specificationOf(node), target).find((room) => room !== node && room.name !== node.name)
  const what = `${node.parameter === undefined ? 'tabel' : 'parameter'} ${target.name}`
  if (other !== undefined) accept('INB730', { what, other: other.label ?? other.name }, at(node, node.parameter === undefined ? 'tabel' : 'parameter'), [other])
}

/** The decision that is held against the room sets a value of the same kind. */
export const decisionInRoom: Check<Beleidsruimte> = ({ language }) => (node, accept) => {
  const record = node.besluit?.ref
  const wanted = typeOfRoom(node)
  const attribute = record && language.scoping.Names.attributesOf(record).find(({ name }) => name === node.attribuut)
  const given = declaredType(attribute?.type)
  if (given !== undefined && wanted !== undefined && given.kind !== wanted.kind) accept('INB731', { room: node.label ?? node.name, problem: 'type' }, at(node, 'attribuut'))
}
