import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { headingOf, pagesInOrder } from '../src/features/handboek/pages.ts'

const handbook = join(import.meta.dirname, '../../handbook')
const packed = ['beginnen.md', ...['taken', 'taal'].flatMap((folder) => readdirSync(join(handbook, folder)).map((name) => `${folder}/${name}`))]

describe('the handbook in the editor', () => {
  it('begins at the beginning, then has the tasks, then the language; pages of diagnostics stand apart', () => {
    expect(pagesInOrder(['taal/02-b.md', 'taken/b.md', 'diagnostics/INB101.md', 'taal/01-a.md', 'beelden/kaart.svg', 'beginnen.md', 'taken/a.md'])).toEqual(['beginnen.md', 'taken/a.md', 'taken/b.md', 'taal/01-a.md', 'taal/02-b.md'])
  })

  it('calls each page by a heading of its own', () => {
    const headings = pagesInOrder(packed).map((path) => headingOf(readFileSync(join(handbook, path), 'utf8')))
    expect(headings).toHaveLength(packed.length)
    expect(headings).not.toContain('')
    expect(new Set(headings).size).toBe(headings.length)
  })

  it('has behind each link between its pages a page', () => {
    const links = packed.flatMap((path) => [...readFileSync(join(handbook, path), 'utf8').matchAll(/\]\(([\w./-]+\.md)/g)].map(([, link]) => join(path, '..', link ?? '')))
    const outside = links.filter((link) => !packed.includes(link) && !link.startsWith('diagnostics/'))
    expect(links.length).toBeGreaterThan(outside.length)
    // Only the beginning leads out of it: to the README of the whole.
    expect([...new Set(outside)]).toEqual(['../../README.md'])
    expect(links.filter((link) => !existsSync(join(handbook, link)))).toEqual([])
  })
})
