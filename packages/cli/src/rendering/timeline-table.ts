import type { Entry, PersonInput, Timeline } from '@inburgering/core'
import type { ReasonLine, Sentences } from '@inburgering/engine'
import type { Call } from '../command-line/command.ts'
import { row } from '../terminal/columns.ts'
import { wrap } from '../terminal/wrap.ts'

type Setting = Pick<Call, 'texts' | 'style' | 'width'>

const gap = 2
const dateWidth = 17
const consequenceWidth = 21
const sourcesWidth = 24

/** What a person gets, line by line: date, what, consequence, article; reasons below a fine and the end of a termijn. */
export function timelineTable(timeline: Timeline, sentences: Sentences, setting: Setting, about?: Pick<PersonInput, 'gegevens'>): string {
  const { texts, style, width } = setting
  const { columns } = texts
  const subject = about === undefined ? '' : Object.values(about.gegevens).filter((value) => typeof value === 'string' && !/^\d{4}(-\d\d){0,2}$/.test(value)).map((value) => sentences.value(String(value))).join(', ')
  const head = [
    ...wrap(`${timeline.id}${subject === '' ? '' : ` (${subject})`}`, width).map(style.bold),
    ...wrap(sentences.verdict(timeline), width),
    style.dim('─'.repeat(width)),
    ...entryRow(columns.date, columns.what, columns.consequence, columns.sources, setting, style.dim),
  ]
  const body = timeline.tijdlijn.length === 0 ? [texts.nothingHappens] : timeline.tijdlijn.flatMap((entry, place) => entryLines(entry, timeline.tijdlijn[place - 1], sentences, setting))
  const revise = (timeline.te_herzien ?? []).flatMap((one) => wrap(sentences.toRevise(one), width - 2).map((line) => style.yellow(`! ${line}`)))
  const missing = timeline.ontbrekend.flatMap((one) => wrap(sentences.missing(one), width - 2).map((line) => style.yellow(`? ${line}`)))
  return `${[...head, ...body, ...revise, ...missing].join('\n')}\n`
}

function entryLines(entry: Entry, previous: Entry | undefined, sentences: Sentences, setting: Setting): readonly string[] {
  const { style, width } = setting
  const { date, what, consequence, cited, remarks } = sentences.entry(entry)
  const paint = entry.herroepen !== undefined ? style.dim : entry.soort === 'boete' ? style.red : entry.soort === 'signaal' ? style.yellow : entry.soort === 'termijn_voldaan' ? style.green : (text: string) => text
  const indent = dateWidth + gap
  const aside = (text: string, depth: number): readonly string[] => {
    const left = indent + 2 + depth * 2
    return wrap(text, width - left).map((line) => style.dim(' '.repeat(left) + line))
  }
  return [
    // A date that repeats the line above says nothing new to the eye, but is needed by whoever cuts a line out.
    ...entryRow(previous?.datum === entry.datum ? '' : date, what, consequence, cited, setting, paint),
    ...sentences.why(entry).flatMap((line) => whyLines(line, indent + 2, setting)),
    ...remarks.flatMap((remark) => aside(remark, 0)),
  ]
}

/** A reason with its article at the right; what it rests on two columns further in. */
function whyLines(line: ReasonLine, left: number, setting: Setting): readonly string[] {
  const { style, width } = setting
  const cells = [line.text, line.cited]
  const textWidth = width - left - sourcesWidth - gap
  const own = row([{ width: textWidth, paint: style.dim }, { width: sourcesWidth, paint: style.dim }], cells, ' '.repeat(gap)).map((text) => ' '.repeat(left) + text)
  return [...own, ...line.lines.flatMap((child) => whyLines(child, left + 2, setting))]
}

function entryRow(date: string, what: string, consequence: string, sources: string, { style, width }: Setting, paint: (text: string) => string): readonly string[] {
  const whatWidth = width - dateWidth - consequenceWidth - sourcesWidth - 3 * gap
  const columns = [{ width: dateWidth, paint: style.dim }, { width: whatWidth, paint }, { width: consequenceWidth, paint }, { width: sourcesWidth, paint: style.dim }]
  return row(columns, [date, what, consequence, sources], ' '.repeat(gap))
}
