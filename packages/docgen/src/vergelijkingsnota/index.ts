export { vergelijkingsnota, type Side, type VergelijkingsnotaInput } from './vergelijkingsnota.ts'
export type { Case } from './groups.ts'
