import { judgeSurvivors, type Judgement, type Mutant } from '@inburgering/analysis'
import type { Origin } from '@inburgering/core'
import type { Call } from '../command-line/command.ts'
import { pathIn, titleOfSpecification, type Runnable } from '../specification/load.ts'
import { tryChanges } from './try-changes.ts'

/** More changes than this that need an excuse point to rules that say too much. */
const mostEquivalent = 5

/** What the scenarios of one specification leave unguarded. */
export interface Guarded {
  readonly specification: Runnable
  readonly total: number
  readonly judgement: Judgement
  /** Everything is noticed, but for a few changes that are explained. */
  readonly isTight: boolean
}

/** Changes each rule by its smallest step and asks the scenarios of the same specification. */
export async function guard(specification: Runnable, call: Call): Promise<Guarded> {
  const { total, survivors } = await tryChanges(specification.model, specification.beside, (done, all) => call.progress.show(call.texts.tryingChanges(done, all)))
  const judgement = judgeSurvivors(specification.model, survivors)
  const isTight = judgement.unnoticed.length + judgement.needless.length === 0 && judgement.equivalent.length <= mostEquivalent
  return { specification, total, judgement, isTight }
}

export function guardedText({ specification, total, judgement, isTight }: Guarded, call: Call): string {
  const { texts, style } = call
  const { unnoticed, equivalent, needless } = judgement
  const place = (origin: Origin): string => `${pathIn(specification, origin.file, call.cwd)}:${origin.start.line + 1}:${origin.start.character + 1}`
  const line = ({ origin, description }: Mutant, sign: string): string => `  ${place(origin)}  ${sign} ${description}`
  const noticed = total - unnoticed.length - equivalent.length
  return [
    `${style.bold(titleOfSpecification(specification, call.cwd))}  ${(isTight ? style.green : style.red)(texts.changesSummary(total, noticed, equivalent.length, unnoticed.length))}`,
    ...unnoticed.map((mutant) => line(mutant, style.red('✗'))),
    ...(unnoticed.length === 0 ? [] : [`  ${texts.changesAdvice}`]),
    ...equivalent.flatMap(({ mutant, why }) => [line(mutant, style.yellow('=')), `    ${why}`]),
    ...(equivalent.length > mostEquivalent ? [`  ${style.red('✗')} ${texts.tooManyEquivalent(equivalent.length, mostEquivalent)}`] : []),
    ...needless.map(({ remark, label }) => `  ${place(remark.origin)}  ${style.red('✗')} ${texts.needlessEquivalent(label)}`),
  ].join('\n')
}

export function guardedJson({ specification, total, judgement, isTight }: Guarded, call: Call): object {
  const place = ({ file, start }: Origin): object => ({ bestand: pathIn(specification, file, call.cwd), regel: start.line + 1, kolom: start.character + 1 })
  const change = ({ id, description, origin }: Mutant): object => ({ ...place(origin), verandering: description, id })
  return {
    stelsel: titleOfSpecification(specification, call.cwd),
    veranderingen: total,
    sluitend: isTight,
    niet_opgemerkt: judgement.unnoticed.map(change),
    gelijkwaardig: judgement.equivalent.map(({ mutant, why }) => ({ ...change(mutant), reden: why })),
    overbodig: judgement.needless.map(({ remark }) => place(remark.origin)),
  }
}
