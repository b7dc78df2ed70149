export { formattingEdits, type Edit } from './edits.ts'
export { formatText, type Formatted } from './format-text.ts'
export { InburgeringFormatter } from './lsp-formatter.ts'
