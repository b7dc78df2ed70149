export type { PlayOptions } from './code-of-function.ts'
export { compileToFunction, type PlayPerson } from './compile-to-function.ts'
