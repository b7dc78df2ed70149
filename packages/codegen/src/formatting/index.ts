export { formatFiles } from './format-files.ts'
