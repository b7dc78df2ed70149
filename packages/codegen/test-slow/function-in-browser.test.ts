import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { build } from 'esbuild'
import type { Browser } from 'playwright-core'
import { chromiumPath, launchBrowser } from '@inburgering/testing/browser'
import { compileExample } from '@inburgering/testing/examples'

const person = { id: 'p', gegevens: { geboortedatum: '1994', doelgroep: 'gezinsmigrant', inburgeringsplichtig_sinds: '2024-02-01' } }
describe.skipIf(!existsSync(chromiumPath))('the function in a page', () => {
  let browser: Browser
  let script = ''

  beforeAll(async () => {
    const { outputFiles } = await build({ entryPoints: [join(import.meta.dirname, '../src/index.ts')], bundle: true, format: 'iife', globalName: 'codegen', conditions: ['source'], write: false })
    script = outputFiles[0]?.text ?? ''
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  test.for([
    ['that says nothing', undefined, ['INB975']],
    ['that forbids functions from text', "script-src 'self'", ['INB974']],
  ] as const)('in a page with a policy %s', async ([, policy, codes]) => {
    const { model } = (await compileExample('wi2021')).value
    const page = await browser.newPage()
    const headers = policy === undefined ? {} : { 'content-security-policy': policy }
    await page.route('http://regels.test/**', (route) =>
      route.request().url().endsWith('.js')
        ? route.fulfill({ contentType: 'text/javascript', body: `${script}\nconst { value: play, diagnostics } = codegen.compileToFunction(${JSON.stringify(model)}, [])\nwindow.found = [[...new Set(diagnostics.map(({ code }) => code))], play(${JSON.stringify(person)}).value.tijdlijn.map(({ soort }) => soort)]` })
        : route.fulfill({ contentType: 'text/html', headers, body: '<!doctype html><script src="regels.js"></script>' }),
    )
    await page.goto('http://regels.test/')
    expect(await page.evaluate('window.found')).toEqual([codes, expect.arrayContaining(['plicht_ontstaat'])])
  })
})
