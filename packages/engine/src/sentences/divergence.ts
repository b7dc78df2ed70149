import type { Entry } from '@inburgering/core'
import type { Divergence } from '../comparison/difference.ts'
import type { EntrySentence } from './entry-sentence.ts'
import type { Phrasebook } from './phrasebook.ts'

/** What stood at the first place where two timelines say something else, and what stands there now; with its date. */
export function divergenceText({ before, after, date }: Divergence, words: Phrasebook, said: (entry: Entry) => EntrySentence): string {
  const on = `${words.date(date)}: `
  const [left, right] = [before, after].map((entry) => (entry === undefined ? undefined : said(entry)))
  if (left === undefined) return on + (right === undefined ? '' : words.comes(saidOf(right)))
  if (right === undefined) return on + words.goes(saidOf(left))
  if (left.what !== right.what) return on + words.inPlace(saidOf(left), saidOf(right))
  const show = (side: EntrySentence): string => (before?.datum === after?.datum ? side.consequence : `${side.date} ${side.consequence}`.trim())
  return on + words.becomes(left.what, show(left), show(right))
}

function saidOf({ what, consequence }: EntrySentence): string {
  return consequence === '' ? what : `${what} (${consequence})`
}
