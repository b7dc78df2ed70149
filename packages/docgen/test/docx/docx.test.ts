import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { renderDocx } from '../../src/docx/index.ts'
import { regelboek } from '../../src/index.ts'
import { allBlocks } from '../../src/tree/index.ts'
import { inputFor } from '../example-book.ts'
import { law } from '../documents/law.ts'

describe('Word', async () => {
  const document = regelboek(await inputFor([{ path: 'wet.inburgering', text: law }]))
  const bytes = await renderDocx(document)
  const files = unzipSync(bytes)
  const part = (name: string): string => strFromU8(files[name] ?? new Uint8Array())
  const body = part('word/document.xml')

  test('has the same bytes every time, whatever ids are drawn', async () => {
    const hash = (made: Uint8Array): string => createHash('sha256').update(made).digest('hex')
    for (let nth = 0; nth < 8; nth++) expect(hash(await renderDocx(document))).toBe(hash(bytes))
  })
  test('has a heading for every section and a header row for every table', () => {
    const blocks = [...allBlocks(document.blocks)]
    expect(body.match(/<w:pStyle w:val="Heading\d"\/>/g)).toHaveLength(blocks.filter(({ kind }) => kind === 'section').length)
    expect(body.match(/<w:tbl>/g)).toHaveLength(blocks.filter(({ kind }) => kind === 'table').length)
    expect(body.match(/<w:tblHeader/g)).toHaveLength(blocks.filter(({ kind }) => kind === 'table').length)
  })
  test('names its language, its title, its pages and its pictures', () => {
    expect(part('word/styles.xml')).toContain('w:lang w:val="nl-NL"')
    expect(part('docProps/core.xml')).toContain('<dc:title>Regelboek Proefwet</dc:title>')
    expect(body).toContain('TOC \\h')
    expect(Object.keys(files).some((name) => /word\/footer\d\.xml/.test(name) && part(name).includes('PAGE'))).toBe(true)
    const pictures = [...allBlocks(document.blocks)].filter(({ kind }) => kind === 'figure').length
    expect(body.match(/<wp:docPr [^>]*descr="[^"]+"/g)).toHaveLength(pictures)
  })
  test('gives each bookmark a number of its own', () => {
    const starts = [...body.matchAll(/<w:bookmarkStart [^>]*w:id="(\d+)"/g)].map(([, id]) => id)
    const ends = [...body.matchAll(/<w:bookmarkEnd [^>]*w:id="(\d+)"/g)].map(([, id]) => id)
    expect(new Set(starts).size).toBe(starts.length)
    expect(ends.toSorted()).toEqual(starts.toSorted())
  })
  test('links only to places that exist', () => {
    const places = new Set([...body.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g)].map(([, name]) => name))
    const targets = [...body.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]*)"/g)].map(([, name]) => name)
    expect(targets.length).toBeGreaterThan(20)
    expect(targets.filter((name) => !places.has(name))).toEqual([])
  })
})
