import { AbstractParserErrorMessageProvider } from 'langium'

interface TokenType {
  readonly name: string
}

/** What the parser could have read instead, as the names of its tokens; the sentence is made from the catalogue. */
export interface Alternatives {
  readonly expected: readonly string[]
}

/**
 * Makes the parser report what could have stood at a place as data. The parser only passes on a text, so the data
 * travels as JSON in it.
 */
export class SyntaxMessageProvider extends AbstractParserErrorMessageProvider {
  override buildMismatchTokenMessage({ expected }: { expected: TokenType }): string {
    return message([expected])
  }

  override buildNotAllInputParsedMessage(): string {
    return message([])
  }

  override buildNoViableAltMessage({ expectedPathsPerAlt }: { expectedPathsPerAlt: TokenType[][][] }): string {
    return message(expectedPathsPerAlt.flatMap((paths) => paths.flatMap((path) => path[0] ?? [])))
  }

  override buildEarlyExitMessage({ expectedIterationPaths }: { expectedIterationPaths: TokenType[][] }): string {
    return message(expectedIterationPaths.flatMap((path) => path[0] ?? []))
  }
}

function message(tokens: readonly TokenType[]): string {
  const alternatives: Alternatives = { expected: [...new Set(tokens.map((token) => token.name))] }
  return JSON.stringify(alternatives)
}

export function readAlternatives(text: string): Alternatives {
  try {
    return JSON.parse(text) as Alternatives
  } catch {
    return { expected: [] }
  }
}
