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
  if (before?.datum === after?.datum && left.consequence === right.consequence) return on + besideText(left, right, words)
  const show = (side: EntrySentence): string => (before?.datum === after?.datum ? side.consequence : `${side.date} ${side.consequence}`.trim())
  return on + words.becomes(left.what, show(left), show(right))
}

/** The same consequence: what a reader has to know beside it is what differs. */
function besideText(left: EntrySentence, right: EntrySentence, words: Phrasebook): string {
  const [gone, come] = [left.remarks.filter((remark) => !right.remarks.includes(remark)).join('; '), right.remarks.filter((remark) => !left.remarks.includes(remark)).join('; ')]
  if (gone !== '' && come !== '') return words.becomes(saidOf(left), `"${gone}"`, `"${come}"`)
  if (gone !== '') return words.goes(`${saidOf(left)}: ${gone}`)
  return come === '' ? words.becomes(left.what, left.consequence, right.consequence) : words.comes(`${saidOf(right)}: ${come}`)
}

function saidOf({ what, consequence }: EntrySentence): string {
  return consequence === '' ? what : `${what} (${consequence})`
}
