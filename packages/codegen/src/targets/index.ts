import type { Target } from './target.ts'
import { csv } from './csv/csv.ts'
import { dmn } from './dmn/dmn.ts'
import { jsonSchema } from './json-schema/json-schema.ts'
import { openapi } from './openapi/openapi.ts'
import { java } from './java/java.ts'
import { python } from './python/python.ts'
import { sql } from './sql/sql.ts'
import { typescript } from './typescript/typescript.ts'

/** Every target by its name, in the order in which they are named to people. */
export const targets: Readonly<Record<string, Target>> = { typescript, python, java, 'json-schema': jsonSchema, openapi, csv, sql, dmn }
export { browserTargets } from './browser-targets.ts'
export { codeManifest } from './manifest.ts'
export type { OpenedRule } from './target.ts'
export type { DataTarget, OutputFile, ProgramTarget, Target } from './target.ts'
