import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import oniguruma from 'vscode-oniguruma'
import textmate from 'vscode-textmate'
import { keywordsOf } from '../../src/parsing/phrase-token-builder.ts'
import { textMateGrammar } from '../../src/textmate/index.ts'
import { sampleTexts, services } from '../sample-texts.ts'

const file = join(import.meta.dirname, '../../../../syntaxes/inburgering.tmLanguage.json')
let grammar: textmate.IGrammar

beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm')
  await oniguruma.loadWASM(readFileSync(wasm).buffer)
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: () => Promise.resolve(textmate.parseRawGrammar(readFileSync(file, 'utf8'), file)),
  })
  const loaded = await registry.loadGrammar('source.inburgering')
  if (loaded === null) throw new Error('the grammar does not load')
  grammar = loaded
})

interface Piece {
  readonly text: string
  readonly scope: string
}

/** The pieces of each line with their innermost scope, white space left out. */
function colours(text: string): Piece[][] {
  let state: textmate.StateStack | null = null
  return text.split('\n').map((line) => {
    const result: textmate.ITokenizeLineResult = grammar.tokenizeLine(line, state)
    state = result.ruleStack
    return result.tokens
      .map((token) => ({ text: line.slice(token.startIndex, token.endIndex).trim(), scope: (token.scopes.at(-1) ?? '').replace(/^source\.inburgering$|\.inburgering$/, '') }))
      .filter((piece) => piece.text !== '')
  })
}

const scopeOf = (line: string, text: string) => colours(line)[0]?.find((piece) => piece.text === text)?.scope

describe('the colours of a text', () => {
  it('are those of the snapshot', async () => {
    const text = readFileSync(join(import.meta.dirname, 'kleuren.inburgering'), 'utf8').trimEnd()
    const lines = text.split('\n')
    const shown = colours(text).map((pieces, nr) => [lines[nr], ...pieces.map((piece) => `    ${piece.text.padEnd(34)} ${piece.scope || '-'}`)].join('\n'))
    await expect(`${shown.join('\n')}\n`).toMatchFileSnapshot(join(import.meta.dirname, 'kleuren.txt'))
  })
  it.each([
    ['termijnen_lang', 'een naam die met een sleutelwoord begint'],
    ['mijn-termijn', 'een naam die op een sleutelwoord eindigt'],
    ['enkel', 'een naam die met "en" begint'],
    ['NT2', 'een naam met een cijfer'],
  ])('leave %s alone: %s', (name) => {
    expect(scopeOf(`  vereist ${name}`, name)).toBe('')
  })
  it('never reach into a string, nor out of an unfinished one', () => {
    const lines = colours('  aanname "termijn van 3 jaar volgens Wet\n  duurt 3 jaar')
    expect(lines[0]?.map((piece) => piece.scope)).toEqual(['storage.type', 'string.quoted.double'])
    expect(lines[1]?.map((piece) => piece.scope)).toEqual(['keyword.control', 'constant.numeric.duration'])
  })
  it('know every keyword that is no name', () => {
    const free = keywordsOf(services.Grammar).filter((keyword) => /^\p{L}/u.test(keyword) && !isName(keyword))
    const places = (keyword: string) => [`x ${keyword} `, `${keyword} x`, `x : ${keyword}`, `volgens Wet ${keyword} 1`]
    const isColoured = (keyword: string, line: string) => colours(line)[0]?.some((piece) => piece.text.replace(/^: /, '') === keyword && piece.scope !== '')
    const plain = free.filter((keyword) => !places(keyword).some((line) => isColoured(keyword, line)))
    expect(plain).toEqual([])
  })
  it('leave a keyword that is used as a name alone', () => {
    expect(scopeOf('  als leerroute is B1_route', 'leerroute')).toBe('')
    expect(scopeOf('  leerroute is B1_route', 'leerroute is B1_route') ?? scopeOf('  leerroute is B1_route', 'leerroute')).toBe('')
  })
  it.each([...sampleTexts])('cover every word of a string, number or comment of %s as one', (_name, text) => {
    const lines = text.split('\n')
    const pieces = colours(text)
    for (const { startLine = 1, image, tokenType, startColumn = 1 } of services.parser.Lexer.tokenize(text).tokens) {
      const kind = kinds[tokenType.name]
      if (kind === undefined || image.includes('\n')) continue
      const found = pieces[startLine - 1]?.find((piece) => piece.text === image)
      expect(`${startLine}:${startColumn} ${image} ${found?.scope}`, lines[startLine - 1]).toContain(kind)
    }
  })
})

const kinds: Readonly<Record<string, string>> = {
  STRING: 'string.quoted',
  BEDRAG: 'constant.numeric.amount',
  DUUR: 'constant.numeric.duration',
  UREN: 'constant.numeric.hours',
  DATUM_NL: 'constant.numeric.date',
  DATUM_ISO: 'constant.numeric.date',
  PERCENTAGE: 'constant.numeric.percentage',
  NIVEAU: 'constant.language.level',
}

const isName = (keyword: string) => services.parser.LangiumParser.parse(`keuze ${keyword} {}`).parserErrors.length === 0

describe('syntaxes/', () => {
  it('is what the grammar gives: run npm run generate', () => {
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(textMateGrammar(services.Grammar))))
  })
})
