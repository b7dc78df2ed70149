import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { bundlePages } from '../build.ts'

const folder = mkdtempSync(join(tmpdir(), 'inburgering-paginas-'))
const source = (name: string) => readFileSync(join(import.meta.dirname, '../src/tijdlijn', name), 'utf8')
let script = ''
let style = ''
beforeAll(async () => {
  await bundlePages(folder)
  script = readFileSync(join(folder, 'tijdlijn.js'), 'utf8')
  style = readFileSync(join(folder, 'tijdlijn.css'), 'utf8')
})

it('is small enough', () => expect(Buffer.byteLength(script + style) / 1000).toBeLessThan(120))

it('fetches nothing and makes no code of text', () => {
  expect(script).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|\beval\(|new Function/)
})

it('puts what it is told in the page as text, never as markup or style', () => {
  const sources = ['app.tsx', 'table.tsx', 'facts.tsx', 'drawing-view.tsx', 'main.tsx'].map(source).join('\n')
  expect(sources).not.toMatch(/innerHTML|dangerouslySet|style=/)
})

it('has only colours of the theme', () => expect(source('tijdlijn.css')).not.toMatch(/: [^;]*(#[0-9a-f]{3,8}\b[^)]|rgb\(|hsl\()/i))
