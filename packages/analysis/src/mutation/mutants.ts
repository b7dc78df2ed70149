import { isOwn, type Clause, type Declaration, type Model, type Origin } from '@inburgering/core'
import { isExpression } from '../expressions/is-expression.ts'
import { withPart, type Change, type Spot } from './change.ts'
import { changesOfClause } from './clause-changes.ts'
import { changesOfDeclaration, changesOfStelsel } from './declaration-changes.ts'
import { changesOfExpression } from './expression-changes.ts'
import type { Mutant } from './mutant.ts'

/** Rules only: what a scenario says, who somebody is and what may be asked of a person file are not mutated. */
const left: ReadonlySet<Declaration['kind']> = new Set(['scenario', 'persoon', 'bron', 'bestuursorgaan', 'keuze', 'gegeven', 'gebeurtenis', 'periode', 'besluit', 'oordeel', 'dekking'])

/** Fields in which nothing is mutated: places, words, and what is asked of a person file. Bounds of a table move as edges. */
const closed: ReadonlySet<string> = new Set(['origin', 'sources', 'citaten', 'kanttekeningen', 'type', 'bands', 'controles', 'extent'])

/** Clauses that only warn or explain: no timeline shows what stands in them. */
const unseen: ReadonlySet<Clause['kind']> = new Set(['wettelijk_maximum'])

/** Every smallest change of the rules of a model, in their order. */
export function mutants(model: Model): readonly Mutant[] {
  const found: Mutant[] = []
  const ids = new Map<string, number>()

  const targets = new Map(model.declarations.map((declaration) => [declaration.id, targetsOf(declaration)]))

  function add(declaration: string, spot: Spot, change: Change): void {
    const base = `${spot.address}#${change.how}`
    const count = (ids.get(base) ?? 0) + 1
    ids.set(base, count)
    const { description, origin, replacement } = change
    const apply = (target: Model): Model => withPart(target, spot.path, replacement)
    found.push({ id: count === 1 ? base : `${base}:${count}`, description, origin, declaration, address: spot.address, targets: targets.get(declaration) ?? [], boundary: movesBoundary(spot, change), apply })
  }

  function visit(declaration: string, part: unknown, spot: Spot): void {
    if (typeof part !== 'object' || part === null) return
    if (Array.isArray(part)) {
      part.forEach((item, index) => visit(declaration, item, { ...spot, path: [...spot.path, index] }))
      return
    }
    const here = { ...spot, ...placeOf(part, declaration) }
    if (isExpression(part)) for (const change of changesOfExpression(part)) add(declaration, here, change)
    if (isClause(part)) for (const change of changesOfClause(part)) add(declaration, here, change)
    if (isClause(part) && unseen.has(part.kind)) return
    for (const [field, value] of Object.entries(part)) {
      if (!closed.has(field)) visit(declaration, value, { ...here, path: [...here.path, field] })
    }
  }

  const stelsel: Spot = { path: ['stelsel'], address: 'stelsel', origin: model.stelsel.origin }
  if (isOwn(model, model.stelsel.origin)) {
    for (const change of changesOfStelsel(model.stelsel)) add('stelsel', stelsel, change)
    visit('stelsel', model.stelsel, stelsel)
  }
  model.declarations.forEach((declaration, index) => {
    // What is supplied with the language has tests of its own.
    if (left.has(declaration.kind) || declaration.library !== undefined || !isOwn(model, declaration.origin)) return
    // No timeline shows a room that no decision is held against.
    if (declaration.kind === 'beleidsruimte' && declaration.decision === undefined) return
    const spot: Spot = { path: ['declarations', index], address: declaration.id, origin: declaration.origin }
    for (const change of changesOfDeclaration(declaration)) add(declaration.id, spot, change)
    visit(declaration.id, declaration, spot)
  })
  return found
}

/** What reasons call this part, when they do. */
function placeOf(part: object, declaration: string): { readonly address?: string; readonly origin?: Origin } {
  const { id, key, origin } = part as { readonly id?: unknown; readonly key?: unknown; readonly origin?: Origin }
  const address = typeof id === 'string' ? id : typeof key === 'string' ? `${declaration}/${key}` : undefined
  return { ...(address === undefined ? {} : { address }), ...(origin === undefined ? {} : { origin }) }
}

function targetsOf(declaration: Declaration): readonly string[] {
  if (declaration.kind !== 'wijziging') return []
  return declaration.steps.map((step) => {
    if (step.kind === 'parameter') return `parameter:${step.name}`
    if (step.kind === 'entryIntoForce') return 'stelsel'
    return step.kind === 'tableTimes' ? `tabel:${step.name}` : `${step.target.kind}:${step.target.name}`
  })
}

function isClause(part: object): part is Clause {
  return 'key' in part && 'kanttekeningen' in part && 'kind' in part
}

const edges: ReadonlySet<string> = new Set(['ge', 'gt', 'le', 'lt'])
const sides: ReadonlySet<unknown> = new Set(['left', 'right'])

function movesBoundary({ path }: Spot, { how }: Change): boolean {
  return how.startsWith('rand:') || edges.has(how) || (how === 'stap' && sides.has(path.at(-1)))
}
