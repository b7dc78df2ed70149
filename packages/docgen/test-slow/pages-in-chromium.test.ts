import { createRequire } from 'node:module'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromiumPath, launchBrowser } from '@inburgering/testing/browser'
import { compileExample, exampleNames } from '@inburgering/testing/examples'
import { afterAll, describe, expect, test } from 'vitest'
import { renderHtml } from '../src/index.ts'
import { playedInput } from '../test/example-book.ts'
import { everyPage } from '../test/example-pages.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const level = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const narrow = { width: 320, height: 640 }
const wide = { width: 1280, height: 900 }
/** Everything on each screen; what a look can change, which is colour alone, in each look. Paper is read, and nothing is pressed on it. */
const views = [
  { name: 'narrow, light', viewport: narrow, look: { colorScheme: 'light' }, axe: { runOnly: level } },
  { name: 'wide, light', viewport: wide, look: { colorScheme: 'light' }, axe: { runOnly: level, rules: { 'color-contrast': { enabled: false } } } },
  { name: 'wide, dark', viewport: wide, look: { colorScheme: 'dark' }, axe: { runOnly: ['color-contrast', 'link-in-text-block'] } },
  { name: 'wide, print', viewport: wide, look: { media: 'print' }, axe: { runOnly: ['color-contrast', 'link-in-text-block'] } },
] as const

if (!existsSync(chromiumPath)) console.warn(`The pages are not tested: ${chromiumPath} is not there. Run "apt-get install chromium".`)

describe.skipIf(!existsSync(chromiumPath))('the pages in a browser', async () => {
  const browser = existsSync(chromiumPath) ? await launchBrowser() : undefined
  afterAll(() => browser?.close())
  const folder = mkdtempSync(join(tmpdir(), 'inburgering-pages-'))

  describe.each(exampleNames())('%s', async (name) => {
    const { value: { model, beside } } = await compileExample(name)
    if (model === undefined) throw new Error('no model')
    const pages = everyPage(playedInput(model, [], beside))

    test.each(pages.map((document) => [document.id, document] as const))('%s: nothing for axe to find, on each screen, in light, dark and print', async (id, document) => {
      const path = join(folder, `${name}-${id}.html`)
      writeFileSync(path, renderHtml(document))
      for (const { name: view, viewport, look, axe: options } of views) {
        const page = await browser?.newPage({ viewport, bypassCSP: true })
        if (page === undefined) return
        await page.emulateMedia(look)
        await page.goto(pathToFileURL(path).href)
        await page.evaluate(axe)
        // As text, for the page has names that these tests do not know.
        const found = await page.evaluate<readonly string[]>(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 120)).join(' || ')))`)
        expect(found, `${id}, ${view}`).toEqual([])
        if (!('media' in look)) expect(await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth'), `${id} scrolls sideways`).toBeLessThanOrEqual(0)
        await page.close()
      }
    })

    test('labels of drawings, as they are drawn, touch no other and stay inside', async () => {
      const page = await browser?.newPage({ viewport: { width: 1280, height: 900 } })
      if (page === undefined) return
      await page.goto(pathToFileURL(join(folder, `${name}-regelboek.html`)).href)
      const clashes = await page.evaluate<readonly string[]>(`[...document.querySelectorAll('svg.drawing')].flatMap((svg) => {
        const [left, top, width, height] = svg.getAttribute('viewBox').split(' ').map(Number)
        const texts = [...svg.querySelectorAll('text')].map((text) => ({ text: text.textContent, box: text.getBBox() }))
        const outside = texts.filter(({ box }) => box.x < left - 1 || box.y < top - 1 || box.x + box.width > left + width + 1 || box.y + box.height > top + height + 1).map(({ text }) => 'outside: ' + text)
        const both = texts.flatMap((one, at) => texts.slice(at + 1).filter((other) => one.box.x + 1 < other.box.x + other.box.width && other.box.x + 1 < one.box.x + one.box.width && one.box.y + 2 < other.box.y + other.box.height && other.box.y + 2 < one.box.y + one.box.height).map((other) => one.text + ' / ' + other.text))
        return [...outside, ...both]
      })`)
      expect(clashes).toEqual([])
      await page.close()
    })
  })
})
