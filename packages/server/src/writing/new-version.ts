import type { Parameter, ParameterVersie } from '@inburgering/core'
import { dateWords, valueWords } from '../new-scenarios/scenario-words.ts'
import { changedOutcomes } from './changed-outcomes.ts'
import { parameterFor } from './parameter-at.ts'
import { editedVersion } from './edited-version.ts'
import { Answers, type Desk, type Piece, type Written } from './task.ts'

/** `met ingang van 1 juli 2026: € 360`, in its place among the versions; an old line that was changed gets its old value back. */
export function newVersion(desk: Desk): Written {
  const { model, texts } = desk
  const answers = new Answers(desk)
  const parameter = parameterFor(desk, answers)
  if (parameter === undefined) return answers.stop ?? { cannot: texts.writing.noParameter }
  const edited = editedVersion(desk, parameter)
  const taken = ({ from }: ParameterVersie, date: string): boolean => from === date
  const from = answers.value('vanaf', texts.writing.from, { kind: 'date' }, '', (value) => (value.kind === 'date' && parameter.versions.some((version) => taken(version, value.value)) ? texts.writing.versionExists(dateWords(value.value)) : undefined))
  const last = parameter.versions.at(-1)?.value
  const value = answers.value('waarde', parameter.label, parameter.type, edited?.now ?? (last?.kind === 'constant' ? valueWords(last.constant) : ''))
  const note = edited === undefined ? undefined : texts.writing.pastChanges(dateWords(edited.version.from), changedOutcomes(desk, { ...model, declarations: model.declarations.map((each) => (each === parameter ? edited.before : each)) }))
  if (answers.stop !== undefined) return 'next' in answers.stop && note !== undefined ? { ...answers.stop, note } : answers.stop
  if (from?.kind !== 'date' || value === undefined) return { cannot: texts.writing.noParameter }
  const line = `met ingang van ${dateWords(from.value)}: ${valueWords(value)}`
  return { pieces: [...(edited === undefined ? [] : [edited.restored]), pieceFor(parameter, from.value, line)], ...(note === undefined ? {} : { note }) }
}

function pieceFor({ versions, origin }: Parameter, from: string, line: string): Piece {
  const before = versions.findLast((version) => version.from < from)
  if (before !== undefined) return { file: origin.file, at: before.origin.end, text: `\n  ${line}` }
  const first = versions[0]?.origin ?? origin
  return { file: origin.file, at: first.start, text: `${line}\n  ` }
}
