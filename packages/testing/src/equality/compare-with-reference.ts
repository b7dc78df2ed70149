import { compileToFunction, type PlayPerson } from '@inburgering/codegen'
import type { Entry, Model, Ontbrekend } from '@inburgering/core'
import { prepareProgram, readPerson, run } from '@inburgering/engine'
import { referenceTimeline } from '../reference/timeline.ts'
import type { Person } from '../reference/person.ts'

/** Who plays persons by the rules of the product. */
export type Player = (model: Model, layers: readonly string[]) => PlayPerson

export const byInterpreter: Player = (model, layers) => {
  const { value: program, diagnostics } = prepareProgram(model, layers)
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics))
  return (json, index = 0) => {
    const { value: dossier, diagnostics: findings } = readPerson(program, json, index)
    return dossier === undefined ? { value: undefined, diagnostics: findings } : run(program, dossier)
  }
}

export const compiled: Player = (model, layers) => compileToFunction(model, layers).value

/** A person on whom the engine and the independent oracle disagree, with what each says. */
export interface Difference {
  readonly person: Person
  readonly layers: readonly string[]
  readonly engine: readonly string[]
  readonly reference: readonly string[]
}

const compared = new Set(['termijn_begint', 'termijn_verlengd', 'termijn_voldaan', 'termijn_verstreken', 'boete'])

/** Plays each person in both; answers the persons on whom they differ. */
export function differences(play: PlayPerson, persons: readonly Person[], layers: readonly string[]): Difference[] {
  return persons.flatMap((person, index) => {
    const engine = engineLines(play, person, index)
    const reference = referenceLines(person, layers)
    return engine.join('\n') === reference.join('\n') ? [] : [{ person, layers, engine, reference }]
  })
}

function engineLines(play: PlayPerson, person: Person, index: number): readonly string[] {
  const { value: timeline, diagnostics } = play(person, index)
  if (timeline === undefined) return diagnostics.map((diagnostic) => `geweigerd: ${diagnostic.code} ${diagnostic.path ?? ''}`)
  return linesOf(timeline.tijdlijn, timeline.ontbrekend)
}

function referenceLines(person: Person, layers: readonly string[]): readonly string[] {
  const { tijdlijn, ontbrekend } = referenceTimeline(person, { layers })
  return linesOf(tijdlijn, ontbrekend)
}

type ComparedEntry = Pick<Entry, 'datum' | 'naam' | 'grond' | 'einde' | 'bedrag'> & { readonly soort: string }

/** The compared part of a timeline, a line an entry; `einde` only where the exchange format shows it. */
function linesOf(entries: readonly ComparedEntry[], missing: readonly Ontbrekend[]): readonly string[] {
  const lines = entries
    .filter((entry) => compared.has(entry.soort))
    .map((entry) => [entry.datum, entry.soort, entry.naam, entry.grond ?? '', entry.soort === 'boete' ? `€ ${entry.bedrag ?? 'onbekend'}` : (entry.einde ?? '')].join(' '))
  const unknown = missing.map((item) => `${item.datum} ontbrekend ${item.gegeven} voor ${item.nodig_voor}`).sort()
  return [...lines, ...unknown]
}

/** The smallest dossier that still differs: records and attributes are left out one by one as long as they disagree. */
export function shrink(play: PlayPerson, difference: Difference): Difference {
  let smallest = difference
  for (let again = true; again; ) {
    again = false
    for (let index = 0; index < smallest.person.gebeurtenissen.length; index++) {
      const gebeurtenissen = smallest.person.gebeurtenissen.filter((_, other) => other !== index)
      const [still] = differences(play, [{ ...smallest.person, gebeurtenissen }], smallest.layers)
      if (still === undefined || still.engine[0]?.startsWith('geweigerd') === true) continue
      smallest = still
      again = true
      break
    }
  }
  return smallest
}

/** Both timelines side by side, for a failing test. */
export function describeDifference({ person, layers, engine, reference }: Difference): string {
  return [`Lagen: ${layers.join(', ')}`, JSON.stringify(person, null, 1), 'Motor:', ...engine, 'Naslag:', ...reference].join('\n')
}
