import type { Declaration } from '@inburgering/core'
import { valueWords } from '../new-scenarios/scenario-words.ts'
import { Answers, articleProblem, freeName, type Desk, type Written } from './task.ts'

/** A verlengingsgrond behind the others, for a termijn and for what has to happen. */
export function newGround(desk: Desk): Written {
  const { model, texts, file } = desk
  const { writing } = texts
  const of = (...kinds: Declaration['kind'][]): readonly Declaration[] => model.declarations.filter(({ kind, library }) => kinds.includes(kind) && library === undefined)
  const [termijnen, happenings, sources] = [of('termijn'), of('periode', 'gebeurtenis'), of('bron')]
  if (termijnen.length === 0 || happenings.length === 0 || sources.length === 0) return { cannot: writing.noTermijn }
  const answers = new Answers(desk)
  const label = answers.text('naam', writing.groundName)
  const termijn = answers.choice('termijn', writing.whichTermijn, termijnen)
  const record = answers.choice('voorval', writing.whichRecord, happenings)
  const isPeriod = happenings.some(({ name, kind }) => name === record && kind === 'periode')
  const length = isPeriod ? undefined : answers.value('duur', writing.length, { kind: 'duration' })
  const source = answers.choice('bron', writing.whichSource, sources)
  const article = answers.text('artikel', writing.whichArticle, 'art. ', (text) => articleProblem(text, texts))
  if (answers.stop !== undefined) return answers.stop
  const name = freeName(label ?? '', model)
  const grounds = of('verlengingsgrond')
  const after = grounds.findLast(({ origin }) => origin.file === file) ?? grounds.at(-1) ?? termijnen.find((each) => each.name === termijn)
  if (after === undefined) return { cannot: writing.noTermijn }
  const text = [
    `verlengingsgrond ${name} "${label ?? ''}" volgens ${source ?? ''} ${article ?? ''} {`,
    `  verlengt ${termijn ?? ''}`,
    `  bij ${record ?? ''}`,
    `  met ${length === undefined ? `duur van ${record ?? ''}` : valueWords(length)}`,
    '}',
  ].join('\n')
  return { pieces: [{ file: after.origin.file, at: lastOf(grounds, after).origin.end, text: `\n${text}` }] }
}

/** The declaration that stands lowest in the same file. */
function lastOf(grounds: readonly Declaration[], after: Declaration): Declaration {
  const same = grounds.filter(({ origin }) => origin.file === after.origin.file)
  return same.reduce((last, each) => (each.origin.end.line > last.origin.end.line ? each : last), after)
}
