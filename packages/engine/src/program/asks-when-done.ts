import type { Declaration, Model } from '@inburgering/core'
import type { Woven } from './weave.ts'

/** What holds rules; what the rest asks is compiled when it is asked. */
const withRules: ReadonlySet<Declaration['kind']> = new Set<Declaration['kind']>([
  'begrip', 'parameter', 'tabel', 'onderdeel', 'groep', 'taaleis', 'leerroute', 'plicht', 'bevoegdheid', 'termijn', 'verlengingsgrond',
  'boeteregime', 'plafond', 'beleidsruimte', 'lening', 'vergoeding', 'selectie', 'maatregel',
])

/**
 * The stelsels of which some rule asks `de dag waarop` an onderdeel or leerroute is done, in any text that a wijziging
 * could give it: this one, and those that it looks at.
 */
export function whereAsksWhenDone({ stelsel }: Model, { guards, declarations }: Woven): ReadonlySet<string> {
  const found = new Set<string>()
  const look = (part: object | undefined): void => {
    if (part !== undefined) for (const asked of stelselsAsked(part)) found.add(asked ?? stelsel.name)
  }
  look(stelsel.lawDate)
  look(stelsel.appliesWhen)
  for (const { wijziging } of guards) look(wijziging.by)
  for (const { versions } of declarations.values()) {
    for (const { value } of versions) {
      if (value?.kind !== 'declaration') look(value)
      else if (withRules.has(value.declaration.kind)) {
        look(value.declaration)
        // What a wijziging put there; of the others each clause is part of its declaration.
        for (const clause of value.clauses) for (const version of clause.versions) if (version.guard !== undefined) look(version.value)
      }
    }
  }
  return found
}

/** Undefined stands for the stelsel of the rule itself. */
type Asked = ReadonlySet<string | undefined>

/** By the part of the model: while somebody types most parts stay the same. */
const known = new WeakMap<object, Asked>()
const nothing: Asked = new Set()
const momentsOfTheirOwn: ReadonlySet<unknown> = new Set(['plicht', 'termijn', 'periode'])

function stelselsAsked(part: object): Asked {
  let asked = known.get(part)
  if (asked === undefined) {
    const found = new Set<string | undefined>()
    visit(part, undefined, found)
    asked = found.size === 0 ? nothing : found
    known.set(part, asked)
  }
  return asked
}

function visit(node: unknown, elsewhere: string | undefined, found: Set<string | undefined>): void {
  if (typeof node !== 'object' || node === null) return
  const { kind, subject, stelsel } = node as { readonly kind?: unknown; readonly subject?: { readonly kind?: unknown }; readonly stelsel?: unknown }
  if (kind === 'stateDate' && !momentsOfTheirOwn.has(subject?.kind)) found.add(elsewhere)
  const within = kind === 'elsewhere' && typeof stelsel === 'string' ? stelsel : elsewhere
  for (const value of Object.values(node)) visit(value, within, found)
}
