import type { Diagnostic, Model, PersonInput } from '@inburgering/core'
import { governing, prepareProgram } from '@inburgering/engine'
import { triedPersons } from './persons.ts'
import { choiceTerms, movingVariants } from './terms.ts'

/**
 * Of stelsels that name each other `in plaats van` exactly one governs a person. Persons are made on both sides of every
 * bound that `van toepassing als` looks at, and the engine is asked which stelsels take them: without variants, and with each
 * variant that moves an entry into force. Asked where all of them are at hand: in a specification that uses them.
 * @param beside models of the stelsels that it uses, as `prepareProgram` takes them
 */
export function findChoiceOfLaw(model: Model, beside: readonly Model[]): readonly Diagnostic[] {
  return groupsIn(beside).flatMap((group) => findingsOf(model, beside, group))
}

/** Stelsels that name each other, directly or by way of a third. */
function groupsIn(models: readonly Model[]): readonly (readonly Model[])[] {
  const groups: Model[][] = []
  const placed = new Set<Model>()
  for (const first of models) {
    if (placed.has(first)) continue
    const group = [first]
    for (const member of group) for (const other of models) if (!group.includes(other) && nameEachOther(member, other)) group.push(other)
    for (const member of group) placed.add(member)
    if (group.length > 1) groups.push(group)
  }
  return groups
}

function nameEachOther({ stelsel: one }: Model, { stelsel: other }: Model): boolean {
  return one.insteadOf.includes(other.name) && other.insteadOf.includes(one.name)
}

function findingsOf(model: Model, beside: readonly Model[], group: readonly Model[]): readonly Diagnostic[] {
  const { origin } = model.stelsel
  const names = group.map(({ stelsel }) => stelsel.name)
  const stelsels = names.join(', ')
  const terms = choiceTerms(group)
  const { persons, isCut, words } = triedPersons([...beside, model], terms)
  const found: Diagnostic[] = isCut || terms.restsOnMore ? [{ code: 'INB592', arguments: { stelsels }, origin }] : []
  for (const variant of [undefined, ...movingVariants(group)]) {
    if (found.some(({ code }) => code !== 'INB592')) break
    const { nobody, several } = asked(model, beside, names, persons, variant)
    if (nobody !== undefined) found.push({ code: 'INB590', arguments: { stelsels, example: words(nobody), variant }, origin })
    if (several !== undefined) found.push({ code: 'INB591', arguments: { stelsels: several.governing.join(', '), example: words(several.person), variant }, origin })
  }
  return found
}

interface Asked {
  /** A person whom none of them takes. */
  readonly nobody: PersonInput | undefined
  readonly several: { readonly person: PersonInput; readonly governing: readonly string[] } | undefined
}

function asked(model: Model, beside: readonly Model[], names: readonly string[], persons: readonly PersonInput[], variant: string | undefined): Asked {
  const { value: program } = prepareProgram(model, variant === undefined ? [] : [`variant:${variant}`], beside)
  let nobody: PersonInput | undefined
  let several: Asked['several']
  for (const person of persons) {
    const taken = governing(program, person)?.filter((name) => names.includes(name))
    if (taken?.length === 0) nobody ??= person
    if (taken !== undefined && taken.length > 1) several ??= { person, governing: taken }
    if (nobody !== undefined && several !== undefined) break
  }
  return { nobody, several }
}
