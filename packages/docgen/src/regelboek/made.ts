import { phrasebooks } from '@inburgering/engine'
import type { DocumentTree } from '../tree/document.ts'
import { inlines } from '../tree/inline.ts'
import type { Made } from './regelboek-input.ts'

/** From what a document was made, so that anyone can make it again. */
export function madeProperties({ rulesHash, version, date }: Made): DocumentTree['properties'] {
  return [
    ...(date === undefined ? [] : [{ name: 'Gemaakt op', value: inlines(phrasebooks.nl.date(date)) }]),
    { name: 'Regels (SHA-256)', value: [{ kind: 'code', text: rulesHash }] },
    { name: 'Gemaakt met', value: inlines(`Werkbank Inburgering ${version}`) },
  ]
}
