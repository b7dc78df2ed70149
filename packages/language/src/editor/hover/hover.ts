import { CstUtils, GrammarAST, type LangiumDocument } from 'langium'
import type { Language } from '@inburgering/core'
import type { InburgeringServices } from '../../module.ts'
import type { TextRange } from '../../lsp/outline.ts'
import { mentionAt, placeOf } from '../mention.ts'
import { targetOf } from '../targets.ts'
import { editorTexts } from '../texts/texts.ts'
import { isOvereenkomstig, isVerlengingsgrond } from '../../generated/ast.ts'
import type { EditorTexts } from '../texts/texts.ts'
import { declarationMarkdown, writtenOutMarkdown } from './declaration.ts'

/** What is shown above a place, as Markdown. */
export interface HoverContent {
  readonly range: TextRange
  readonly markdown: string
  /** The declaration that it speaks of: its kind in the model's words and its name. */
  readonly about?: { readonly word: string; readonly name: string }
}

/** What the name or the fixed word at an offset means. */
export function hoverAt(document: LangiumDocument, offset: number, services: InburgeringServices, language: Language): HoverContent | undefined {
  const texts = editorTexts(language)
  const mention = mentionAt(document, offset)
  const target = mention && targetOf(mention, services)
  const place = mention && placeOf(mention)
  if (mention !== undefined && target !== undefined && place !== undefined) {
    return { range: place.range, markdown: declarationMarkdown(target, services, texts), about: { word: target.$type, name: mention.text } }
  }
  const word = keywordHover(document, offset, texts.words, texts.kinds)
  if (word === undefined) return undefined
  const example = expansionAt(document, offset, services, texts)
  return example === undefined ? word : { ...word, markdown: `${word.markdown}\n\n${example}` }
}

/** What `van overeenkomstige toepassing op` stands for where it is written. */
function expansionAt(document: LangiumDocument, offset: number, services: InburgeringServices, texts: EditorTexts): string | undefined {
  const root = document.parseResult.value.$cstNode
  const clause = root && CstUtils.findLeafNodeAtOffset(root, offset)?.astNode
  return isOvereenkomstig(clause) && isVerlengingsgrond(clause.$container) ? writtenOutMarkdown(clause.$container, services, texts) : undefined
}

function keywordHover(document: LangiumDocument, offset: number, words: Readonly<Record<string, string>>, kinds: Readonly<Record<string, string>>): HoverContent | undefined {
  const root = document.parseResult.value.$cstNode
  const leaf = root && CstUtils.findLeafNodeAtOffset(root, offset)
  if (leaf === undefined || !GrammarAST.isKeyword(leaf.grammarSource)) return undefined
  const word = leaf.text.replace(/[\s\u00a0]+/g, ' ')
  const kind = kinds[word]
  const meaning = words[word] ?? (kind === undefined ? undefined : `**${word}**: ${kind}.`)
  return meaning === undefined ? undefined : { range: leaf.range, markdown: meaning }
}
