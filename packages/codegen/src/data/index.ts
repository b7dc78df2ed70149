export { constantOf, exactOf } from './constant.ts'
export { dataOfModel, type DataOf } from './data-of-model.ts'
export type { Choice, DataBand, DataField, DataForm, DataInput, DataRecord, DataRow, DataSelection, DataTable, DataTableText, DataText, DataType, DataVersion, Dossier, Validity } from './form.ts'
