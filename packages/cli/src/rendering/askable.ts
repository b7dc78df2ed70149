import type { Entry, Model, Timeline } from '@inburgering/core'
import type { Sentences } from '@inburgering/engine'
import type { Call } from '../command-line/command.ts'
import { row } from '../terminal/columns.ts'
import { wrap } from '../terminal/wrap.ts'

/** What a person can be asked about: the names in the timeline with what happened when, and the rules that gave nothing. */
export function askableText(timeline: Timeline, model: Model, sentences: Sentences, { texts, style, width }: Pick<Call, 'texts' | 'style' | 'width'>): string {
  const about = Map.groupBy(timeline.tijdlijn.filter(({ soort }) => soort !== 'stelsel'), nameToAsk)
  const absent = namesOfRules(model).filter((name) => !about.has(name))
  const widest = Math.max(0, ...[...about.keys()].map((name) => name.length))
  const columns = [{ width: 0 }, { width: widest, paint: style.bold }, { width: width - widest - 4 }]
  return [
    ...wrap(texts.askable, width),
    ...[...about].flatMap(([name, entries]) => entries.flatMap((entry, place) => row(columns, ['', place === 0 ? name : '', happenedOn(entry, sentences)]))),
    ...(absent.length === 0 ? [] : ['', ...wrap(texts.askableToo, width), ...wrap(absent.join(', '), width - 2).map((line) => `  ${line}`)]),
  ].join('\n')
}

/** An extension is asked about by its ground. */
function nameToAsk({ naam, grond }: Entry): string {
  return grond ?? naam
}

function happenedOn(entry: Entry, sentences: Sentences): string {
  const { date, what, consequence } = sentences.entry(entry)
  return `${date}: ${what}${consequence === '' ? '' : `, ${consequence}`}`
}

const askedAbout = new Set(['boeteregime', 'maatregel', 'termijn', 'verlengingsgrond', 'vergoeding', 'selectie'])

/** Names of the rules that can be asked why they gave nothing. */
export function namesOfRules({ declarations }: Model): readonly string[] {
  const added = declarations.flatMap((declaration) => (declaration.kind === 'wijziging' ? declaration.steps.flatMap((step) => (step.kind === 'declaration' && step.declaration !== undefined ? [step.declaration] : [])) : []))
  return [...new Set([...declarations, ...added].filter(({ kind }) => askedAbout.has(kind)).map(({ name }) => name))]
}
