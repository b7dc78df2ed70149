export { dataOfModel, type DataOf } from './data-of-model.ts'
export type { Choice, DataField, DataForm, DataRecord, DataType, Dossier } from './form.ts'
