/** The documents that are made of the rules; what is in Dutch only needs no other texts. */
export { madeDocuments } from '../documents/made-documents.ts'
export { regelboekText, shownRegelboek } from '../documents/shown-regelboek.ts'
