import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import MarkdownIt from 'markdown-it'
import oniguruma from 'vscode-oniguruma'
import textmate from 'vscode-textmate'
import { beforeAll, describe, expect, it } from 'vitest'
import { colouredHtml } from '../src/features/markdown/coloured-html.ts'
import { tokenizer, type Grammar } from '../src/features/markdown/tokens.ts'

const root = join(import.meta.dirname, '../../..')
const grammarFile = join(root, 'syntaxes/inburgering.tmLanguage.json')
const blocksFile = join(root, 'packages/vscode/extension/markdown/blokken.tmLanguage.json')
const own = JSON.parse(readFileSync(grammarFile, 'utf8')) as Grammar
const tokensOf = tokenizer(own)
let registry: textmate.Registry

beforeAll(async () => {
  await oniguruma.loadWASM(readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm')).buffer)
  const host = JSON.stringify({ scopeName: 'text.html.markdown', patterns: [], repository: {} })
  const texts: Readonly<Record<string, string>> = { 'source.inburgering': readFileSync(grammarFile, 'utf8'), 'markdown.inburgering.codeblock': readFileSync(blocksFile, 'utf8'), 'text.html.markdown': host }
  registry = new textmate.Registry({
    onigLib: Promise.resolve({ createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns), createOnigString: (text) => new oniguruma.OnigString(text) }),
    loadGrammar: (scope) => Promise.resolve(textmate.parseRawGrammar(texts[scope] ?? '{}', `${scope}.json`)),
    getInjections: (scope) => (scope === 'text.html.markdown' ? ['markdown.inburgering.codeblock'] : []),
  })
})

/** The innermost scope of each character of each line. */
async function scopesByEditor(text: string, scope: string): Promise<readonly (readonly string[])[]> {
  const grammar = await registry.loadGrammar(scope)
  if (grammar === null) throw new Error(`${scope} does not load`)
  let state: textmate.StateStack | null = null
  return text.split('\n').map((line) => {
    const result: textmate.ITokenizeLineResult = grammar.tokenizeLine(line, state)
    state = result.ruleStack
    return result.tokens.flatMap(({ startIndex, endIndex, scopes }) => new Array<string>(Math.min(endIndex, line.length) - startIndex).fill(scopes.at(-1) ?? ''))
  })
}

describe('a block in the Markdown preview', () => {
  const files = readdirSync(join(root, 'examples/wi2021')).filter((name) => name.endsWith('.inburgering'))

  it.each(files)('has the colours of the editor: %s', async (name) => {
    const text = readFileSync(join(root, 'examples/wi2021', name), 'utf8')
    const expected = await scopesByEditor(text, 'source.inburgering')
    const differing = text.split('\n').flatMap((line, nr) => {
      const scopes = tokensOf(line).flatMap(({ text: part, scope }) => new Array<string>(part.length).fill(scope === '' ? 'source.inburgering' : scope))
      return scopes.some((scope, place) => line[place]?.trim() !== '' && scope !== expected[nr]?.[place]) ? [`${nr + 1}: ${line}`] : []
    })
    expect(differing).toEqual([])
  })

  it('is a piece of the page, and its text stays text', () => {
    const reader = new MarkdownIt().set({ highlight: (code, language) => (language === 'inburgering' ? colouredHtml(code, tokensOf) : '') })
    const html = reader.render('```inburgering\nparameter x "<b>&\'" : bedrag { met ingang van 1 januari 2024: € 5 } // <script>\n```\n')
    expect(html).toContain('<span class="hljs-keyword">parameter</span>')
    expect(html).toContain('&lt;b&gt;&amp;')
    expect(html).not.toMatch(/<(?:b|script)>/)
    expect(html).toContain('<span class="hljs-number">1 januari 2024</span>')
  })

  it('keeps every character', () => {
    for (const line of ['', '   ', 'a', '"niet af', '€ 1.250,50 | tot 60%', '\t// 😀 "x" <y>']) expect(tokensOf(line).map(({ text }) => text).join('')).toBe(line)
  })
})

describe('a block in a Markdown file', () => {
  it('is coloured as the language, and what stands around it is not', async () => {
    const lines = ['termijn x', '```inburgering', 'termijn x "X" { duurt 3 jaar }', '```', 'termijn x', '~~~ Inburgering titel', 'aanname "Zo."', '~~~']
    const scopes = await scopesByEditor(lines.join('\n'), 'text.html.markdown')
    expect(scopes[0]?.[0]).toBe('text.html.markdown')
    expect(scopes[2]?.[0]).toBe('storage.type.inburgering')
    expect(scopes[2]?.[lines[2]?.indexOf('3 jaar') ?? 0]).toBe('constant.numeric.duration.inburgering')
    expect(scopes[4]?.[0]).toBe('text.html.markdown')
    expect(scopes[6]?.[lines[6]?.indexOf('"Zo') ?? 0]).toBe('string.quoted.double.inburgering')
  })
  it('of another language is left alone', async () => {
    expect((await scopesByEditor('```python\ntermijn x\n```', 'text.html.markdown'))[1]?.[0]).toBe('text.html.markdown')
  })
})
