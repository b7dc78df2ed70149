import type { Diagnostic, Outcome } from '@inburgering/core'
import type { Dossier } from '../dossier/dossier.ts'
import type { Program } from '../program/program.ts'
import { askedDay } from '../run/horizon.ts'
import type { RunOptions } from '../run/options.ts'
import { play } from '../run/play.ts'
import { selectedIn, type Selected } from './select.ts'

/**
 * Plays one person up to a date and asks a selectie in the evening of it.
 * @param date ISO 8601
 * @returns undefined when the date does not exist or no selectie has this name
 */
export function askSelection(program: Program, dossier: Dossier, options: Pick<RunOptions, 'bekendOp'>, name: string, date: string): Outcome<Selected | undefined> {
  const diagnostics: Diagnostic[] = []
  const day = askedDay(date, 'date', diagnostics)
  if (day === undefined) return { value: undefined, diagnostics }
  let value: Selected | undefined
  const played = play(program, dossier, { ...options, until: date }, [{ day, look: (run) => (value = selectedIn(run, name, day)) }])
  return { value, diagnostics: [...diagnostics, ...played.diagnostics] }
}
