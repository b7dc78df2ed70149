import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { bundlePages, pages } from '../build.ts'

const folder = mkdtempSync(join(tmpdir(), 'inburgering-paginas-'))
beforeAll(async () => void (await bundlePages(folder)))

describe.each(pages)('the page %s', (page) => {
  const built = (kind: string) => readFileSync(join(folder, `${page}.${kind}`), 'utf8')
  const sources = readdirSync(join(import.meta.dirname, '../src', page)).map((name) => ({ name, text: readFileSync(join(import.meta.dirname, '../src', page, name), 'utf8') }))

  it('is small enough', () => expect(Buffer.byteLength(built('js') + built('css')) / 1000).toBeLessThan(120))

  it('fetches nothing and makes no code of text', () => {
    expect(built('js')).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|\beval\(|new Function/)
  })

  it('puts what it is told in the page as text, never as markup or style', () => {
    const scripts = sources.filter(({ name }) => /\.tsx?$/.test(name))
    expect(scripts.length).toBeGreaterThan(3)
    for (const { name, text } of scripts) expect(text, name).not.toMatch(/innerHTML|dangerouslySet|style=/)
  })

  it('has only colours of the theme', () => {
    for (const { name, text } of sources.filter(({ name }) => name.endsWith('.css'))) expect(text, name).not.toMatch(/: [^;]*(#[0-9a-f]{3,8}\b[^)]|rgb\(|hsl\()/i)
  })
})
