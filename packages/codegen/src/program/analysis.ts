import type { Declaration, Expression, Model, Wijziging, WijzigingStep } from '@inburgering/core'
import type { Woven, WovenText } from './weave.ts'

/** What follows from the rules as a whole: worked out once, so that a run does not look at what cannot matter. */

const ofTheRun: ReadonlySet<unknown> = new Set(['decisions', 'termijn', 'lening', 'plicht', 'state', 'stateDate', 'level', 'begrip'])

/** Whether an expression may look at what the run itself decides, and not only at the dossier. A begrip may do anything. */
export function looksAtRun(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false
  return ('kind' in node && ofTheRun.has(node.kind)) || Object.values(node).some(looksAtRun)
}

/** Whether a node, or what it names, suits; a begrip or table that looks at itself adds nothing new. */
export function reaches(node: unknown, woven: Woven, suits: (node: object) => boolean, within: ReadonlySet<string> = new Set()): boolean {
  if (typeof node !== 'object' || node === null) return false
  if (suits(node)) return true
  const { kind, name } = node as { readonly kind?: unknown; readonly name?: unknown }
  if ((kind === 'begrip' || kind === 'tabel') && typeof name === 'string' && !('label' in node)) {
    const key = `${kind}:${name}`
    if (!within.has(key)) {
      const deeper = new Set([...within, key])
      if ((woven.declarations.get(key)?.versions ?? []).some(({ value }) => reaches(definitionIn(value), woven, suits, deeper))) return true
    }
  }
  return Object.entries(node).some(([field, value]) => field !== 'origin' && field !== 'sources' && reaches(value, woven, suits, within))
}

/** What a text of a begrip or table computes. */
function definitionIn(text: WovenText | undefined): unknown {
  if (text?.kind !== 'declaration') return text
  const { declaration } = text
  return declaration.kind === 'begrip' ? declaration.definition : declaration.kind === 'tabel' ? [declaration.inputs, declaration.rows] : undefined
}

/** Whether a value may be another one under the law of another day. */
export function readsLaw(expression: Expression, woven: Woven): boolean {
  return reaches(expression, woven, (node) => {
    const { kind, name } = node as { readonly kind?: unknown; readonly name?: unknown }
    if (kind === 'parameter') return true
    return (kind === 'begrip' || kind === 'tabel') && typeof name === 'string' && !('label' in node) && (woven.declarations.get(`${kind}:${name}`)?.versions.length ?? 0) > 1
  })
}

/** Whether a date is another one at each moment of asking (`naar het besluit`), and not one day of the dossier. */
export function movesWithTheRun(expression: Expression, woven: Woven): boolean {
  return reaches(expression, woven, (node) => {
    const { kind, moment } = node as { readonly kind?: unknown; readonly moment?: unknown }
    return kind === 'peildatum' || (kind === 'moment' && (moment === 'besluit' || moment === 'overtreding'))
  })
}

/** Whether a condition may change by the mere passing of time, on a day that no change of the rules announces. */
export function changesWithTime(node: unknown, woven: Woven): boolean {
  return reaches(node, woven, (part) => {
    const { kind } = part as { readonly kind?: unknown }
    return kind === 'peildatum' || kind === 'preceding'
  })
}

const followed: ReadonlySet<unknown> = new Set(['begrip', 'tabel', 'parameter'])
const moving: ReadonlySet<unknown> = new Set(['peildatum', 'moment', 'stateDate', 'decisions', 'preceding', 'termijn'])
const ofTheDuty: ReadonlySet<string> = new Set(['plicht', 'leerroute', 'onderdeel', 'bevoegdheid', 'taaleis', 'groep'])

/**
 * The records after which what the plicht asks may be done or not: every name that its rules mention, directly or through
 * begrippen. Undefined: the rules also look at termijnen, decisions, periods or the date, so they may change at any moment.
 */
export function doneTriggers(model: Model): readonly string[] | undefined {
  const search = new Search(model)
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
        if (by !== undefined) search.anyMoment = true
      }
    }
  }
  return search.anyMoment ? undefined : [...search.names].sort()
}

class Search {
  anyMoment = false
  readonly names = new Set<string>()
  private readonly visited = new Set<unknown>()
  private readonly reached = new Set<string>()
  private readonly declarations: ReadonlyMap<string, Declaration>

  constructor(model: Model) {
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
      if (followed.has(kind)) {
        const key = `${String(kind)}:${name}`
        this.reached.add(key)
        this.visit(this.declarations.get(key))
      } else if (kind === 'named' || kind === 'oordeel') this.names.add(name)
    }
    for (const value of Object.values(node)) this.visit(value)
  }
}

/** States that change by themselves or by decisions, not by a record of the dossier. */
function isElsewhere(kind: unknown): boolean {
  return kind === 'plicht' || kind === 'termijn' || kind === 'periode' || kind === 'maatregel'
}
