import type { Parameter } from '@inburgering/core'
import { isOwnParameter } from '../what-if/form.ts'
import type { Answers, Desk } from './task.ts'

/** The parameter under the cursor, or the one that is chosen from the list. */
export function parameterFor({ model, file, line, texts }: Desk, answers: Answers): Parameter | undefined {
  const own = model.declarations.filter(isOwnParameter)
  const here = own.find(({ origin }) => origin.file === file && origin.start.line <= line && line <= origin.end.line)
  if (here !== undefined) return here
  const name = answers.choice('parameter', texts.writing.whichParameter, own)
  return own.find((each) => each.name === name)
}
