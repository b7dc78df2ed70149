import type { SourceRef } from '@inburgering/core'
import { paragraph, section, table } from '../../tree/build.ts'
import type { Section } from '../../tree/index.ts'
import { enumeration, link, type Inline } from '../../tree/inline.ts'
import { anchorOf, articleAnchor, articleText } from '../../words/index.ts'
import type { Book } from '../regelboek-input.ts'
import { declarationBlocks } from '../declaration-blocks.ts'
import { titleOf } from '../rule-section.ts'
import { inTextOrder } from './rules.ts'

interface Use {
  readonly anchor: string
  readonly label: string
}

/** Both ways: from each article to its rules here, and from each rule to its articles at the rule and in the second table. */
export function sourcesChapter(book: Book): Section {
  const cited = citationsIn(book)
  const perSource = inTextOrder(book.of('bron')).filter((declaration) => declaration.kind === 'bron').map((bron) => {
    const articles = [...cited.values()].filter(({ ref }) => ref.bron === bron.name).toSorted((one, other) => byPlace(one.ref, other.ref))
    const whole = articles.filter(({ ref }) => ref.places.length === 0)
    const parts = articles.filter(({ ref }) => ref.places.length > 0)
    const rows = parts.map(({ ref, uses }) => ({ anchor: articleAnchor(ref), cells: [[{ kind: 'text', text: articleText(ref) } as const], usesWords(uses)] }))
    return section(anchorOf(bron.id), bron.label, [
      ...declarationBlocks(bron, book.words),
      ...whole.map(({ uses }) => paragraph(['De hele bron: ', ...usesWords(uses), '.'])),
      ...(rows.length === 0 ? [] : [table({ caption: `Van artikel naar regel: ${bron.label}`, columns: ['Artikel', 'Regels'], rows })]),
      ...(articles.length === 0 ? [paragraph('Geen regel noemt een artikel van deze bron.')] : []),
    ])
  })
  return section('bronnen', 'Bronnen: van artikel naar regel en terug', [...perSource, section('regel-naar-artikel', 'Van regel naar artikel', [ruleTable(book)])])
}

function usesWords(uses: readonly Use[]): readonly Inline[] {
  return enumeration(uses.map(({ anchor, label }) => link(anchor, label)))
}

/** Every article that anything in a rule names, with the rules that name it. */
function citationsIn(book: Book): ReadonlyMap<string, { readonly ref: SourceRef; readonly uses: Use[] }> {
  const cited = new Map<string, { ref: SourceRef; uses: Use[] }>()
  const counted = new Set<string>()
  for (const owner of [book.model.stelsel, ...book.model.declarations]) {
    if (owner.kind === 'scenario' || owner.kind === 'persoon' || owner.kind === 'bron') continue
    const use = owner.kind === 'stelsel' ? { anchor: 'over', label: owner.label } : { anchor: anchorOf(owner.id), label: titleOf(owner, book) }
    for (const ref of sourcesIn(owner)) {
      const key = articleAnchor(ref)
      const found = cited.get(key) ?? { ref, uses: [] }
      if (!counted.has(`${key} ${use.anchor}`)) found.uses.push(use)
      counted.add(`${key} ${use.anchor}`)
      cited.set(key, found)
    }
  }
  return cited
}

/** By what it is asked of: a declaration never changes, and most stay the same between two keys. */
const known = new WeakMap<object, readonly SourceRef[]>()

function sourcesIn(owner: object): readonly SourceRef[] {
  const before = known.get(owner)
  if (before !== undefined) return before
  const found: SourceRef[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if (Array.isArray(node)) return node.forEach(visit)
    for (const [field, value] of Object.entries(node)) {
      if (field === 'sources') found.push(...(value as readonly SourceRef[]))
      else if (field !== 'origin') visit(value)
    }
  }
  visit(owner)
  known.set(owner, found)
  return found
}

const collator = new Intl.Collator('nl', { numeric: true })

function byPlace(one: SourceRef, other: SourceRef): number {
  return collator.compare(articleText(one), articleText(other))
}

function ruleTable(book: Book): ReturnType<typeof table> | ReturnType<typeof paragraph> {
  const kinds = new Set(['plicht', 'leerroute', 'taaleis', 'onderdeel', 'bevoegdheid', 'termijn', 'verlengingsgrond', 'boeteregime', 'plafond', 'beleidsruimte', 'lening', 'vergoeding', 'selectie', 'verdeling', 'lijst', 'maatregel', 'parameter', 'tabel', 'begrip', 'oordeel', 'wijziging'])
  const rows = book.model.declarations
    .filter(({ kind }) => kinds.has(kind))
    .map((declaration) => {
      const refs = new Map(sourcesIn(declaration).map((ref) => [ref.text, ref]))
      const places = [...refs.values()].toSorted((one, other) => (one.bron === other.bron ? byPlace(one, other) : one.bron < other.bron ? -1 : 1))
      return [[link(anchorOf(declaration.id), titleOf(declaration, book))], declaration.kind, places.length === 0 ? 'zonder bron' : book.words.sources(places)] as const
    })
  return rows.length === 0 ? paragraph('Er zijn geen regels.') : table({ caption: 'Van regel naar artikel', columns: ['Regel', 'Soort', 'Artikelen'], rows })
}

