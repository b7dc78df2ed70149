import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogue } from '@inburgering/core'
import { describe, expect, it } from 'vitest'
import { misspelt } from '../src/spelling.ts'
import { rightWords, shownMistakes } from './known-words.ts'

const packages = join(import.meta.dirname, '..', '..')
const known = [...rightWords, ...shownMistakes]

function pagesIn(...folder: readonly string[]): readonly string[] {
  const root = join(packages, ...folder)
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md')).map((file) => join(root, file))
}

async function mistakesIn(pages: readonly string[]): Promise<Readonly<Record<string, readonly string[]>>> {
  const found = await Promise.all(pages.map(async (page) => [page, await misspelt(readFileSync(page, 'utf8'), known)] as const))
  return Object.fromEntries(found.filter(([, words]) => words.length > 0))
}

/** Where a message looks a word up: keys that have one. */
const keys: Readonly<Record<string, string>> = { part: 'newTerm', problem: 'noNumber' }

/** A message with everything filled in as text, as a list, as a number and left out: each way shows other sentences of it. */
function waysToSay(nl: (given: never) => string): readonly string[] {
  return ['1', ['1', '1'], 1, undefined].flatMap((value) => {
    try {
      return [nl(new Proxy(keys, { get: (_, key) => keys[String(key)] ?? value }) as never)]
    } catch {
      return []
    }
  })
}

describe('Dutch that people read has no spelling mistakes', () => {
  it('in the handbook', async () => {
    expect(await mistakesIn(pagesIn('handbook'))).toEqual({})
  })
  it('in documents', async () => {
    expect(await mistakesIn(pagesIn('docgen', 'test', 'documents', 'golden'))).toEqual({})
  })
  it('in messages', async () => {
    const entries = Object.entries(catalogue)
    const texts = entries.map(([code, { title, nl }]) => ({ code, ways: waysToSay(nl as (given: never) => string), title: title.nl }))
    expect(texts.filter(({ ways }) => ways.length === 0).map(({ code }) => code)).toEqual([])
    expect(await misspelt(texts.map(({ title, ways }) => [title, ...ways].join('\n')).join('\n\n'), [...known, String(undefined)])).toEqual([])
  })
  it('and a mistake would be seen, once for each word', async () => {
    expect(await misspelt('De termijm loopt. `termijm` en inburgerings_termijm tellen niet. De termijm is voorbij.', known)).toEqual(['termijm'])
  })
})
