export { documentFiles, type FileOptions } from './document-files.ts'
export { indexPage, type Shelf } from './index-page.ts'
export { formats, type Format, type OutputFile } from './output-file.ts'
