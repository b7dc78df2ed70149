import { ownSpecification, ownSpecifications } from '@inburgering/testing/own-specifications'
import { compileWithUses } from '@inburgering/language'
import { compileExample, exampleNames } from '@inburgering/testing/examples'
import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { renderHtml } from '../../src/index.ts'
import { playedInput } from '../example-book.ts'
import { everyPage } from '../example-pages.ts'

const specifications = [...exampleNames().map((name) => [name, () => compileExample(name)] as const), ...ownSpecifications().map((name) => [name, () => compileWithUses(ownSpecification(name), () => [])] as const)]
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // One file without script: its style stands in the page, and a summary in small print is no error.
    'no-inline-style': 'off',
    'require-sri': 'off',
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
  },
})

describe.each(specifications)('the pages of %s', async (_, open) => {
  const { value: { model, beside } } = await open()
  if (model === undefined) throw new Error('no model')
  const input = playedInput(model, [], beside)
  const pages = everyPage(input, 5).map((document) => [document.id, renderHtml(document)] as const)

  test('are valid HTML', async () => {
    for (const [id, html] of pages) {
      const report = await validator.validateString(html)
      expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${id}:${line} ${ruleId}: ${message}`)).slice(0, 10)).toEqual([])
    }
  })
  test('have every anchor once, and links only to what is there', () => {
    const anchors = new Map(pages.map(([id, html]) => [`${id}.html`, [...html.matchAll(/ id="([^"]*)"/g)].map(([, name]) => name ?? '')]))
    for (const [id, html] of pages) {
      const own = anchors.get(`${id}.html`) ?? []
      expect(own.filter((name, place) => own.indexOf(name) !== place), id).toEqual([])
      const broken = [...html.matchAll(/href="([^"#:]*)#([^"]*)"/g)].filter(([, page, anchor]) => !(anchors.get(page === '' ? `${id}.html` : (page ?? '')) ?? []).includes(decodeURIComponent(anchor ?? '')))
      expect(broken.map(([whole]) => whole), id).toEqual([])
    }
  })
  test('have headings that never skip a level', () => {
    for (const [id, html] of pages) {
      const levels = [...html.replace(/<nav[^]*?<\/nav>/, '').matchAll(/<h([1-6])>/g)].map(([, level]) => Number(level))
      expect(levels[0]).toBe(1)
      expect(levels.filter((level, place) => place > 0 && level > (levels[place - 1] ?? 0) + 1), id).toEqual([])
    }
  })
})
