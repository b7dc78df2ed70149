import { csv } from './csv/csv.ts'
import { dmn } from './dmn/dmn.ts'
import { jsonSchema } from './json-schema/json-schema.ts'
import { openapi } from './openapi/openapi.ts'
import { sql } from './sql/sql.ts'
import type { Target } from './target.ts'
import { typescript } from './typescript/typescript.ts'

/** What an editor in a browser makes too: the runtimes and formatters of the other languages are too large for it. */
export const browserTargets: Readonly<Record<string, Target>> = { typescript, 'json-schema': jsonSchema, openapi, csv, sql, dmn }
