import type { AstNode } from 'langium'
import { isFeit, isPersoon, isVoorvalPeriode, type Persoon, type Scenario, type Voorval, type VoorvalPeriode } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'
import { beginOf, birthOf, contentsOf, contentsOfScenario, dayOf, isRecord } from '../../played-days.ts'
import { dutchDate } from '../../reading.ts'

/** The person of a scenario must have the facts that are not optional. */
export const requiredFacts: Check<Scenario> = ({ specificationOf }) => (node, accept) => {
  const given = new Set(contentsOfScenario(node).filter(isFeit).map((fact) => fact.gegeven?.$refText))
  const missing = specificationOf(node).all('Gegeven').filter((fact) => !fact.optioneel && fact.$container.$type === 'Bestand' && !given.has(fact.name))
  if (missing.length === 0) return
  const person = node.stappen.find(isPersoon)
  const place = person === undefined ? at(node, 'titel') : person.name === undefined && person.zoals ? at(person, 'zoals') : at(person, 'name')
  accept('INB710', { missing: missing.map((fact) => fact.name).join(', '), title: node.titel }, place)
}

/** A fact must be given once. */
export const factTwice: Check<Persoon> = () => (node, accept) => {
  const seen = new Set<string>()
  for (const fact of node.inhoud.filter(isFeit)) {
    const name = fact.gegeven?.$refText ?? ''
    if (seen.has(name)) accept('INB718', { fact: name, person: node.name ?? '' }, at(fact))
    seen.add(name)
  }
}

/** A persona should stand in a scenario. */
export const unusedPersona: Check<Persoon> = ({ specificationOf }) => (node, accept) => {
  const specification = specificationOf(node)
  if (node.$container.$type !== 'Bestand' || node.name === undefined || specification.isIncomplete || specification.isUsed(node.name)) return
  accept('INB709', { name: node.name }, at(node, 'name'))
}

/** Nothing happens to a person before birth. */
export const recordBeforeBirth: Check<Scenario | Persoon> = () => (node, accept) => {
  if (node.$type === 'Persoon' && node.$container.$type !== 'Bestand') return
  const birth = birthOf(node.$type === 'Scenario' ? contentsOfScenario(node) : contentsOf(node))
  if (birth === undefined) return
  const own: readonly AstNode[] = node.$type === 'Persoon' ? node.inhoud : node.stappen.flatMap((step): readonly AstNode[] => (isPersoon(step) ? step.inhoud : [step]))
  for (const record of own.filter(isRecord)) {
    const moment = beginOf(record)
    const day = dayOf(moment)
    if (moment && day !== undefined && day < birth) accept('INB711', { date: dutchDate(day), birth: dutchDate(birth) }, at(moment))
  }
}

/** A period must not end before it begins. */
export const backwardPeriod: Check<VoorvalPeriode> = () => (node, accept) => {
  const [begin, end] = [dayOf(node.begin), dayOf(node.einde)]
  if (begin !== undefined && end !== undefined && end < begin) accept('INB712', { begin: dutchDate(begin), end: dutchDate(end) }, at(node, 'einde'))
}

/** A period has a first day, and a last one unless it still runs; what happens on a day has that day. */
export const dayOrPeriod: Check<Voorval | VoorvalPeriode> = () => (node, accept) => {
  const declared = node.soort.ref
  if (declared === undefined) return
  const isPeriod = declared.$type === 'Voorvalsoort' && declared.soort === 'periode'
  if (isPeriod !== isVoorvalPeriode(node)) accept('INB738', { name: declared.name, isPeriod }, at(node, 'soort'))
}
