import type { LexerResult, TokenizeOptions } from 'langium'
import { InburgeringLexer } from './lexer.ts'

/** The lexer, which can be told to give only a part of the tokens of a text that was tokenized before. */
export class WindowLexer extends InburgeringLexer {
  private window: { readonly text: string; readonly result: LexerResult } | undefined

  override tokenize(text: string, options?: TokenizeOptions): LexerResult {
    return this.window?.text === text ? this.window.result : super.tokenize(text, options)
  }

  /** Does something for which a text consists of these tokens only. */
  within<T>(text: string, result: LexerResult, work: () => T): T {
    this.window = { text, result }
    try {
      return work()
    } finally {
      this.window = undefined
    }
  }
}
