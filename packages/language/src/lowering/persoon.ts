import type { AstNode } from 'langium'
import type { Persoon as PersoonModel, ScenarioFact, ScenarioRecord } from '@inburgering/core'
import { finding } from '../findings/finding.ts'
import { isFeit, isHerziening, isPersoon, isScenario, type Kolom, type Persoon, type PersoonInhoud } from '../generated/ast.ts'
import type { Lowering } from './context.ts'
import { lowerBase } from './declaration.ts'
import { lowerFact, lowerRecord } from './scenario-record.ts'
import { lowerRevision } from './scenario-revision.ts'

export interface PersonContent {
  readonly gegevens: readonly ScenarioFact[]
  readonly records: readonly ScenarioRecord[]
}

export function lowerPersoon(lowering: Lowering, node: Persoon): PersoonModel {
  return { ...lowerBase(lowering, 'persoon', node), ...lowerContent(lowering, node, []) }
}

/** The facts and records of a persona with those of the persona it varies on; the nearest fact wins. */
export function lowerContent(lowering: Lowering, node: Persoon, columns: readonly Kolom[]): PersonContent {
  const chain: Persoon[] = []
  for (let current: Persoon | undefined = node; current; current = current.zoals?.ref) {
    if (chain.includes(current)) {
      lowering.report(finding(node, 'INB118', { names: [...chain, current].map((each) => each.name ?? '').join(' → ') }))
      break
    }
    chain.unshift(current)
  }
  return merged(chain.map((persona) => (persona === node ? lowerParts(lowering, persona.inhoud, columns) : lowerShared(lowering, persona))))
}

/**
 * The personas from which a scenario or a persona takes facts and records, from near to far; none for other elements.
 * With a mistake in one of them it cannot be said what it means.
 */
export function personasBehind(element: AstNode): readonly Persoon[] {
  if (isScenario(element)) return element.stappen.filter(isPersoon).flatMap(personasBehind)
  const behind: Persoon[] = []
  for (let current = isPersoon(element) ? element.zoals?.ref : undefined; current && current !== element && !behind.includes(current); current = current.zoals?.ref) behind.push(current)
  return behind
}

/** A persona that others vary on is lowered once; it stands outside scenarios, so it has no columns. */
function lowerShared(lowering: Lowering, persona: Persoon): PersonContent {
  return lowering.once(persona, () => lowerParts(lowering, persona.inhoud, []))
}

export function lowerParts(lowering: Lowering, parts: readonly PersoonInhoud[], columns: readonly Kolom[]): PersonContent {
  return {
    gegevens: parts.filter(isFeit).flatMap((part) => lowerFact(lowering, part, columns)),
    records: parts.flatMap((part) => (isFeit(part) ? [] : isHerziening(part) ? lowerRevision(lowering, part, columns) : lowerRecord(lowering, part, columns))),
  }
}

/** A later fact takes the place of an earlier one; records add up. */
export function merged(contents: readonly PersonContent[]): PersonContent {
  const facts = new Map<string, ScenarioFact>()
  for (const fact of contents.flatMap((content) => content.gegevens)) facts.set(fact.name, fact)
  return { gegevens: [...facts.values()], records: contents.flatMap((content) => content.records) }
}
