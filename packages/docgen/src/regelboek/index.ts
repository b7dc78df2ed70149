export { regelboek } from './regelboek.ts'
export type { Coverage, Made, RegelboekInput } from './regelboek-input.ts'
