import type { Declaration, Model } from '@inburgering/core'
import type { Names } from '@inburgering/engine'
import type { Inline } from '../tree/inline.ts'
import { anchorOf } from './anchors.ts'

/**
 * The sentences of the engine are plain text. To link each name to its own place, names are handed to it between
 * characters for private use, and found again in what it says.
 */
const open = '\uE000'
const between = '\uE001'
const close = '\uE002'
const marks = /[\uE000-\uE002]/g
const marked = /\uE000(\d+)\uE001([^\uE002]*)\uE002/g

/** What may stand in a dossier is called by its full name, so that the sentence around it needs no article of its own. */
const quoted: ReadonlySet<Declaration['kind']> = new Set(['gebeurtenis', 'periode', 'besluit'])

export function withoutMarks(text: string): string {
  return text.replace(/\uE000\d+\uE001/g, '').replace(marks, '')
}

export interface MarkedNames {
  readonly names: Names
  /** A sentence that was made with these names, with its links. */
  readonly linked: (sentence: string) => readonly Inline[]
}

export function markedNames(model: Model, plain: Names): MarkedNames {
  const declared = new Map(model.declarations.map((declaration) => [`${declaration.kind}:${declaration.name}`, declaration]))
  const choices = new Set(model.declarations.flatMap((declaration) => (declaration.kind === 'keuze' ? declaration.values.map(({ name }) => name) : [])))
  const anchors: string[] = []

  const mark = (id: string, label: string): string => `${open}${anchors.push(anchorOf(id)) - 1}${between}${label.replace(marks, '')}${close}`
  const find = (name: string, kinds: readonly Declaration['kind'][]): Declaration | undefined => kinds.map((kind) => declared.get(`${kind}:${name}`)).find((found) => found !== undefined)

  return {
    names: {
      ...plain,
      of: (name, ...kinds) => {
        const found = find(name, kinds)
        const label = plain.of(name, ...kinds)
        if (found === undefined) return label.replace(marks, '')
        // Alone it is a condition, among other records it is one of them.
        if (found.kind === 'oordeel') return mark(found.id, kinds.length === 1 ? `het oordeel luidt “${label}”` : `oordeel “${label}”`)
        return mark(found.id, quoted.has(found.kind) ? `“${label}”` : label)
      },
      value: (name) => {
        const found = choices.has(name) ? undefined : find(name, ['leerroute', 'onderdeel'])
        const label = plain.value(name)
        return found === undefined ? label.replace(marks, '') : mark(found.id, label)
      },
      attribute: (record, attribute) => plain.attribute(record, attribute).replace(marks, ''),
    },
    linked: (sentence) => {
      const content: Inline[] = []
      let from = 0
      for (const match of sentence.matchAll(marked)) {
        if (match.index > from) content.push({ kind: 'text', text: sentence.slice(from, match.index).replace(marks, '') })
        const anchor = anchors[Number(match[1])]
        const text: Inline = { kind: 'text', text: match[2] ?? '' }
        content.push(anchor === undefined ? text : { kind: 'link', target: { kind: 'anchor', anchor }, content: [text] })
        from = match.index + match[0].length
      }
      if (from < sentence.length) content.push({ kind: 'text', text: sentence.slice(from).replace(marks, '') })
      return content
    },
  }
}
