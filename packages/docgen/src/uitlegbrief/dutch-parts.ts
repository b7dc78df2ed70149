import type { Language } from '@inburgering/core'
import { inlines, type Inline, type Words } from '../tree/inline.ts'

/**
 * Templates are filled with plain text. What is Dutch in a sentence of another language is put between characters for
 * private use, and found again in the filled sentence: a screen reader must say those names as Dutch.
 */
const open = '\uE000'
const close = '\uE002'
const marks = /[\uE000\uE002]/g
const marked = /\uE000([^\uE002]*)\uE002/

/** Without those characters. */
export function unmarked(text: string): string {
  return text.replace(marks, '')
}

export function dutch(text: string, language: Language): string {
  const own = unmarked(text)
  return language === 'nl' || own === '' ? own : `${open}${own}${close}`
}

/** A filled sentence, with its Dutch parts as such. */
export function spoken(sentence: string): readonly Inline[] {
  // Splitting on a pattern with one group gives by turns what stands outside it and what it holds.
  return inlines(sentence.split(marked).map((part, place): Words => (place % 2 === 0 ? unmarked(part) : { kind: 'language', language: 'nl', content: inlines(part) })).flatMap((words) => inlines(words)))
}
