import { identifier, literal } from './sql-text.ts'

export interface Parameter {
  readonly name: string
  readonly type: string
}

/** What the two databases say in different words. */
export interface Dialect {
  readonly name: 'duckdb' | 'postgresql'
  readonly label: string
  /** Whether a list of texts holds a text. */
  readonly contains: (list: string, text: string) => string
  /** A function that gives one value. */
  readonly scalar: (name: string, parameters: readonly Parameter[], type: string, query: string) => string
  /** A function that gives rows. */
  readonly rows: (name: string, parameters: readonly Parameter[], columns: readonly Parameter[], query: string) => string
}

const names = (parameters: readonly Parameter[]): string => parameters.map(({ name }) => identifier(name)).join(', ')
const typed = (parameters: readonly Parameter[]): string => parameters.map(({ name, type }) => `${identifier(name)} ${type}`).join(', ')

export const duckdb: Dialect = {
  name: 'duckdb',
  label: 'DuckDB',
  contains: (list, text) => `list_contains(${list}, ${text})`,
  scalar: (name, parameters, _type, query) => `CREATE MACRO ${name}(${names(parameters)}) AS (\n${query}\n);`,
  rows: (name, parameters, _columns, query) => `CREATE MACRO ${name}(${names(parameters)}) AS TABLE\n${query};`,
}

/** The body stands in a literal, so that nothing in it can end it. */
export const postgresql: Dialect = {
  name: 'postgresql',
  label: 'PostgreSQL',
  contains: (list, text) => `${text} = ANY(${list})`,
  scalar: (name, parameters, type, query) => `CREATE FUNCTION ${name}(${typed(parameters)}) RETURNS ${type} LANGUAGE sql STABLE AS ${literal(`\n${query}\n`)};`,
  rows: (name, parameters, columns, query) => `CREATE FUNCTION ${name}(${typed(parameters)}) RETURNS TABLE (${typed(columns)}) LANGUAGE sql STABLE AS ${literal(`\n${query}\n`)};`,
}
