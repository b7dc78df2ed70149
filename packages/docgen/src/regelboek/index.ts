export { regelboek } from './regelboek.ts'
export type { BookInput, Coverage, CoveredLaw, Made, RegelboekInput } from './regelboek-input.ts'
