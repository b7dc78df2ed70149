import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, launchBrowser } from '@inburgering/testing/browser'
import { filesOf } from '@inburgering/testing/code'
import { compileExample } from '@inburgering/testing/examples'

const dist = join(import.meta.dirname, '../../../node_modules/dmn-js/dist')

interface Shown {
  readonly warnings: readonly string[]
  readonly views: readonly { readonly type: string; readonly name: string }[]
  readonly drawn: number
  readonly rows: number
}

describe.skipIf(!existsSync(chromiumPath))('dmn-js', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  test.for(['wi2021', 'wi2013'])('opens the tables of %s, each as a table and all in one diagram', async (example) => {
    const { model, beside } = (await compileExample(example)).value
    if (model === undefined) throw new Error(`examples/${example} gives no model`)
    const xml = filesOf(model, 'dmn', [], beside)[0]?.content ?? ''
    const page = await browser.newPage()
    await page.setContent('<div id="canvas" style="width:1200px;height:800px"></div>')
    await page.addStyleTag({ content: readFileSync(join(dist, 'assets/dmn-js-decision-table.css'), 'utf8') })
    await page.addScriptTag({ content: readFileSync(join(dist, 'dmn-viewer.production.min.js'), 'utf8') })
    // In the page, where the types of this file are not known.
    const shown = (await page.evaluate(`(async () => {
      const viewer = new DmnJS({ container: '#canvas' })
      const { warnings } = await viewer.importXML(${JSON.stringify(xml)})
      const views = viewer.getViews().map(({ type, element }) => ({ type, name: element.name }))
      const drd = viewer.getViews().find(({ type }) => type === 'drd')
      await viewer.open(drd)
      const drawn = document.querySelectorAll('.djs-shape').length
      await viewer.open(viewer.getViews().find(({ type }) => type === 'decisionTable'))
      const rows = document.querySelectorAll('.dmn-decision-table-container tbody tr').length
      return { warnings: warnings.map(String), views, drawn, rows }
    })()`)) as Shown
    const tables = model.declarations.filter(({ kind }) => kind === 'tabel')
    expect(shown.warnings).toEqual([])
    expect(shown.views.filter(({ type }) => type === 'decisionTable').map(({ name }) => name).sort()).toEqual(tables.map(({ name }) => name).sort())
    expect(shown.drawn).toBeGreaterThan(tables.length)
    expect(shown.rows).toBeGreaterThan(2)
    await page.close()
  })
})
