import { formatDuration, type ConstantValue } from '@inburgering/core'
import type { DataBand, DataForm, DataTable, DataText, Validity } from '../../data/index.ts'
import { headerLines } from '../header.ts'
import type { DataTarget, OutputFile } from '../target.ts'
import { ascii, Identifiers } from '../text.ts'
import { empty, fileText, text, unitOf, valueCell, type Cell } from './cell.ts'

/** Parameters and tables for a spreadsheet in Dutch: `;` between cells, a decimal comma, UTF-8 with its mark. */
export const csv: DataTarget = {
  name: 'csv',
  prints: 'data',
  files(form) {
    const identifiers = new Identifiers()
    const tables = form.tables.map((table): OutputFile => ({ path: `tabel_${identifiers.of(table.name, ascii(table.name))}.csv`, content: tableText(table, form) }))
    return [{ path: 'herkomst.csv', content: originText(form) }, { path: 'parameters.csv', content: parametersText(form) }, ...tables]
  },
}

function originText(form: DataForm): string {
  return fileText(['herkomst'], headerLines(form, 'csv').map((line) => [text(line)]))
}

const validityHeader = ['met ingang van', 'tot', 'laag', 'wijziging', 'naar', 'artikel', 'regels']

/** `tot` is the first day on which it no longer holds. */
function validityCells({ layer, change, from, until, byOwnDate }: Validity, sources: readonly string[], { rulesHash }: DataForm): readonly Cell[] {
  return [text(from ?? ''), text(until ?? ''), text(layer), text(change?.name ?? ''), text(byOwnDate ? 'een eigen datum' : ''), text((sources.length > 0 ? sources : (change?.sources ?? [])).join(', ')), text(rulesHash.slice(0, 12))]
}

function valueCells(given: DataText): readonly [Cell, Cell] {
  switch (given.kind) {
    case 'value':
      return [valueCell(given.value), text(unitOf(given.value))]
    case 'computed':
      return [empty, text('volgt uit een regel')]
    case 'struck':
      return [empty, text('vervallen')]
    default:
      return given satisfies never
  }
}

function parametersText(form: DataForm): string {
  const rows = form.parameters.flatMap(({ name, label, sources, versions }) =>
    versions.map((version) => [text(name), text(label), ...valueCells(version.text), ...validityCells(version, version.sources.length > 0 ? version.sources : sources, form)]),
  )
  return fileText(['parameter', 'omschrijving', 'waarde', 'eenheid', ...validityHeader], rows)
}

/** The columns in which a band stands exactly, beside its words; only those that some row needs. */
const bounds = [
  { column: 'ten minste', of: (band: DataBand) => (band.kind === 'range' && band.from?.inclusive === true ? band.from.value : undefined) },
  { column: 'meer dan', of: (band: DataBand) => (band.kind === 'range' && band.from?.inclusive === false ? band.from.value : undefined) },
  { column: 'ten hoogste', of: (band: DataBand) => (band.kind === 'range' && band.to?.inclusive === true ? band.to.value : undefined) },
  { column: 'minder dan', of: (band: DataBand) => (band.kind === 'range' && band.to?.inclusive === false ? band.to.value : undefined) },
] as const

interface Column {
  readonly title: string
  readonly cell: (bands: readonly DataBand[]) => Cell
}

function columnsOf({ inputs, texts }: DataTable): readonly Column[] {
  const rows = texts.flatMap((each) => (each.kind === 'rows' ? each.rows : []))
  return inputs.flatMap((input, index): readonly Column[] => {
    const exact = bounds.flatMap(({ column, of }): readonly Column[] => {
      const at = (bands: readonly DataBand[]): ConstantValue | undefined => bands[index] && of(bands[index])
      const found = rows.flatMap(({ bands }) => at(bands) ?? [])
      if (found.length === 0) return []
      return [{ title: `${input.name} ${column}${unitIn(found)}`, cell: (bands) => cellOf(at(bands)) }]
    })
    return [{ title: input.name, cell: (bands) => text(wordsOf(bands[index])) }, ...exact]
  })
}

function unitIn(values: readonly ConstantValue[]): string {
  const units = [...new Set(values.filter(({ kind }) => kind !== 'duration').map(unitOf))].filter((unit) => unit !== '')
  return units.length === 0 ? '' : ` (${units.join(', ')})`
}

function cellOf(value: ConstantValue | undefined): Cell {
  if (value?.kind === 'duration') return text(formatDuration(value.value, 'nl'))
  return value === undefined ? empty : valueCell(value)
}

function wordsOf(band: DataBand | undefined): string {
  return band?.text ?? ''
}

function tableText(table: DataTable, form: DataForm): string {
  const columns = columnsOf(table)
  const rows = table.texts.flatMap((each): readonly (readonly Cell[])[] => {
    if (each.kind === 'rows') return each.rows.map((row) => [...columns.map(({ cell }) => cell(row.bands)), ...valueCells(row.text), ...validityCells(each, row.sources.length > 0 ? row.sources : table.sources, form)])
    const everyCell = columns.map((_column, index) => (index === 0 ? text(each.kind === 'factor' ? 'elk vak maal' : 'tabel') : empty))
    return [[...everyCell, ...valueCells(each.kind === 'factor' ? each.factor : { kind: 'struck' }), ...validityCells(each, each.kind === 'factor' ? each.sources : [], form)]]
  })
  return fileText([...columns.map(({ title }) => title), 'waarde', 'eenheid', ...validityHeader], rows)
}
