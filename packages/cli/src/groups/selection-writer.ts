import type { Selectie } from '@inburgering/core'
import type { Selected, Sentences } from '@inburgering/engine'
import type { Call } from '../command-line/command.ts'
import { row, type Column } from '../terminal/columns.ts'
import { byteOrderMark, csvLine, type CsvCell } from './csv.ts'
import { csvValue, jsonValue } from './shown-value.ts'
import type { Counts, Tally } from './tally.ts'

/** Writes persons one by one as they come, or in the end the counts of each group. */
export interface SelectionWriter {
  readonly add: (id: string, selected: Selected) => Promise<void> | undefined
  readonly end: (tally: Tally) => Promise<void> | undefined
}

export type SelectionForm = 'table' | 'json' | 'ndjson' | 'csv'

interface Setting {
  readonly call: Call
  readonly selectie: Selectie
  readonly sentences: Sentences
  /** The reasons go with each person. */
  readonly explain: boolean
}

export function selectionWriter(form: SelectionForm, setting: Setting): SelectionWriter {
  switch (form) {
    case 'json':
      return jsonWriter(setting)
    case 'ndjson':
      return { add: (id, selected) => setting.call.out.write(`${JSON.stringify(jsonOf(id, selected, setting.explain))}\n`), end: () => undefined }
    case 'csv':
      return csvWriter(setting)
    case 'table':
      return tableWriter(setting)
  }
}

function jsonWriter({ call: { out }, explain }: Setting): SelectionWriter {
  let count = 0
  return {
    add: (id, selected) => out.write(`${count++ === 0 ? '[\n' : ',\n'}${JSON.stringify(jsonOf(id, selected, explain))}`),
    end: () => out.write(count === 0 ? '[]\n' : '\n]\n'),
  }
}

function jsonOf(id: string, { toont, waarom, ...rest }: Selected, explain: boolean): object {
  return { id, ...rest, toont: Object.fromEntries(toont.map(({ naam, waarde }) => [naam, jsonValue(waarde)])), ...(explain ? { waarom } : {}) }
}

function csvWriter({ call: { out, texts }, selectie, sentences }: Setting): SelectionWriter {
  const shown = shownBy(selectie)
  const write = (cells: readonly CsvCell[]): Promise<void> | undefined => out.write(csvLine(cells))
  let isBegun = false
  const begin = async (): Promise<void> => {
    isBegun = true
    await out.write(byteOrderMark)
    await write([texts.selectColumns.id, texts.selectColumns.outcome, ...shown.map(({ name }) => name), texts.selectColumns.missing])
  }
  const truth = (value: boolean): string => (value ? texts.yes : texts.no)
  return {
    add: async (id, { uitkomst, toont, ontbreekt }) => {
      if (!isBegun) await begin()
      await write([id, texts.selectOutcomes[uitkomst], ...shown.map(({ name }) => csvValue(toont.find(({ naam }) => naam === name)?.waarde ?? { kind: 'none' }, truth)), ontbreekt.map((fact) => sentences.value(fact)).join(', ')])
    },
    end: async () => {
      if (!isBegun) await begin()
    },
  }
}

function tableWriter({ call, selectie, sentences }: Setting): SelectionWriter {
  const { texts, style, out, width } = call
  const shown = shownBy(selectie)
  const each = Math.max(12, Math.min(24, Math.floor((width - 24 - 14) / Math.max(1, shown.length + 1)) - 2))
  const columns: readonly Column[] = [{ width: 20, paint: style.bold }, { width: 12 }, ...shown.map(() => ({ width: each })), { width: each }]
  const lines = (cells: readonly string[], paint: (text: string) => string = (text) => text): string => `${row(columns.map((column) => ({ ...column, paint })), cells).join('\n')}\n`
  let isBegun = false
  return {
    add: async (id, { uitkomst, toont, ontbreekt }) => {
      if (!isBegun) await out.write(lines([texts.selectColumns.id, texts.selectColumns.outcome, ...shown.map(({ label }) => label), texts.selectColumns.missing], style.dim))
      isBegun = true
      const values = shown.map(({ name }) => toont.find(({ naam }) => naam === name)?.waarde)
      await out.write(lines([id, texts.selectOutcomes[uitkomst], ...values.map((value) => (value === undefined ? '' : sentences.shown(value))), ontbreekt.map((fact) => sentences.value(fact)).join(', ')]))
    },
    end: () => (isBegun ? out.write('\n') : undefined),
  }
}

/** The counts of each group, in the form that was asked for. */
export function groupWriter(form: SelectionForm, { out, texts, style }: Call, what: string): (tally: Tally) => Promise<void> | undefined {
  const names = ['gekozen', 'niet_gekozen', 'onbekend'] as const
  const sorted = (tally: Tally): readonly (readonly [string, Counts])[] => [...tally.groups].sort(([one], [other]) => one.localeCompare(other, 'nl', { numeric: true }))
  if (form === 'json') return (tally) => out.write(`${JSON.stringify(sorted(tally).map(([value, counts]) => ({ [what]: value, ...counts })), null, 2)}\n`)
  if (form === 'ndjson') return (tally) => out.write(sorted(tally).map(([value, counts]) => `${JSON.stringify({ [what]: value, ...counts })}\n`).join(''))
  if (form === 'csv') {
    return (tally) => out.write(byteOrderMark + csvLine([what, ...names.map((name) => texts.selectOutcomes[name])]) + sorted(tally).map(([value, counts]) => csvLine([value, ...names.map((name) => ({ number: String(counts[name]) }))])).join(''))
  }
  const columns: readonly Column[] = [{ width: 28 }, ...names.map(() => ({ width: 14, align: 'right' as const }))]
  const line = (cells: readonly string[]): string => row(columns, cells).join('\n')
  return (tally) => out.write(`${[style.dim(line([what, ...names.map((name) => texts.selectOutcomes[name])])), ...sorted(tally).map(([value, counts]) => line([value, ...names.map((name) => texts.number(counts[name]))]))].join('\n')}\n\n`)
}

function shownBy({ clauses }: Selectie): readonly { readonly name: string; readonly label: string }[] {
  return clauses.flatMap((clause) => (clause.kind === 'toont' ? [{ name: clause.name, label: clause.label ?? clause.name.replaceAll('_', ' ') }] : []))
}
