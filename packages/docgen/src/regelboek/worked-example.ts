import type { Entry, Termijn, Timeline } from '@inburgering/core'
import { titleOf as titleOfRow, type ReasonLine, type ScenarioResult, type Sentences } from '@inburgering/engine'
import { aside, paragraph, table } from '../tree/build.ts'
import { timelineDrawing } from '../diagrams/timeline-drawing.ts'
import type { Block, Figure } from '../tree/index.ts'
import { anchorOf } from '../words/index.ts'
import type { Inline } from '../tree/inline.ts'
import { inlines } from '../tree/inline.ts'
import type { Book } from './regelboek-input.ts'

/** The termijn with dates, as the engine played it for the person of a scenario; by the law alone if it can, the shortest story that has most to tell. */
export function workedExample({ id, name, label }: Termijn, { played, examplesFollow, sentences }: Book): readonly Block[] {
  const example = played.map((result) => ({ result, entries: entriesOf(result, name) })).filter(({ entries }) => entries.some(({ soort }) => soort === 'termijn_begint')).toSorted(byStory)[0]
  if (example === undefined) return examplesFollow === true ? [] : [aside('note', 'Geen uitgewerkt voorbeeld', [paragraph('In geen enkel scenario loopt deze termijn.')])]
  const rows = example.entries.map((entry) => {
    const { date, what, consequence, cited } = sentences.entry(entry)
    return [date, [...inlines(what), ...derivation(entry, sentences.why(entry), sentences)], consequence, cited] as const
  })
  const told = titleOfRow(example.result.row)
  const whole = example.result.timeline
  const figure = whole === undefined ? [] : [storyFigure(whole, `${anchorOf(id)}.voorbeeld`, `Tijdlijn van het scenario “${told}”`, sentences)]
  return [table({ caption: `Voorbeeld van de ${label.charAt(0).toLowerCase()}${label.slice(1)}, uit het scenario “${told}”`, columns: ['Datum', 'Wat er gebeurt', 'Gevolg', 'Artikel'], rows }), ...figure]
}

/** A timeline as a drawing, and the same as a table. */
export function storyFigure(timeline: Timeline, anchor: string, caption: string, sentences: Sentences): Figure {
  const rows = timeline.tijdlijn.map((entry) => {
    const { date, what, consequence, cited } = sentences.entry(entry)
    return [date, what, consequence, cited] as const
  })
  return { kind: 'figure', anchor, caption: inlines(caption), drawing: timelineDrawing(timeline, sentences, caption), equivalent: [table({ caption, columns: ['Datum', 'Wat er gebeurt', 'Gevolg', 'Artikel'], rows })] }
}

/** The instance that begins first, up to its end. */
function entriesOf({ timeline, status }: ScenarioResult, name: string): readonly Entry[] {
  if (timeline === undefined || status === 'failed' || status === 'refused') return []
  const own = timeline.tijdlijn.filter((entry) => entry.naam === name && entry.soort.startsWith('termijn_'))
  const next = own.findIndex(({ soort }, place) => place > 0 && soort === 'termijn_begint')
  return next === -1 ? own : own.slice(0, next)
}

type Candidate = { readonly result: ScenarioResult; readonly entries: readonly Entry[] }

function byStory(one: Candidate, other: Candidate): number {
  return distance(one) - distance(other) || value(other) - value(one) || one.entries.length - other.entries.length || titleOfRow(one.result.row).localeCompare(titleOfRow(other.result.row), 'nl')
}

/** How far it is from the text that stands in the book: a story of the law alone comes first, then one without an amended text. */
function distance({ result: { row: { scenario } }, entries }: Candidate): number {
  const isOther = scenario.layers.some((layer) => layer !== 'wet')
  return (isOther ? 2 : 0) + (entries.some(({ wijzigingen = [] }) => wijzigingen.length > 0) ? 1 : 0)
}

/** A story with one extension and an end tells most. */
function value({ entries }: Candidate): number {
  const kinds = new Set(entries.map(({ soort }) => soort))
  const extensions = entries.filter(({ soort }) => soort === 'termijn_verlengd' || soort === 'termijn_opgeschort').length
  const ends = kinds.has('termijn_voldaan') || kinds.has('termijn_verstreken')
  return (ends ? 2 : 0) + (extensions === 1 ? 2 : extensions > 1 ? 1 : 0)
}

function derivation(entry: Entry, why: readonly ReasonLine[], { reason }: Book['sentences']): readonly Inline[] {
  const begun = entry.soort === 'termijn_begint' && entry.waarom !== undefined ? reason(entry.waarom).lines.filter(({ kind, id }) => kind === 'step' && id !== '0.0') : []
  const steps = entry.soort === 'termijn_verstreken' ? why.filter(({ kind }) => kind !== 'step') : entry.soort === 'termijn_begint' ? begun : why
  return steps.flatMap(({ text }): readonly Inline[] => [{ kind: 'break' }, { kind: 'text', text }])
}
