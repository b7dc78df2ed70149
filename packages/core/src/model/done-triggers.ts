import type { Model } from './model.ts'
import type { Wijziging, WijzigingStep } from './wijziging.ts'

/**
 * The records after which what the plicht asks may be done or not: every name that its rules mention, directly or
 * through begrippen. Undefined: the rules also look at termijnen, decisions, periods or the date, so they may change at
 * any moment.
 */
export function doneTriggers(model: Model): ReadonlySet<string> | undefined {
  const names = new Set<string>()
  const search = new Search(model, names)
  for (const declaration of model.declarations) {
    if (declaration.kind === 'plicht') search.visit(declaration.clauses.filter(({ kind }) => kind === 'vereist'))
    if (declaration.kind === 'bevoegdheid') search.visit(declaration.clauses.filter(({ kind }) => kind !== 'alleen_binnen'))
    if (declaration.kind === 'onderdeel' || declaration.kind === 'leerroute') search.visit(declaration)
  }
  const wijzigingen = model.declarations.filter((declaration): declaration is Wijziging => declaration.kind === 'wijziging')
  for (let before = -1; before !== search.size; ) {
    before = search.size
    for (const { steps, by } of wijzigingen) {
      for (const step of steps.filter((candidate) => search.reaches(candidate))) {
        search.visit({ ...step, kind: undefined, target: undefined })
        // A change whose date is its own may start to hold on any day.
        if (by !== undefined) search.anyMoment = true
      }
    }
  }
  return search.anyMoment ? undefined : names
}

const followed: ReadonlySet<unknown> = new Set(['begrip', 'tabel', 'parameter'])
const moving: ReadonlySet<unknown> = new Set(['peildatum', 'moment', 'stateDate', 'decisions', 'preceding', 'termijn'])

const ofTheDuty: ReadonlySet<string> = new Set(['plicht', 'leerroute', 'onderdeel', 'bevoegdheid', 'taaleis', 'groep'])

class Search {
  anyMoment = false
  private readonly visited = new Set<unknown>()
  private readonly reached = new Set<string>()
  private readonly declarations: ReadonlyMap<string, unknown>
  private readonly names: Set<string>

  constructor(model: Model, names: Set<string>) {
    this.names = names
    this.declarations = new Map(model.declarations.map((declaration) => [`${declaration.kind}:${declaration.name}`, declaration]))
  }

  get size(): number {
    return this.names.size + this.reached.size
  }

  /** Whether a step changes something that the search came by. */
  reaches(step: WijzigingStep): boolean {
    if (step.kind === 'parameter') return this.reached.has(`parameter:${step.name}`)
    if (step.kind === 'entryIntoForce') return false
    if (step.kind === 'tableTimes') return this.reached.has(`tabel:${step.name}`)
    const { kind, name } = step.target
    return ofTheDuty.has(kind) || this.reached.has(`${kind}:${name}`)
  }

  visit(node: unknown): void {
    if (typeof node !== 'object' || node === null || this.visited.has(node)) return
    this.visited.add(node)
    const { kind, name, names, record, subject } = node as { kind?: unknown; name?: unknown; names?: unknown; record?: unknown; subject?: { kind?: unknown } }
    if (moving.has(kind) || (kind === 'state' && isElsewhere(subject?.kind))) this.anyMoment = true
    if (Array.isArray(names)) for (const each of names) this.names.add(String(each))
    if (typeof record === 'string') this.names.add(record)
    if (typeof name === 'string') {
      if (followed.has(kind)) this.follow(`${String(kind)}:${name}`)
      else if (kind === 'named' || kind === 'oordeel') this.names.add(name)
    }
    for (const value of Object.values(node)) this.visit(value)
  }

  private follow(key: string): void {
    this.reached.add(key)
    this.visit(this.declarations.get(key))
  }
}

/** States that change by themselves or by decisions, not by a record of the dossier. */
function isElsewhere(kind: unknown): boolean {
  return kind === 'plicht' || kind === 'termijn' || kind === 'periode' || kind === 'maatregel'
}
