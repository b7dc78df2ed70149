import type { Target } from './target.ts'
import { python } from './python/python.ts'
import { typescript } from './typescript/typescript.ts'

/** Every target by its name, in the order in which they are named to people. */
export const targets: Readonly<Record<string, Target>> = { typescript, python }
export type { OutputFile, Target } from './target.ts'
