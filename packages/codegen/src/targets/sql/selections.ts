import type { DataForm, DataSelection } from '../../data/index.ts'
import { Identifiers } from '../text.ts'
import type { Dialect } from './dialect.ts'
import { SelectionExpressions } from './selection-expression.ts'
import { comment, identifier, sqlName, sqlType } from './sql-text.ts'

/** Each selectie as a table that somebody fills with what a run tells of each person, and a function that chooses from it. */
export function selectionsSql({ selections, clampsMonths }: DataForm, schema: string, dialect: Dialect): readonly string[] {
  const identifiers = new Identifiers()
  return selections.flatMap((selection) => selectionSql(selection, identifiers.of(selection.name, sqlName(selection.name)), schema, dialect, clampsMonths))
}

function selectionSql(selection: DataSelection, name: string, schema: string, dialect: Dialect, clampsMonths: boolean): readonly string[] {
  const expressions = new SelectionExpressions(clampsMonths)
  const who = expressions.sql(selection.who)
  const identifiers = new Identifiers()
  const shown = selection.shown.map(({ name: of, label, value }) => ({ label, name: identifiers.of(of, `toont_${sqlName(of)}`), type: sqlType(value.type), sql: value.type.kind === 'duration' ? undefined : expressions.sql(value) }))
  const heading = comment(`Selectie ${selection.label}${selection.sources.length === 0 ? '' : ` (${selection.sources.join(', ')})`}`)
  if (who === undefined || shown.some(({ sql }) => sql === undefined)) return [heading, comment(`De selectie ${selection.name} staat niet in dit bestand: SQL kan haar niet zeggen.`)]
  const table = `${schema}.${identifier(`invoer_${name}`)}`
  return [
    heading,
    comment('Vul voor elke persoon wat de regels op de peildatum geven. NULL is onbekend, en bij een datum: nooit.'),
    `CREATE TABLE ${table} (\n${['  id TEXT', ...expressions.asked.map(({ column, type }) => `  ${column} ${type}`)].join(',\n')}\n);`,
    ...expressions.asked.map(({ column, meaning }) => comment(`${column}: ${meaning}`)),
    ...shown.map(({ name: of, label }) => comment(`${of}: ${label}`)),
    dialect.rows(
      `${schema}.${identifier(name)}`,
      [{ name: 'p_peildatum', type: 'DATE' }],
      [{ name: 'id', type: 'TEXT' }, ...shown.map(({ name: of, type }) => ({ name: of, type: type ?? 'TEXT' }))],
      `SELECT i.id${shown.map(({ name: of, sql, type }) => `, CAST(${sql ?? 'NULL'} AS ${type ?? 'TEXT'}) AS ${of}`).join('')}\nFROM ${table} i\nWHERE ${who}\nORDER BY i.id`,
    ),
  ]
}
