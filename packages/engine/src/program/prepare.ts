import type { Model, Outcome } from '@inburgering/core'
import type { Program } from './program.ts'

export function prepareProgram(model: Model, layers: readonly string[]): Outcome<Program> {
  return { value: { model, layers: ['wet', ...layers] }, diagnostics: [] }
}
