export type { Code, Declaration, ItemType, Members, ObjectType, Part, RuntimeFunction } from './code.ts'
export { codeOfProgram } from './code-of-program.ts'
