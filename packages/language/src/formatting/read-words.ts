import { CstUtils, isLeafCstNode, type CstNode, type LeafCstNode } from 'langium'
import { isPhrase } from '../parsing/phrase-token-builder.ts'
import { spellLiteral } from './literals.ts'
import type { Comment, Word, Words } from './word.ts'

const hasBlankLine = (text: string, from: number, to: number) => (text.slice(from, to).match(/\n/g)?.length ?? 0) > 1

/** Reads the leaves of the tree as words, each with the comments that belong to it. */
export function readWords(root: CstNode, text: string): Words {
  const words: Word[] = []
  let comments: Comment[] = []
  let position = 0
  for (const leaf of CstUtils.streamCst(root)) {
    if (!isLeafCstNode(leaf) || leaf.end === leaf.offset) continue
    const blank = hasBlankLine(text, position, leaf.offset)
    const previous = words.at(-1)
    const sameLine = previous !== undefined && comments.length === 0 && !text.slice(position, leaf.offset).includes('\n')
    if (leaf.hidden && sameLine) previous.after = leaf.text.trimEnd()
    else if (leaf.hidden) comments.push({ text: leaf.text.trimEnd(), blank })
    else {
      words.push(wordOf(leaf, comments, blank))
      comments = []
    }
    position = leaf.end
  }
  return { words, end: comments }
}

function wordOf(leaf: LeafCstNode, before: readonly Comment[], blank: boolean): Word {
  const tokenType = leaf.tokenType.name
  const node = leaf.astNode
  const text = isPhrase(tokenType) ? tokenType : spellLiteral(tokenType, leaf.text)
  const space = !/^[,)]$/.test(text)
  return { text, node, offset: leaf.offset, end: leaf.end, tokenType, before, blank, space, item: false, marker: false }
}
