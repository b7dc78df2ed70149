import { DuckDBInstance } from '@duckdb/node-api'
import { PGlite } from '@electric-sql/pglite'

/** A database that takes what a target printed and answers in text; what is absent is null. */
export interface Database {
  readonly dialect: 'duckdb' | 'postgresql'
  readonly execute: (sql: string) => Promise<void>
  readonly rows: (sql: string) => Promise<readonly Readonly<Record<string, string | null>>[]>
}

export async function duckdb(): Promise<Database> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  return {
    dialect: 'duckdb',
    execute: async (sql) => void (await connection.run(sql)),
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson().map(asText),
  }
}

/** PostgreSQL itself, compiled to WebAssembly: no server needs to be there. */
export async function postgresql(): Promise<Database> {
  const database = await PGlite.create()
  return {
    dialect: 'postgresql',
    execute: async (sql) => void (await database.exec(sql)),
    rows: async (sql) => (await database.query<Record<string, unknown>>(sql)).rows.map(asText),
  }
}

function asText(row: Readonly<Record<string, unknown>>): Readonly<Record<string, string | null>> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null || value === undefined ? null : String(value as string | number | boolean)]))
}
