import type { Diagnostic } from '@inburgering/core'
import { layerOrder, prepareProgram, type Program } from '@inburgering/engine'
import { CallError, type Call } from '../command-line/command.ts'
import { diagnosticsText, type Runnable } from './load.ts'

/** `wet,rechtspraak` as names; nothing given is only the act. */
export function layersOf(text: string | undefined): readonly string[] {
  return (text ?? '').split(',').map((layer) => layer.trim()).filter((layer) => layer !== '' && layer !== 'wet')
}

/** Whether a text can be nothing but layers: each is a kind of layer, or one with the name of a wijziging. */
export function isLayerNames(text: string): boolean {
  return text.split(',').every((layer) => layerOrder.some((laag) => layer.trim() === laag || layer.trim().startsWith(`${laag}:`)))
}

/** A program for these layers; a layer that does not exist ends the call. */
export function prepare(specification: Runnable, layers: readonly string[], call: Call): Program {
  const { value, diagnostics } = prepareProgram(specification.model, layers, specification.beside)
  const errors: readonly Diagnostic[] = diagnostics
  if (errors.length > 0) throw new CallError(diagnosticsText(errors, call, specification))
  return value
}
