import type { Band, Bound, Tabel, TabelRow } from '@inburgering/core'
import { paragraph, table } from '../tree/build.ts'
import type { Block } from '../tree/index.ts'
import { enumeration, inlines, opened, plainInline, type Inline } from '../tree/inline.ts'
import type { RuleWords } from '../words/index.ts'

/** A table as the law prints it: crosswise where it was written so, otherwise a row per case. */
export function tableBlocks(tabel: Tabel, words: RuleWords): readonly Block[] {
  const policy = tabel.policy === 'exactlyOne' ? 'Precies een rij geldt.' : 'De eerste rij die past, geldt.'
  return [crossTable(tabel, words) ?? rowTable(tabel, words), ...(tabel.layout === 'beslistabel' || tabel.policy === 'first' ? [paragraph(policy)] : [])]
}

function crossTable(tabel: Tabel, words: RuleWords): Block | undefined {
  const { inputs, rows, layout, label } = tabel
  const [down, across] = inputs
  if (layout !== 'kruistabel' || inputs.length !== 2 || down === undefined || across === undefined) return undefined
  const cells = new Map<string, TabelRow>()
  const [heads, columns] = [new Map<string, readonly Inline[]>(), new Map<string, readonly Inline[]>()]
  for (const row of rows) {
    const [first, second] = row.bands.map((band) => bandWords(band, words))
    if (first === undefined || second === undefined) return undefined
    const key = `${plainInline(first)}\n${plainInline(second)}`
    if (cells.has(key) || row.sources.length > 0) return undefined
    cells.set(key, row)
    heads.set(plainInline(first), first)
    columns.set(plainInline(second), second)
  }
  return table({
    caption: [`${label}: `, ...words.expression(down), ' (rijen) en ', ...words.expression(across), ' (kolommen)'],
    columns: [opened(words.expression(down)), ...[...columns.values()].map((title) => ({ title: opened(title), align: 'end' as const }))],
    rows: [...heads].map(([head, shown]) => [opened(shown), ...[...columns.keys()].map((column) => valueOf(cells.get(`${head}\n${column}`), words))]),
  })
}

function valueOf(row: TabelRow | undefined, words: RuleWords): readonly Inline[] {
  return row === undefined ? inlines('geen rij') : words.expression(row.value)
}

function rowTable({ inputs, rows, label }: Tabel, words: RuleWords): Block {
  const hasSources = rows.some(({ sources }) => sources.length > 0)
  return table({
    caption: label,
    hasRowHeaders: inputs.length === 1,
    columns: [...inputs.map((input) => opened(words.expression(input))), { title: 'Uitkomst', align: 'end' as const }, ...(hasSources ? ['Artikel'] : [])],
    rows: rows.map(({ bands, value, sources }) => [...bands.map((band) => opened(bandWords(band, words))), words.expression(value), ...(hasSources ? [words.sources(sources)] : [])]),
  })
}

/** From the bounds themselves: `tot` leaves the last value out, `tot en met` and `vanaf` take it in. */
export function bandWords(band: Band, words: RuleWords): readonly Inline[] {
  switch (band.kind) {
    case 'any':
      return inlines('elke waarde')
    case 'values':
      return enumeration(band.values.map((value) => words.expression(value)), 'of')
    case 'range': {
      const from = band.from === undefined ? [] : fromWords(band.from, band.to !== undefined, words)
      const to = band.to === undefined ? [] : [...inlines(band.to.inclusive ? 'tot en met ' : 'tot '), ...words.expression(band.to.value)]
      return from.length > 0 && to.length > 0 ? [...from, ...inlines(' '), ...to] : [...from, ...to]
    }
  }
}

function fromWords({ value, inclusive }: Bound, hasEnd: boolean, words: RuleWords): readonly Inline[] {
  const word = inclusive ? (hasEnd ? 'van ' : 'vanaf ') : 'meer dan '
  return [...inlines(word), ...words.expression(value)]
}
