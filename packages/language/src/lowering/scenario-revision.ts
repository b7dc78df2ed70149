import type { ScenarioFact, ScenarioRecord, ScenarioValue } from '@inburgering/core'
import type { Herziening, Kolom, Voorvalsoort } from '../generated/ast.ts'
import { target, type Lowering } from './context.ts'
import { lowerAsides } from './scenario-aside.ts'
import { attributeSlots, lowerArguments } from './scenario-record.ts'
import { lowerMoment } from './scenario-value.ts'

/** `vernietiging van boetebesluit van 31 maart 2020`, `vernietiging van de herziening van 1 mei 2020 van boetebesluit`: a record that every stelsel has. */
export function lowerRevision(lowering: Lowering, node: Herziening, columns: readonly Kolom[]): ScenarioRecord[] {
  const date = lowerMoment(lowering, node.datum, columns)
  const besluit = target<Voorvalsoort>(node.besluit)
  const fact = (name: string, value: ScenarioValue): ScenarioFact => ({ name, value, origin: lowering.originOf(node) })
  const day = node.vanDatum && lowerMoment(lowering, node.vanDatum, columns)
  const earlier = node.eerderDatum && lowerMoment(lowering, node.eerderDatum, columns)
  const slots = revisionWord(node) === 'herziening' ? attributeSlots(besluit).map((slot) => ({ ...slot, optional: true })) : []
  const attributes = [
    fact('van', { kind: 'text', value: besluit.name }),
    ...(day === undefined ? [] : [fact('van_datum', day)]),
    ...(earlier === undefined ? [] : [fact(`van_${earlierWord(node)}`, earlier)]),
    ...(node.vanKenmerk === undefined ? [] : [fact('van_kenmerk', { kind: 'text', value: node.vanKenmerk })]),
    ...lowerArguments(lowering, node, slots, besluit.name, columns),
    ...lowerAsides(lowering, node.bijzaken, columns),
  ]
  return date === undefined ? [] : [{ name: revisionWord(node), date, isPeriod: false, attributes, origin: lowering.originOf(node) }]
}

/** `herziening`, `vernietiging` or `intrekking`. */
export function revisionWord({ soort }: Herziening): string {
  return soort?.split(/\s/)[0] ?? ''
}

/** The kind of the earlier revision that this one is about; empty: it is about the decision itself. */
export function earlierWord({ eerder }: Herziening): string {
  return eerder?.split(/\s+/)[1] ?? ''
}
