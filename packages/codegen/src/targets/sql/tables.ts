import type { ConstantValue } from '@inburgering/core'
import type { DataBand, DataForm, DataInput, DataRow, DataTable, DataTableText } from '../../data/index.ts'
import { Identifiers } from '../text.ts'
import type { Dialect, Parameter } from './dialect.ts'
import { askedDay, askedLayers, holds } from './holds.ts'
import { comment, identifier, literal, sqlConstant, sqlName, sqlType } from './sql-text.ts'

/** Each table as a table of rows, and a function that gives the value of the cell that holds. */
export function tablesSql({ tables }: DataForm, schema: string, dialect: Dialect): readonly string[] {
  const identifiers = new Identifiers()
  return tables.flatMap((table) => tableSql(table, identifiers.of(table.name, sqlName(table.name)), schema, dialect))
}

interface Column {
  readonly name: string
  readonly type: string
  /** The words between the column and what is asked: `<=`. */
  readonly test: '=' | '<=' | '<' | '>=' | '>'
  readonly parameter: string
  readonly of: (band: DataBand) => readonly ConstantValue[]
}

const bounds = [
  { suffix: '_ten_minste', test: '<=', of: (band: DataBand) => (band.kind === 'range' && band.from?.inclusive === true ? [band.from.value] : []) },
  { suffix: '_meer_dan', test: '<', of: (band: DataBand) => (band.kind === 'range' && band.from?.inclusive === false ? [band.from.value] : []) },
  { suffix: '_ten_hoogste', test: '>=', of: (band: DataBand) => (band.kind === 'range' && band.to?.inclusive === true ? [band.to.value] : []) },
  { suffix: '_minder_dan', test: '>', of: (band: DataBand) => (band.kind === 'range' && band.to?.inclusive === false ? [band.to.value] : []) },
] as const

function tableSql(table: DataTable, name: string, schema: string, dialect: Dialect): readonly string[] {
  const heading = comment(`${table.label}${table.sources.length === 0 ? '' : ` (${table.sources.join(', ')})`}`)
  const texts = table.texts.flatMap((each, index) => (each.kind === 'rows' ? [{ each, index }] : []))
  const type = sqlType(table.type)
  const identifiers = new Identifiers()
  const inputs = table.inputs.map((input) => ({ input, name: identifiers.of(input.name, sqlName(input.name)) }))
  const columns = inputs.flatMap(({ input, name: of }, index) => columnsOf(input, of, index, texts.flatMap(({ each }) => each.rows)))
  const rows = texts.flatMap(({ each, index }) => each.rows.flatMap((row, place) => rowsOf(row, inputs.map(({ name: of }) => columns.filter((column) => column?.parameter === parameterName(of))), index, place)))
  if (type === undefined || columns.includes(undefined) || rows.includes(undefined)) return [heading, comment(`De tabel ${table.name} staat niet in dit bestand: SQL kan een waarde of grens ervan niet precies zeggen.`)]
  const known = columns.flatMap((column) => column ?? [])
  const parameters: readonly Parameter[] = [...inputs.map(({ input, name: of }) => ({ name: parameterName(of), type: sqlType(input.type) ?? 'TEXT' })), askedDay, askedLayers]
  return [
    heading,
    ...(table.type.kind === 'duration' ? [comment('De waarde is een aantal maanden.')] : []),
    ...inputs.flatMap(({ input, name: of }) => (input.type.kind === 'duration' ? [comment(`${parameterName(of)} is een aantal maanden.`)] : [])),
    `CREATE TABLE ${schema}.${identifier(`tabel_${name}`)} (volgorde INTEGER, rij INTEGER${known.map((column) => `, ${identifier(column.name)} ${column.type}`).join('')}, waarde ${type}, artikel TEXT);`,
    ...(rows.length === 0 ? [] : [`INSERT INTO ${schema}.${identifier(`tabel_${name}`)} VALUES\n${rows.map((row) => `  (${row ?? ''})`).join(',\n')};`]),
    dialect.scalar(`${schema}.${identifier(name)}`, parameters, resultType(type, table), cellQuery(table, known, `${schema}.${identifier(`tabel_${name}`)}`, dialect)),
  ]
}

function parameterName(input: string): string {
  return `p_${input}`
}

/** Undefined: SQL has no order for these values. */
function columnsOf({ type }: DataInput, name: string, index: number, rows: readonly DataRow[]): readonly (Column | undefined)[] {
  const sql = sqlType(type)
  const uses = (of: Column['of']): boolean => rows.some(({ bands }) => bands[index] !== undefined && of(bands[index]).length > 0)
  const exact: Column = { name, type: sql ?? '', test: '=', parameter: parameterName(name), of: (band) => (band.kind === 'values' ? band.values : []) }
  const ranges = bounds.filter(({ of }) => uses(of)).map(({ suffix, test, of }): Column | undefined => (sql === 'TEXT' ? undefined : { name: `${name}${suffix}`, type: sql ?? '', test, parameter: parameterName(name), of }))
  return sql === undefined ? [undefined] : [...(uses(exact.of) ? [exact] : []), ...ranges]
}

/** A row of SQL for each of the values of a band; undefined: something in it is not constant, or does not fit. */
function rowsOf({ bands, text, sources }: DataRow, columns: readonly (readonly (Column | undefined)[])[], order: number, place: number): readonly (string | undefined)[] {
  const value = text.kind === 'value' ? sqlConstant(text.value) : undefined
  if (value === undefined || bands.some((band) => band.kind !== 'any' && !band.whole)) return [undefined]
  const choices = bands.map((band, index): readonly string[][] => {
    const own = (columns[index] ?? []).flatMap((column) => column ?? [])
    const options = band.kind === 'values' ? band.values.map((one): DataBand => ({ ...band, values: [one] })) : [band]
    return options.map((option) => own.map(({ of }) => (of(option)[0] === undefined ? 'NULL' : (sqlConstant(of(option)[0] as ConstantValue) ?? ''))))
  })
  const combined = choices.reduce<readonly string[][]>((before, options) => before.flatMap((row) => options.map((option) => [...row, ...option])), [[]])
  return combined.map((cells) => (cells.includes('') ? undefined : [String(order), String(place + 1), ...cells, value, literal(sources.join(', '))].join(', ')))
}

function factorsOf({ texts }: DataTable): readonly { readonly each: Extract<DataTableText, { kind: 'factor' }>; readonly index: number }[] {
  return texts.flatMap((each, index) => (each.kind === 'factor' ? [{ each, index }] : []))
}

function resultType(type: string, table: DataTable): string {
  return factorsOf(table).length === 0 ? type : 'NUMERIC'
}

/** The cell in the text that holds, times what wijzigingen multiply each cell by. Nothing holds: no value. */
function cellQuery(table: DataTable, columns: readonly Column[], name: string, dialect: Dialect): string {
  const replacing = table.texts.flatMap((each, index) => (each.kind === 'factor' ? [] : [{ each, index }])).reverse()
  const order = `CASE ${replacing.map(({ each, index }) => `WHEN ${holds(each, dialect)} THEN ${index}`).join(' ')} END`
  const factors = factorsOf(table).map(({ each, index }) => {
    const factor = each.factor.kind === 'value' ? sqlConstant(each.factor.value) : undefined
    return ` * CASE WHEN t.volgorde < ${index} AND ${holds(each, dialect)} THEN ${factor === undefined ? 'NULL' : factor.replace('DECIMAL(18,6)', 'DECIMAL(9,6)')} ELSE 1 END`
  })
  const tests = columns.map(({ name: column, test, parameter }) => `(t.${identifier(column)} IS NULL OR t.${identifier(column)} ${test} ${identifier(parameter)})`)
  return `SELECT t.waarde${factors.join('')} FROM ${name} t\nWHERE ${[`t.volgorde = ${order}`, ...tests].join('\n  AND ')}\nORDER BY t.rij LIMIT 1`
}
