import type { CheaperWhenLater } from '@inburgering/analysis'
import { createSentences, titleOf } from '@inburgering/engine'
import type { Call } from '../command-line/command.ts'
import { pathIn, type Runnable } from '../specification/load.ts'
import { wrap } from '../terminal/wrap.ts'

/** Who of the scenarios pays less by being later: what is moved, to when, and which fines become lower. */
export function cheaperWhenLaterText(found: readonly CheaperWhenLater[], specification: Runnable, call: Call): string {
  const { texts, style, width, language } = call
  const { stelsel } = specification.model
  if (found.length === 0) return texts.neverCheaper(stelsel.label)
  const sentences = createSentences(specification.model, language)
  const lines = found.flatMap(({ row, record, later, before, after, boetes }) => {
    const { file, start } = row.scenario.origin
    const what = texts.cheaper(sentences.title(record.naam), sentences.date(record.datum), sentences.date(later), boetes.map((name) => sentences.title(name)).join(', '), sentences.money(before), sentences.money(after))
    return [...wrap(what, width - 2).map((line) => `  ${line}`), `    ${style.dim(`${pathIn(specification, file, call.cwd)}:${start.line + 1}  ${titleOf(row)}`)}`]
  })
  return [style.bold(texts.cheaperHeading(found.length, stelsel.label)), ...lines, ...wrap(texts.cheaperAdvice, width)].join('\n')
}
