import type { DataForm } from '../../data/index.ts'
import { headerLines } from '../header.ts'
import type { DataTarget } from '../target.ts'
import { duckdb, postgresql, type Dialect } from './dialect.ts'
import { parametersSql } from './parameters.ts'
import { selectionsSql } from './selections.ts'
import { comment, identifier, sqlName } from './sql-text.ts'
import { tablesSql } from './tables.ts'

/** The parts of the rules that look at no course of events, for two databases: parameters, tables, and the choice of selecties. */
export const sql: DataTarget = {
  name: 'sql',
  prints: 'data',
  files: (form) => [duckdb, postgresql].map((dialect) => ({ path: `${dialect.name}.sql`, content: fileText(form, dialect) })),
}

function fileText(form: DataForm, dialect: Dialect): string {
  const name = `regels_${sqlName(form.stelsel.name)}`
  const schema = identifier(name)
  return `${[
    ...headerLines(form, `sql (${dialect.label})`).map(comment),
    comment(`Alles staat in het schema ${name}. Staat dat er al, dan stopt dit bestand. Verwijder het oude dan eerst: DROP SCHEMA ${name} CASCADE.`),
    'BEGIN;',
    `CREATE SCHEMA ${schema};`,
    '',
    ...parametersSql(form, schema, dialect),
    '',
    ...tablesSql(form, schema, dialect),
    '',
    ...selectionsSql(form, schema, dialect),
    'COMMIT;',
  ].join('\n')}\n`
}
