import { compare, exactFromInteger, fromDecimalText, integerOf, zero, type Diagnostic, type ListProblem, type LijstColumn, type Outcome } from '@inburgering/core'
import type { Weighted } from '@inburgering/engine'
import { readCsv, type CsvRow } from './csv.ts'

/**
 * The bodies of a table, with the number by which a budget is divided. Where one row is wrong there is no value: the share
 * of each hangs on the numbers of all. A number of 0 is told, and does no harm.
 */
export function readList(path: string, text: string, column: LijstColumn): Outcome<readonly Weighted[] | undefined> {
  const [header, ...rows] = readCsv(text)
  const places = header && placesIn(header, column)
  if (places === undefined) return { value: undefined, diagnostics: [{ code: 'INB960', arguments: { path, column: column.name, found: header?.cells.join(', ') ?? '' } }] }
  if (rows.length === 0) return { value: undefined, diagnostics: [{ code: 'INB961', arguments: { path } }] }
  const diagnostics: Diagnostic[] = []
  const seen = new Set<string>()
  const bodies = rows.flatMap((row): readonly Weighted[] => {
    const name = row.cells[places.name] ?? ''
    const written = row.cells[places.number] ?? ''
    const tell = (problem: ListProblem): readonly Weighted[] => {
      diagnostics.push({ code: 'INB962', arguments: { path, line: row.line, name, column: column.name, value: written, problem } })
      return []
    }
    if (name === '') return tell('noName')
    if (seen.has(sameBody(name))) return tell('twice')
    seen.add(sameBody(name))
    if (written === '') return tell('noNumber')
    const read = fromDecimalText(written, 'nl')
    if ('error' in read || (column.type.kind === 'integer' && integerOf(read.value) === undefined)) return tell('notANumber')
    if (compare(read.value, zero) < 0) return tell('negative')
    if (compare(read.value, exactFromInteger(0)) === 0) diagnostics.push({ code: 'INB963', arguments: { path, line: row.line, name, column: column.name } })
    return [{ name, weight: read.value }]
  })
  return { value: diagnostics.some(({ code }) => code === 'INB962') ? undefined : bodies, diagnostics }
}

function placesIn({ cells }: CsvRow, column: LijstColumn): { readonly name: number; readonly number: number } | undefined {
  const find = (...names: readonly string[]): number => cells.findIndex((cell) => names.some((each) => cell.toLocaleLowerCase('nl') === each.toLocaleLowerCase('nl')))
  const [name, number] = [find('naam'), find(column.name, column.label)]
  return name < 0 || number < 0 ? undefined : { name, number }
}

function sameBody(name: string): string {
  return name.replace(/\s+/g, ' ').toLocaleLowerCase('nl')
}
