import type { Entry, ReasonNode } from '@inburgering/core'
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
  const { sentences, style, texts, width, detail } = setting
  const rests = [...new Set((entry.aannames ?? []).flatMap((aanname) => sentences.aanname(aanname) ?? []))]
  const steps = (detail ? wholeReason(entry, sentences) : sentences.derivation(entry)).flatMap((line) => reasonTree(line, setting, 1))
  return [
    ...wrap(sentences.answer(entry), width).map(style.bold),
    ...(steps.length === 0 ? [] : ['', ...steps]),
    ...[sentences.entry(entry).decides, ...sentences.entry(entry).remarks].flatMap((remark) => indented(remark, width)),
    ...(rests.length === 0 ? [] : [`  ${style.dim(texts.restsOn)}`, ...rests.flatMap((text) => listed(text, width))]),
  ].join('\n')
}

/** Why something did not happen: when it was asked, or that nothing ever asked; and what decided. */
export function refusedText(node: ReasonNode, asked: boolean, setting: AnswerSetting): string {
  const { sentences, style, width, detail } = setting
  const { text, lines } = sentences.refusal(node, asked)
  return [...wrap(text, width).map(style.bold), '', ...(detail ? sentences.reason(node).lines : lines).flatMap((line) => reasonTree(line, setting, 1))].join('\n')
}

/** Whether somebody belongs to a selectie, why, what is shown of him, and what is missing. */
export function selectedText({ selectie, datum, uitkomst, toont, ontbreekt, aannames, waarom }: Selected, setting: AnswerSetting): string {
  const { sentences, style, texts, width, detail } = setting
  const { lines } = detail ? sentences.reason(waarom) : sentences.refusal(waarom, true)
  const rests = [...new Set(aannames.flatMap((aanname) => sentences.aanname(aanname) ?? []))]
  const cited = [...new Set(waarom.sources.map(({ text }) => text))].join(', ')
  return [
    ...wrap(texts.selected(sentences.title(selectie), sentences.date(datum), uitkomst, cited), width).map(style.bold),
    '',
    ...lines.flatMap((line) => reasonTree(line, setting, 1)),
    ...toont.flatMap(({ label, waarde }) => indented(`${label}: ${sentences.shown(waarde)}`, width)),
    ...(ontbreekt.length === 0 ? [] : indented(`${texts.selectColumns.missing}: ${ontbreekt.map((fact) => sentences.value(fact)).join(', ')}`, width)),
    ...(rests.length === 0 ? [] : [`  ${style.dim(texts.restsOn)}`, ...rests.flatMap((text) => listed(text, width))]),
  ].join('\n')
}

/** What it rests on stands in a list of its own. */
function wholeReason({ waarom }: Entry, sentences: Sentences): readonly ReasonLine[] {
  return waarom === undefined ? [] : sentences.reason(waarom).lines.filter(({ kind }) => kind !== 'assumption')
}

function indented(text: string, width: number): readonly string[] {
  return wrap(text, width - 2).map((line) => `  ${line}`)
}

function listed(text: string, width: number): readonly string[] {
  return wrap(text, width - 6).map((line, place) => `${place === 0 ? '    - ' : '      '}${line}`)
}
