import type { Outcome } from '@inburgering/core'
import type { Program } from '../program/program.ts'
import type { Dossier } from './dossier.ts'

export function readPerson(_program: Program, _json: unknown, _index: number): Outcome<Dossier | undefined> {
  return { value: undefined, diagnostics: [] }
}
