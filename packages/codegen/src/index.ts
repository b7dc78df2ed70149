export { formOfModel } from './program/index.ts'
export type { Formed, LeftOutRule, ProgramForm, Refusal } from './program/index.ts'
export { targets } from './targets/index.ts'
export type { OutputFile, Target } from './targets/index.ts'
