import type { Entry, NotHappened } from '@inburgering/core'
import type { ReasonLine, Selected, Sentences } from '@inburgering/engine'
import type { Call } from '../command-line/command.ts'
import { wrap } from '../terminal/wrap.ts'
import { reasonTree } from './reason-tree.ts'

export interface AnswerSetting extends Pick<Call, 'texts' | 'style' | 'width'> {
  readonly sentences: Sentences
  /** The whole reason in place of its steps. */
  readonly detail: boolean
}

/** Why something happened: the answer, the steps to it, what still has to be judged, what it rests on. */
export function happenedText(entry: Entry, setting: AnswerSetting): string {
  const { sentences, style, width, detail } = setting
  const steps = (detail ? wholeReason(entry, sentences) : sentences.derivation(entry)).flatMap((line) => reasonTree(line, setting, 1))
  return [
    ...wrap(sentences.answer(entry), width).map(style.bold),
    ...(steps.length === 0 ? [] : ['', ...steps]),
    ...sentences.basis(entry).flatMap((remark) => indented(remark, width)),
    ...assumptionsText(sentences.assumptions(entry), setting),
  ].join('\n')
}

/** Why something did not happen: when it was asked, or that nothing ever asked; what decided, who would have, and what that rests on. */
export function refusedText(refused: NotHappened, asked: boolean, setting: AnswerSetting): string {
  const { sentences, style, width, detail } = setting
  const { text, lines, basis } = sentences.refusal(refused, asked)
  return [
    ...wrap(text, width).map(style.bold),
    '',
    ...(detail ? sentences.reason(refused.waarom, refused).lines : lines).flatMap((line) => reasonTree(line, setting, 1)),
    ...basis.flatMap((remark) => indented(remark, width)),
    ...assumptionsText(sentences.assumptions(refused), setting),
  ].join('\n')
}

/** Whether somebody belongs to a selectie, why, what is shown of him, and what is missing. */
export function selectedText({ selectie, datum, uitkomst, toont, ontbreekt, aannames, waarom }: Selected, setting: AnswerSetting): string {
  const { sentences, style, texts, width, detail } = setting
  const lines = detail ? sentences.reason(waarom).lines : sentences.decisive(waarom)
  const cited = [...new Set(waarom.sources.map(({ text }) => text))].join(', ')
  return [
    ...wrap(texts.selected(sentences.title(selectie), sentences.date(datum), uitkomst, cited), width).map(style.bold),
    '',
    ...lines.flatMap((line) => reasonTree(line, setting, 1)),
    ...toont.flatMap(({ label, waarde }) => indented(`${label}: ${sentences.shown(waarde)}`, width)),
    ...(ontbreekt.length === 0 ? [] : indented(`${texts.selectColumns.missing}: ${ontbreekt.map((fact) => sentences.value(fact)).join(', ')}`, width)),
    ...assumptionsText(sentences.assumptions({ aannames }), setting),
  ].join('\n')
}

/** What it rests on stands in a list of its own. */
function wholeReason(entry: Entry, sentences: Sentences): readonly ReasonLine[] {
  return entry.waarom === undefined ? [] : sentences.reason(entry.waarom, entry).lines.filter(({ kind }) => kind !== 'assumption')
}

function assumptionsText(assumptions: readonly string[], { style, texts, width }: AnswerSetting): readonly string[] {
  return assumptions.length === 0 ? [] : [`  ${style.dim(texts.restsOn)}`, ...assumptions.flatMap((text) => listed(text, width))]
}

function indented(text: string, width: number): readonly string[] {
  return wrap(text, width - 2).map((line) => `  ${line}`)
}

function listed(text: string, width: number): readonly string[] {
  return wrap(text, width - 6).map((line, place) => `${place === 0 ? '    - ' : '      '}${line}`)
}
