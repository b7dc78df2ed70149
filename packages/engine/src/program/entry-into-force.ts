import type { Declaration, Diagnostic, Model, Wijziging } from '@inburgering/core'
import { layerName } from './layers.ts'

/** The model as it is when a variant among these layers moves its entry into force; of two such variants, which are reported, the last one counts. */
export function withEntryIntoForce(model: Model, layers: readonly string[]): Model {
  const date = movesIn(model, layers).at(-1)?.date
  return date === undefined || date === model.stelsel.from ? model : moved(model, date)
}

interface Move {
  readonly wijziging: string
  readonly date: string
}

function movesIn(model: Model, layers: readonly string[]): readonly Move[] {
  return model.declarations.flatMap((declaration) =>
    declaration.kind === 'wijziging' && isOn(declaration, model, layers) ? declaration.steps.flatMap((step) => (step.kind === 'entryIntoForce' ? [{ wijziging: declaration.name, date: step.date }] : [])) : [],
  )
}

/** A stelsel enters into force on one day: two variants that move it cannot be on together. */
export function movedTwice(model: Model, layers: readonly string[]): readonly Diagnostic[] {
  const [first, ...others] = movesIn(model, layers)
  if (first === undefined) return []
  return others.map((other): Diagnostic<'INB825'> => ({ code: 'INB825', arguments: { stelsel: model.stelsel.name, first: first.wijziging, firstDate: first.date, second: other.wijziging, secondDate: other.date } }))
}

function isOn(wijziging: Wijziging, { stelsel }: Model, layers: readonly string[]): boolean {
  return wijziging.laag === 'variant' && layers.includes(layerName(wijziging)) && (wijziging.on.length === 0 || wijziging.on.includes(stelsel.name))
}

const known = new WeakMap<Model, Map<string, Model>>()

/** Made once for each date, so that it is compiled once too. */
function moved(model: Model, date: string): Model {
  const made = known.get(model) ?? new Map<string, Model>()
  known.set(model, made)
  const result = made.get(date) ?? move(model, date)
  made.set(date, result)
  return result
}

/**
 * What begins or ends on the old day moves along: the choice of law, the versions of parameters, the days between which
 * wijzigingen hold, and what is asked of a dossier. Any other day stays where the act puts it.
 */
function move(model: Model, date: string): Model {
  const { stelsel } = model
  const old = stelsel.from
  const day = <T extends string | undefined>(text: T): T => (text === old ? (date as T) : text)
  const declarations = model.declarations.map((declaration): Declaration => {
    switch (declaration.kind) {
      case 'parameter':
        return { ...declaration, versions: declaration.versions.map((version) => ({ ...version, ...defined({ from: day(version.from), until: day(version.until) }) })) }
      case 'wijziging':
        return { ...declaration, ...defined({ from: day(declaration.from), until: day(declaration.until) }) }
      case 'gegeven':
        return { ...declaration, controles: withDates(declaration.controles, old, date) }
      default:
        return declaration
    }
  })
  const { appliesWhen } = stelsel
  return { ...model, stelsel: { ...stelsel, from: date, ...defined({ appliesWhen: appliesWhen && withDates(appliesWhen, old, date) }) }, declarations }
}

function defined<T extends object>(members: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> }
}

/** A part of the model in which each date constant that is the old day is the new one. */
function withDates<T>(part: T, old: string, date: string): T {
  if (typeof part !== 'object' || part === null) return part
  if (Array.isArray(part)) return part.map((item: unknown) => withDates(item, old, date)) as T
  const { kind, value } = part as { readonly kind?: unknown; readonly value?: unknown }
  if (kind === 'date' && value === old) return { ...part, value: date }
  return Object.fromEntries(Object.entries(part).map(([field, member]) => [field, field === 'origin' || field === 'sources' ? member : withDates(member as unknown, old, date)])) as T
}
