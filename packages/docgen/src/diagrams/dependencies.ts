import type { DeclarationKind } from '@inburgering/core'
import { layeredDrawing, type GraphEdge, type GraphNode, type Tone } from '../drawing/index.ts'
import type { Book } from '../regelboek/regelboek-input.ts'
import { bullets } from '../tree/build.ts'
import type { Figure } from '../tree/index.ts'
import { enumeration, inlines, link } from '../tree/inline.ts'
import { anchorOf } from '../words/index.ts'
import { capital } from './capital.ts'

/** The rules with an outcome of their own; what stands between them (begrippen, tables) is passed through. */
const shown: Readonly<Partial<Record<DeclarationKind, Tone>>> = { plicht: 'event', leerroute: 'route', termijn: 'term', boeteregime: 'fine', plafond: 'fine', maatregel: 'fine', bevoegdheid: 'change' }

/** Which rule looks at which: an arrow from the rule that is looked at to the rule that looks. */
export function dependencies(book: Book): Figure | undefined {
  const rules = book.model.declarations.filter(({ kind }) => shown[kind] !== undefined)
  if (rules.length < 3) return undefined
  const { words } = book
  const needs = new Map(rules.map(({ id }) => [id, reachedFrom(id, book)]))
  const grounds = (name: string): number => book.of('verlengingsgrond').filter(({ clauses }) => clauses.some((clause) => (clause.kind === 'verlengt' || clause.kind === 'schort_op' || clause.kind === 'van_overeenkomstige_toepassing') && clause.termijnen.includes(name))).length
  const edges = rules.flatMap(({ id }) => [...(needs.get(id) ?? [])].map((needed): GraphEdge => ({ from: needed, to: id })))
  // A rule that stands alone says nothing in a drawing of what hangs together; the text names it.
  const joined = new Set(edges.flatMap(({ from, to }) => [from, to]))
  const nodes = rules.filter(({ id }) => edges.length === 0 || joined.has(id)).map((rule): GraphNode => ({
    id: rule.id,
    title: capital(words.plain.of(rule.name, rule.kind)),
    details: [capital(rule.kind), ...(rule.kind === 'termijn' && grounds(rule.name) > 0 ? [grounds(rule.name) === 1 ? '1 grond voor verlenging' : `${grounds(rule.name)} gronden voor verlenging`] : [])],
    tone: shown[rule.kind] ?? 'plain',
  }))
  return {
    kind: 'figure',
    anchor: 'samenhang',
    caption: inlines('Samenhang: welke regel kijkt naar welke'),
    drawing: layeredDrawing(nodes, edges, { title: 'Samenhang van de regels', direction: 'right', boxWidth: 150 }),
    equivalent: bullets(
      rules.map((rule) => {
        const needed = [...(needs.get(rule.id) ?? [])].flatMap((id) => book.references.declaration(id) ?? [])
        const label = link(anchorOf(rule.id), capital(words.plain.of(rule.name, rule.kind)))
        return needed.length === 0 ? [label, ': kijkt naar geen andere regel.'] : [label, ' kijkt naar: ', ...enumeration(needed.map(({ id, name, kind }) => link(anchorOf(id), words.plain.of(name, kind)))), '.']
      }),
    ),
  }
}

/** The shown rules that a rule names, also by way of what is not shown. */
function reachedFrom(start: string, { references }: Book): ReadonlySet<string> {
  const found = new Set<string>()
  const seen = new Set<string>([start])
  const visit = (id: string): void => {
    for (const next of references.from(id)) {
      if (seen.has(next)) continue
      seen.add(next)
      const kind = references.declaration(next)?.kind
      if (kind !== undefined && shown[kind] !== undefined) found.add(next)
      else if (kind !== 'bestuursorgaan') visit(next)
    }
  }
  visit(start)
  return found
}
