import type { Declaration, Stelsel } from '@inburgering/core'

type Owner = Declaration | Stelsel

/** A rule with one thing taken out or turned, and what that was. */
export interface Removal {
  readonly what: string
  readonly changed: Owner
}

/** Optional parts of rules that say when, how long, how much or for whom. */
const optional = new Set(['unless', 'asLongAs', 'where', 'window', 'milder', 'later', 'maximum', 'cap', 'otherwise', 'until', 'publishedOn', 'worksBackTo', 'restsOn', 'doneWhen', 'extent', 'onBehalf', 'appliesWhen', 'lawDate', 'checkedUntil', 'parts', 'record', 'incomplete', 'basis', 'identifier', 'readIn', 'otherwiseVariant', 'documentation', 'of', 'about', 'lowest', 'highest', 'decision', 'nothingBelow', 'perQuarter', 'fixedFor', 'rounding', 'share'])
/** The same words where they are no option: what a clause of this kind cannot do without. */
const needed = new Set(['verlagen.record', 'beleidsruimte.about', 'undefined.record', 'recht_naar.lawDate', 'attribute.of', 'decisions.of', 'stap.of', 'stap.share', 'inkomenstoets.record', 'opname.record', 'onderbroken.record', 'round.rounding', 'undefined.rounding', 'stelsel.rounding'])
/** Lists of which each member says something of its own. */
const lists = new Set(['clauses', 'kanttekeningen', 'citaten', 'rows', 'versions', 'rules', 'steps', 'values', 'attributes', 'controles', 'operands', 'options', 'termijnen', 'regimes', 'requirements', 'members', 'onderdelen', 'names', 'transitions', 'parts', 'sources', 'bounds', 'choices'])
const turned: Readonly<Record<string, string>> = { ge: 'gt', gt: 'ge', le: 'lt', lt: 'le', eq: 'ne', ne: 'eq' }
/** What one member says is said, however few there are. */
const said = new Set(['kanttekeningen', 'citaten', 'sources'])
const passive = new Set(['origin', 'id', 'type', 'mayBeUnknown', 'letters', 'places'])

/** Every condition, boundary, exception, judgement, assumption, amount and article of a rule, one at a time. */
export function removalsOf(owner: Owner): readonly Removal[] {
  const removals: Removal[] = []
  const visit = (node: unknown, path: readonly (string | number)[]): void => {
    if (typeof node !== 'object' || node === null) return
    if (Array.isArray(node)) return node.forEach((item, place) => visit(item, [...path, place]))
    const { kind, operator, constant, type, inclusive } = node as { readonly kind?: string; readonly operator?: string; readonly constant?: { readonly kind: string; readonly value: unknown }; readonly type?: { readonly kind: string }; readonly inclusive?: boolean }
    const at = path.join('.')
    const add = (what: string, changed: Owner): void => void removals.push({ what: `${what} (${at})`, changed })
    // A begrip that a wijziging puts in place is no condition, whatever its type.
    if (path.length > 0 && type?.kind === 'boolean' && 'mayBeUnknown' in node && kind !== 'constant' && !('definition' in node)) add(`condition ${kind}`, replaced(owner, path, { ...node, kind: 'constant', constant: { kind: 'boolean', value: true } }))
    if (kind === 'compare' && operator !== undefined) add('boundary', replaced(owner, [...path, 'operator'], turned[operator]))
    if (inclusive !== undefined) add('bound', replaced(owner, [...path, 'inclusive'], !inclusive))
    if (kind === 'constant' && constant !== undefined) add('value', replaced(owner, [...path, 'constant'], other(constant)))
    // The article of a law date stands at the clause and at the date in it.
    const isTwice = kind === 'recht_naar' || path.at(-1) === 'lawDate'
    for (const [field, value] of Object.entries(node)) {
      // What has the meaning of another act is that of the word there, which is named.
      if (passive.has(field) || value === undefined || (field === 'definition' && 'meant' in node)) continue
      if (optional.has(field) && !needed.has(`${kind}.${field}`)) add(`without ${field}`, replaced(owner, [...path, field], undefined))
      if (lists.has(field) && Array.isArray(value) && (value.length > 1 || path.length === 0 || (said.has(field) && !isTwice))) value.forEach((_, place) => add(`without ${field} ${place}`, replaced(owner, [...path, field], value.toSpliced(place, 1))))
      visit(value, [...path, field])
    }
  }
  visit(owner, [])
  return removals
}

function other({ kind, value }: { readonly kind: string; readonly value: unknown }): unknown {
  if (typeof value === 'boolean') return { kind, value: !value }
  if (typeof value === 'object' && value !== null) return { kind, value: 'months' in value ? { months: 97 } : { days: 97 } }
  if (kind === 'date') return { kind, value: '1999-09-09' }
  if (kind === 'level') return { kind, value: value === 'C2' ? 'A1' : 'C2' }
  return { kind, value: /^-?[\d.]+$/.test(String(value)) ? String(Number(value) + 97) : `${String(value)}_anders` }
}

function replaced(owner: Owner, path: readonly (string | number)[], value: unknown): Owner {
  const copy = structuredClone(owner) as unknown as Record<string | number, unknown>
  let node = copy
  for (const step of path.slice(0, -1)) node = node[step] as Record<string | number, unknown>
  const last = path.at(-1)
  if (last === undefined) return owner
  if (value === undefined) delete node[last]
  else node[last] = value
  return copy as unknown as Owner
}
