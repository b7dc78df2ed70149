export { formatFiles } from './format-files.ts'
export type { Formatters } from './format-files.ts'
export { browserFormatters } from './browser-formatters.ts'
