import type { Diagnostic } from '@inburgering/core'
import { prepareProgram, type Program } from '@inburgering/engine'
import { CallError, type Call } from '../command-line/command.ts'
import { diagnosticsText, type Runnable } from './load.ts'

/** `wet,rechtspraak` as names; nothing given is only the act. */
export function layersOf(text: string | undefined): readonly string[] {
  return (text ?? '').split(',').map((layer) => layer.trim()).filter((layer) => layer !== '' && layer !== 'wet')
}

/** A program for these layers; a layer that does not exist ends the call. */
export function prepare(specification: Runnable, layers: readonly string[], call: Call): Program {
  const { value, diagnostics } = prepareProgram(specification.model, layers, specification.beside)
  const errors: readonly Diagnostic[] = diagnostics
  if (errors.length > 0) throw new CallError(diagnosticsText(errors, call, specification))
  return value
}
