import type { Begrip, Expression, Groep, Keuze, Model, Onderdeel, Parameter, Tabel, Termijn } from '@inburgering/core'

/** What the terms of a model can be: its declarations by name. */
export interface Vocabulary {
  readonly begrippen: ReadonlyMap<string, Begrip>
  readonly parameters: ReadonlyMap<string, Parameter>
  readonly tabellen: ReadonlyMap<string, Tabel>
  readonly keuzes: ReadonlyMap<string, Keuze>
  readonly onderdelen: ReadonlyMap<string, Onderdeel>
  readonly groepen: ReadonlyMap<string, Groep>
  readonly leerroutes: readonly string[]
  /** By termijn: every length that it can begin with; absent when lengths are added up. */
  readonly lengths: ReadonlyMap<string, readonly Expression[]>
}

/** By model, which never changes: each who examines it asks for its words. */
const known = new WeakMap<Model, Vocabulary>()

export function vocabularyOf(model: Model): Vocabulary {
  const vocabulary = known.get(model) ?? collect(model)
  known.set(model, vocabulary)
  return vocabulary
}

function collect(model: Model): Vocabulary {
  const begrippen = new Map<string, Begrip>()
  const parameters = new Map<string, Parameter>()
  const tabellen = new Map<string, Tabel>()
  const keuzes = new Map<string, Keuze>()
  const onderdelen = new Map<string, Onderdeel>()
  const groepen = new Map<string, Groep>()
  const leerroutes: string[] = []
  const termijnen: Termijn[] = []
  for (const declaration of model.declarations) {
    const { kind, name } = declaration
    if (kind === 'begrip') begrippen.set(name, declaration)
    else if (kind === 'parameter') parameters.set(name, declaration)
    else if (kind === 'tabel') tabellen.set(name, declaration)
    else if (kind === 'keuze') keuzes.set(name, declaration)
    else if (kind === 'onderdeel') onderdelen.set(name, declaration)
    else if (kind === 'groep') groepen.set(name, declaration)
    else if (kind === 'leerroute') leerroutes.push(name)
    else if (kind === 'termijn') termijnen.push(declaration)
  }
  const set = lengthsSetByFines(model)
  const lengths = new Map(termijnen.flatMap((termijn) => lengthsOf(termijn, set.get(termijn.name) ?? [])))
  return { begrippen, parameters, tabellen, keuzes, onderdelen, groepen, leerroutes, lengths }
}

/** What the fines set, for a termijn that lasts what they say; otherwise its own length. */
function lengthsOf({ name, clauses }: Termijn, set: readonly Expression[]): readonly [string, readonly Expression[]][] {
  const own = clauses.flatMap((clause) => (clause.kind === 'duurt' ? [clause.length] : []))
  const bySum = clauses.some((clause) => clause.kind === 'duurt_wat_de_boete_bepaalt' && clause.combine === 'sum')
  return bySum ? [] : [[name, [...own, ...set]]]
}

/** By the name of a termijn. */
function lengthsSetByFines({ declarations }: Model): ReadonlyMap<string, readonly Expression[]> {
  const set = new Map<string, Expression[]>()
  for (const declaration of declarations) {
    if (declaration.kind !== 'boeteregime') continue
    for (const clause of declaration.clauses) {
      if (clause.kind !== 'zet') continue
      const lengths = set.get(clause.termijn) ?? []
      set.set(clause.termijn, lengths)
      lengths.push(clause.length, ...(clause.later === undefined ? [] : [clause.later]))
    }
  }
  return set
}
