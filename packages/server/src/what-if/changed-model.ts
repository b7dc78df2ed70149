import type { Model, Scenario, Wijziging } from '@inburgering/core'
import { lawOfDay } from '@inburgering/engine'
import type { Tried } from './read-answers.ts'

/** The model in which a what-if is played, and the layers that are on. */
export interface ChangedRules {
  readonly model: Model
  readonly layers: readonly string[]
  /** The variant that sets the parameters, as it would stand in the text; absent when none was changed. */
  readonly variant?: Wijziging
}

/** Adds a variant for the parameters that were changed, and takes the law of one day where that was asked. */
export function changedRules(model: Model, { scenario, parameters, lawOn }: Tried): ChangedRules {
  const ofDay = lawOn === undefined ? model : lawOfDay(model, lawOn)
  if (parameters.size === 0) return { model: ofDay, layers: scenario.layers }
  const variant = variantFor(model, scenario, parameters)
  return { model: { ...ofDay, declarations: [...ofDay.declarations, variant] }, layers: [...scenario.layers, `variant:${variant.name}`], variant }
}

function variantFor({ declarations, stelsel }: Model, { title, origin }: Scenario, parameters: Tried['parameters']): Wijziging {
  const taken = new Set(declarations.map(({ name }) => name))
  let name = 'wat_als'
  for (let count = 2; taken.has(name); count++) name = `wat_als_${count}`
  return {
    kind: 'wijziging',
    id: `wijziging:${name}`,
    name,
    label: `Wat als: ${title}`,
    sources: [],
    citaten: [],
    kanttekeningen: [],
    origin,
    laag: 'variant',
    on: [stelsel.name],
    transitions: [],
    steps: [...parameters].flatMap(([parameter, constant]) => {
      const declared = declarations.find((each) => each.kind === 'parameter' && each.name === parameter)
      if (declared?.kind !== 'parameter') return []
      return [{ kind: 'parameter' as const, name: parameter, sources: [], origin, value: { kind: 'constant' as const, constant, id: `wijziging:${name}/${parameter}`, type: declared.type, mayBeUnknown: false, origin, sources: [] } }]
    }),
  }
}
