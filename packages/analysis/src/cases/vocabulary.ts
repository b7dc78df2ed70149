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

export function vocabularyOf(model: Model): Vocabulary {
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
  const lengths = new Map(termijnen.flatMap((termijn) => lengthsOf(termijn, model)))
  return { begrippen, parameters, tabellen, keuzes, onderdelen, groepen, leerroutes, lengths }
}

/** What the fines set, for a termijn that lasts what they say; otherwise its own length. */
function lengthsOf({ name, clauses }: Termijn, model: Model): readonly [string, readonly Expression[]][] {
  const own = clauses.flatMap((clause) => (clause.kind === 'duurt' ? [clause.length] : []))
  const bySum = clauses.some((clause) => clause.kind === 'duurt_wat_de_boete_bepaalt' && clause.combine === 'sum')
  const set = model.declarations.flatMap((declaration) =>
    declaration.kind === 'boeteregime'
      ? declaration.clauses.flatMap((clause) => (clause.kind === 'zet' && clause.termijn === name ? [clause.length, ...(clause.later === undefined ? [] : [clause.later])] : []))
      : [],
  )
  return bySum ? [] : [[name, [...own, ...set]]]
}
