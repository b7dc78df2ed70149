import type { Groep as GroepModel, Onderdeel as OnderdeelModel, Taaleis as TaaleisModel } from '@inburgering/core'
import { isKlaarZodra, type Groep, type OnderdeelBlok, type Taaleis } from '../generated/ast.ts'
import { defined, target, type Lowering } from './context.ts'
import { lowerBase } from './declaration.ts'
import { lowerExpression } from './expression.ts'
import { lowerSources } from './sources.ts'

/** One declaration for each name in the block; they share its clauses. */
export function lowerOnderdelen(lowering: Lowering, node: OnderdeelBlok): OnderdeelModel[] {
  const done = node.clausules.find(isKlaarZodra)
  return node.onderdelen.map((part) => {
    const id = `onderdeel:${part.name}`
    const base = lowerBase(lowering, 'onderdeel', part, { volgens: node.volgens, parts: node.clausules, documented: node })
    return {
      ...base,
      // What the condition rests on is a source of the part itself, for it has no clause of its own.
      sources: [...base.sources, ...lowerSources(lowering, done?.volgens)],
      state: done?.woord.includes('voltooid') ? 'voltooid' : 'behaald',
      ...defined({
        doneWhen: done && lowerExpression(lowering, done.als, `${id}/zodra`),
        extent: node.omvang && lowerExpression(lowering, node.omvang, `${id}/omvang`),
      }),
    }
  })
}

export function lowerGroep(lowering: Lowering, node: Groep): GroepModel {
  return { ...lowerBase(lowering, 'groep', node, { volgens: node.volgens }), members: node.leden.map((member) => target(member).name) }
}

export function lowerTaaleis(lowering: Lowering, node: Taaleis): TaaleisModel {
  return {
    ...lowerBase(lowering, 'taaleis', node, { volgens: node.volgens, parts: node.toelichtingen }),
    onderdelen: node.onderdelen.map((member) => target(member).name),
    level: node.niveau,
  }
}
