import type { AstNode } from 'langium'
import type { Word } from './word.ts'

const comparison: Readonly<Record<string, string>> = {
  '>=': 'ten minste',
  '<=': 'ten hoogste',
  '>': 'meer dan',
  '<': 'minder dan',
  '=': 'is',
  '<>': 'is niet',
}
const calculation: Readonly<Record<string, string>> = { '+': 'plus', '-': 'min', '*': 'maal', '/': 'gedeeld door' }

const wordsOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Vergelijking: comparison,
  VakGrens: comparison,
  Rekening: calculation,
}

/** The words for a sign in a comparison or calculation; every other sign keeps its shape. */
function spellSign(node: AstNode, text: string): string {
  return wordsOf[node.$type]?.[text] ?? text
}

/** Writes signs as words, except where a word would melt together with the next: `toets = behaald` is not `toets is behaald`. */
export function spellSigns(words: readonly Word[], keywords: readonly string[]): void {
  for (const [index, word] of words.entries()) {
    const spelled = spellSign(word.node, word.text)
    if (spelled === word.text) continue
    const together = `${spelled} ${words[index + 1]?.text ?? ''}`
    if (!keywords.some((keyword) => `${keyword} `.startsWith(`${together} `))) word.text = spelled
  }
}
