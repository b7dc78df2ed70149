import type { Language } from '@inburgering/core'

/** Text within a line. Every `text` comes from a specification or from us, and is never markup. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly target: Target; readonly content: readonly Inline[] }
  | { readonly kind: 'strong' | 'emphasis'; readonly content: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  /** A part in another language than the document. */
  | { readonly kind: 'language'; readonly language: Language; readonly content: readonly Inline[] }
  | { readonly kind: 'break' }

export type Target =
  | { readonly kind: 'anchor'; readonly anchor: string }
  /** Another document of the same folder, by its id. */
  | { readonly kind: 'document'; readonly document: string; readonly anchor?: string }
  /** A file beside the document; the path is our own. */
  | { readonly kind: 'file'; readonly path: string }
  /** `https:` or `mailto:` only; other addresses from a comment become plain text. */
  | { readonly kind: 'address'; readonly address: string }

/** What can be put where text is expected. */
export type Words = string | Inline | readonly (string | Inline)[]

export function inlines(words: Words): readonly Inline[] {
  if (typeof words === 'string') return words === '' ? [] : [{ kind: 'text', text: words }]
  if ('kind' in words) return [words]
  return words.flatMap((word) => (typeof word === 'string' ? inlines(word) : [word]))
}

export function strong(words: Words): Inline {
  return { kind: 'strong', content: inlines(words) }
}

export function link(anchor: string, words: Words): Inline {
  return { kind: 'link', target: { kind: 'anchor', anchor }, content: inlines(words) }
}

export function documentLink(document: string, words: Words, anchor?: string): Inline {
  return { kind: 'link', target: { kind: 'document', document, ...(anchor === undefined ? {} : { anchor }) }, content: inlines(words) }
}

/** `a, b en c`, of parts that may hold links. */
export function enumeration(items: readonly Words[], word = 'en'): readonly Inline[] {
  return items.flatMap((item, place) => {
    const before = place === 0 ? '' : place === items.length - 1 ? ` ${word} ` : ', '
    return [...inlines(before), ...inlines(item)]
  })
}

/** First letter large, also where the text opens with a link. */
export function opened(content: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = content
  if (first === undefined) return content
  if (first.kind === 'text') return [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest]
  if ('content' in first) return [{ ...first, content: opened(first.content) }, ...rest]
  return content
}

export function plainInline(content: readonly Inline[]): string {
  return content
    .map((part) => {
      if (part.kind === 'text' || part.kind === 'code') return part.text
      return part.kind === 'break' ? '\n' : plainInline(part.content)
    })
    .join('')
}
