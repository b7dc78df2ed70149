import type { Target } from './target.ts'
import { jsonSchema } from './json-schema/json-schema.ts'
import { python } from './python/python.ts'
import { typescript } from './typescript/typescript.ts'

/** Every target by its name, in the order in which they are named to people. */
export const targets: Readonly<Record<string, Target>> = { typescript, python, 'json-schema': jsonSchema }
export type { DataTarget, OutputFile, ProgramTarget, Target } from './target.ts'
