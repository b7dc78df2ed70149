import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { missingBrowser } from '@inburgering/testing/editor'
import type { ComparisonPage, FromComparisonPage, ToComparisonPage } from '../src/protocol.ts'
import { PageInBrowser } from './page-in-browser.ts'
import { comparisonWords as words } from './sample-words.ts'

const missing = missingBrowser()
if (missing.length > 0) console.warn(`Skipped, the page of the comparison was not tried in a browser. ${missing.join('; ')}`)

const person = (title: string, isCompared = true) => ({ key: `k-${title}`, title, difference: '€ 5,00', first: '1 mei', isCompared })
const shown: ComparisonPage = {
  address: { basis: 'x' }, model: 1, title: 'Proefwet', problem: '', summary: 'Voor 3 anders.', totals: ['Samen € 5,00'], remarks: ['Een laag staat uit.'], basis: [['Lagen', 'wet', 'wet']],
  groups: [{ heading: 'Slechter af', persons: [person('A'), person('B')] }, { heading: 'Niet vergeleken', persons: [person('C', false)] }],
  rules: [{ id: 'parameter:p', title: 'Boete', change: 'veranderd', articles: 'Wet art. 26', parts: [{ name: '', before: '€ 1', after: '' }], isInText: true }, { id: 'termijn:t', title: 'Weg', change: 'vervallen', articles: '', parts: [], isInText: false }],
  words,
}
const side = { verdict: 'Zo.', missing: [] }
const told = (key: string): ToComparisonPage => ({ kind: 'person', key, note: '', outcome: { same: false, summary: '', before: side, after: side, lines: [{ before: '1 mei: boete', after: '', isDifferent: true }], reason: { before: { answer: 'Omdat.', decisive: 'Uren: 200 (Wet art. 1)', steps: [] }, after: { answer: '', decisive: '', steps: [] } } } })

describe.skipIf(missing.length > 0)('the page of the comparison', () => {
  let browser: PageInBrowser<ToComparisonPage, FromComparisonPage>
  beforeAll(async () => {
    browser = await PageInBrowser.launch('vergelijking')
  })
  afterAll(() => browser?.close())
  const opened = (...messages: readonly ToComparisonPage[]) => browser.open(messages)
  const show = (more: Partial<ComparisonPage> = {}): ToComparisonPage => ({ kind: 'show', page: { ...shown, ...more } })

  it('says what it comes to, by which law, for whom, and which rules', async () => {
    const { page, said } = await opened(show())
    await page.getByRole('heading', { level: 1, name: 'Proefwet' }).waitFor()
    expect(await page.locator('.warning').innerText()).toBe('Let op. Een laag staat uit.')
    expect(await page.getByRole('table').evaluateAll((tables) => tables.map((table) => table.querySelector('caption')?.textContent))).toEqual(['Waarmee', 'Slechter af (2)', 'Niet vergeleken (1)', 'Delen: Boete', 'Delen: Weg'])
    expect(await page.getByRole('row', { name: 'Tekst € 1 vervalt' }).count()).toBe(1)
    // No line ends between the sign and its figure.
    expect(await page.getByText('Samen').first().textContent()).toBe('Samen €\u00a05,00')
    expect(await said()).toEqual([{ kind: 'ready' }])
  })

  it('unfolds a person by Enter, asks for both timelines, and closes by Escape', async () => {
    const { page, tell, said } = await opened(show())
    await page.getByRole('button', { name: 'A', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Wacht').waitFor()
    await expect.poll(async () => (await said()).at(-1)).toEqual({ kind: 'askPerson', key: 'k-A' })
    await tell(told('k-A'))
    await page.getByText('Uren: 200 (Wet art. 1)').waitFor()
    expect(await page.getByRole('row', { name: '1 mei: boete niets anders' }).count()).toBe(1)
    await page.keyboard.press('Escape')
    await page.getByText('Uren: 200 (Wet art. 1)').waitFor({ state: 'detached' })
  })

  it('is walked by arrows, over its groups; who is not compared leads to the scenario', async () => {
    const { page, said } = await opened(show())
    const focused = () => page.evaluate<string>('document.activeElement.dataset.person')
    await page.getByRole('button', { name: 'A', exact: true }).focus()
    for (const [key, wanted] of [['ArrowUp', 'k-A'], ['ArrowDown', 'k-B'], ['ArrowDown', 'k-C'], ['ArrowDown', 'k-C'], ['Home', 'k-A'], ['End', 'k-C']] as const) {
      await page.keyboard.press(key)
      await expect.poll(focused, { message: key }).toBe(wanted)
    }
    await expect.poll(() => page.locator('button[data-person][tabindex="0"]').count()).toBe(1)
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await said()).at(-1)).toEqual({ kind: 'toScenario', key: 'k-C' })
  })

  it('goes to the person that was chosen elsewhere, and remembers what is unfolded', async () => {
    const { page } = await opened(show(), { kind: 'open', key: 'k-B' })
    await page.getByText('Wacht').waitFor()
    await page.waitForFunction('document.activeElement.dataset.person === "k-B"')
    await expect.poll(() => page.evaluate('globalThis.kept')).toEqual({ address: { basis: 'x' }, open: ['k-B'], selected: 'k-B' })
  })

  it('asks again for what is unfolded when the texts have changed', async () => {
    const { page, tell, said } = await opened(show(), { kind: 'open', key: 'k-A' })
    await page.getByText('Wacht').waitFor()
    await tell({ kind: 'busy' })
    await page.getByRole('status').filter({ hasText: 'Bezig' }).waitFor()
    await tell(show({ model: 2 }))
    await expect.poll(async () => (await said()).filter(({ kind }) => kind === 'askPerson').length).toBe(2)
  })

  it('is never silently empty: without a base it says why, and the base can be chosen', async () => {
    const { page, said } = await opened(show({ problem: 'De versie bestaat niet.', basis: [], groups: [], rules: [] }))
    await page.getByText('De versie bestaat niet.').waitFor()
    await page.getByRole('button', { name: 'Kies' }).click()
    await expect.poll(async () => (await said()).at(-1)).toEqual({ kind: 'chooseBase' })
  })

  it('nobody changes: that is said', async () => {
    const { page } = await opened(show({ groups: [], rules: [] }))
    await page.getByText('Niemand.').waitFor()
    await page.getByText('De regels zijn gelijk.').waitFor()
  })

  it('a thousand persons come in portions', async () => {
    const { page } = await opened(show({ groups: [{ heading: 'Slechter af', persons: Array.from({ length: 1000 }, (_, place) => person(`P${place}`)) }] }))
    await page.getByRole('button', { name: 'Toon meer (800)' }).click()
    await expect.poll(() => page.locator('button[data-person]').count()).toBe(400)
  })

  it('shows what it is told as text', async () => {
    const { page } = await opened(show({ summary: '<b id="x">vet</b>' }))
    await page.getByText('<b id="x">vet</b>').waitFor()
    expect(await page.locator('#x').count()).toBe(0)
  })
})
