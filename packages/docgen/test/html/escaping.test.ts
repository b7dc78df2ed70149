import { compile } from '@inburgering/language'
import MarkdownIt from 'markdown-it'
import { unzipSync, strFromU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { documentJson, regelboek, renderHtml, renderMarkdown, toetsrapport } from '../../src/index.ts'
import { renderDocx } from '../../src/docx/index.ts'
import { readMarkdown } from '../../src/comments/read-markdown.ts'
import { plainText } from '../../src/tree/index.ts'
import { inputOf } from '../example-book.ts'
import { law } from '../documents/law.ts'

/** Everything that could leave its place: HTML, attributes, Markdown, a link that runs, a formula, a control sign. */
const evil = `</title></style><script>alert(1)</script><img src=x onerror=alert(2)> ![p](javascript:alert(3)) [k](data:text/html,x) =HYPERLINK(1) | a | \`c\` *v* # h {datum} & ' //x`
const comment = `/// <script>alert(4)</script> <img src=x onerror=alert(5)>
/// [klik](javascript:alert(6)) ![plaatje](http://voorbeeld.nl/spion.png) [goed](https://voorbeeld.nl/?a=1&b=2)
///
/// # Kop
/// | a | b |
/// | - | - |
/// | <b>x</b> | y |
`
const text = law
  .replace('"Te laat" volgens Wet art. 5 {', `"${evil}" volgens Wet art. 5 {`)
  .replace('boeteregime te_laat', `${comment}boeteregime te_laat`)
  .replace('"De wet zegt niet wat een maand is."', `"${evil}"`)
  .replace('"Groep een"', `"${evil}"`)
  .replace('"Minister van Proeven"', `"${evil}"`)
  .replace('scenario "Te laat"', `scenario "${evil}"`)

const allowedTags = new Set(['html', 'head', 'meta', 'title', 'style', 'body', 'a', 'div', 'header', 'nav', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ol', 'ul', 'li', 'main', 'p', 'dl', 'dt', 'dd', 'code', 'pre', 'section', 'strong', 'em', 'span', 'br', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'figure', 'figcaption', 'details', 'summary', 'blockquote', 'svg', 'defs', 'marker', 'path', 'pattern', 'rect', 'text', 'tspan', 'circle'])
const allowedAttributes = new Set(['lang', 'charset', 'name', 'content', 'http-equiv', 'class', 'href', 'id', 'scope', 'role', 'tabindex', 'aria-label', 'aria-labelledby', 'xmlns', 'viewBox', 'width', 'height', 'refX', 'refY', 'markerWidth', 'markerHeight', 'orient', 'd', 'patternUnits', 'patternTransform', 'x', 'y', 'rx', 'fill', 'font-size', 'text-anchor', 'cx', 'cy', 'r', 'marker-end', 'marker-start'])

/** Tags and attributes of a text that is well formed, and where links lead. */
function strangers(html: string): readonly string[] {
  const found: string[] = []
  for (const [, tag = '', rest = ''] of html.matchAll(/<([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/g)) {
    if (!allowedTags.has(tag)) found.push(tag)
    for (const [, name = '', value = ''] of rest.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)) {
      if (!allowedAttributes.has(name)) found.push(`${tag} ${name}`)
      if (name === 'href' && !/^(?:#|https:\/\/|[\w%.-]+\.html)/.test(value)) found.push(value)
    }
  }
  const bare = html.replace(/<style>[^]*?<\/style>/g, '').replace(/<!DOCTYPE html>|<\/?[a-zA-Z][^<>]*>/g, '')
  return bare.includes('<') ? [...found, 'a bare <'] : found
}

describe('text from a specification is text in every form', async () => {
  const { value: model, diagnostics } = await compile([{ path: `map<b>/wet.inburgering`, text }])
  if (model === undefined) throw new Error(JSON.stringify(diagnostics.slice(0, 2)))
  const input = inputOf(model, diagnostics)
  const documents = [regelboek(input), toetsrapport({ ...input, verification: evil })]

  test('the hostile text is in the documents at all', () => {
    expect(plainText(documents[0]?.blocks ?? [])).toContain('<script>alert(1)</script>')
  })
  test.each(documents.map((document) => [document.id, document] as const))('HTML of %s', (_, document) => {
    expect(strangers(renderHtml(document))).toEqual([])
  })
  test.each(documents.map((document) => [document.id, document] as const))('Markdown of %s, also where HTML is allowed in it', (_, document) => {
    const html = new MarkdownIt({ html: true }).render(renderMarkdown(document))
    const links = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address ?? '')
    expect(html).not.toMatch(/<(?:script|b>|img(?! src="diagrammen\/))/)
    expect(links.filter((address) => !/^(?:#|https:\/\/voorbeeld\.nl\/\?|diagrammen\/|regelboek\.md)/.test(address))).toEqual([])
  })
  test('Word is well formed, without fields or links of theirs', async () => {
    for (const document of documents) {
      const files = unzipSync(await renderDocx(document))
      const body = strFromU8(files['word/document.xml'] ?? new Uint8Array())
      expect(body).not.toContain('<script')
      const targets = [...strFromU8(files['word/_rels/document.xml.rels'] ?? new Uint8Array()).matchAll(/TargetMode="External"[^>]*|Target="([^"]*)"[^>]*TargetMode="External"/g)].map(([, target]) => target)
      expect(targets.filter((target) => !/^(?:https:\/\/voorbeeld\.nl|regelboek\.docx)/.test(target ?? ''))).toEqual([])
    }
  })
  test('JSON gives it back as it was', () => {
    expect(JSON.parse(documentJson(documents[0] as never))).toEqual(JSON.parse(JSON.stringify(documents[0])))
  })
})

describe('Markdown of comments', () => {
  test('keeps paragraphs, lists, tables and safe links, and nothing that runs or fetches', () => {
    const blocks = readMarkdown('Een **vet** [woord](https://voorbeeld.nl)\n\n1. een\n2. twee\n   - drie\n\n> citaat\n\n    code\n\n![alt](x.png) <i>geen</i> [x](vbscript:y)')
    expect(blocks).toMatchObject([{ kind: 'paragraph', content: [{ text: 'Een ' }, { kind: 'strong' }, { text: ' ' }, { kind: 'link', target: { address: 'https://voorbeeld.nl' } }] }, { kind: 'list', marker: 'number' }, { kind: 'aside' }, { kind: 'code', text: 'code' }, { kind: 'paragraph' }])
    expect(plainText(blocks)).toContain('alt <i>geen</i> [x](vbscript:y)')
    expect(JSON.stringify(blocks)).not.toContain('x.png')
  })
})
