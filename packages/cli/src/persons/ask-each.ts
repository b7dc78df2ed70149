import type { Outcome, PersonInput } from '@inburgering/core'
import { exit, type Call, type ExitCode } from '../command-line/command.ts'
import { diagnosticsText, type Runnable } from '../specification/load.ts'
import { readPersons } from './read-persons.ts'
import { rejectsTo } from './rejects.ts'

/** A question to every person of a file, and what is done with the answers. */
export interface Question<T> {
  /** Without a value the person is refused, for the reasons in its diagnostics. */
  readonly ask: (json: unknown, index: number) => Outcome<T | undefined>
  readonly answered: (answer: T, person: PersonInput) => Promise<void> | undefined
  /** Also when the file breaks off after the first answer: what was asked is complete and can be read. */
  readonly end: () => Promise<void> | undefined
}

/** Asks one person after another, so that a file may be larger than memory; who is refused is told and the rest goes on. */
export async function askEach<T>(path: string, specification: Runnable, call: Call, { ask, answered, end }: Question<T>): Promise<ExitCode> {
  const rejects = rejectsTo(call.text('rejects'), call)
  let asked = 0
  let isBroken = false
  let isComplete = false
  try {
    for await (const elements of readPersons(path, call)) {
      for (const element of elements) {
        const outcome = 'diagnostic' in element ? { value: undefined, diagnostics: [element.diagnostic] } : ask(element.json, element.index)
        if (outcome.value === undefined || 'diagnostic' in element) {
          await rejects.refuse(element, outcome.diagnostics)
          continue
        }
        asked++
        const person = element.json as PersonInput
        if (outcome.diagnostics.length > 0) {
          isBroken = true
          call.tell(`${call.texts.runProblem(person.id)}:\n${diagnosticsText(outcome.diagnostics, call, specification)}`)
        }
        const written = answered(outcome.value, person)
        if (written !== undefined) await written
      }
      call.progress.show(call.texts.persons(asked + rejects.count()))
    }
    isComplete = true
  } finally {
    if (isComplete || asked > 0) await end()
    await rejects.end()
  }
  if (rejects.count() > 0) call.tell(call.texts.refusedSummary(rejects.count(), asked, call.text('rejects')))
  if (isBroken) return exit.cannot
  return rejects.count() > 0 ? exit.found : exit.ok
}
