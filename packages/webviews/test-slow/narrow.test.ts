import { describe, expect, it } from 'vitest'
import axe from 'axe-core'
import { missingBrowser } from '@inburgering/testing/editor'
import type { DocumentMarkup } from '@inburgering/server/protocol'
import type { ComparisonPage, TimelineLine, ToComparisonPage, ToRegelboekPage, ToTimelinePage } from '../src/protocol.ts'
import { PageInBrowser } from './page-in-browser.ts'
import { comparisonWords, timelineWords } from './sample-words.ts'

const missing = missingBrowser()
if (missing.length > 0) console.warn(`Skipped, the pages were not tried in a narrow browser. ${missing.join('; ')}`)

const law = 'Wet inburgering 2021 art. 24 lid 1 en 3; Regeling art. 7.1, bijlage 6a tabel 2'
const line = (date: string, dateText: string, what: string, consequence: string): TimelineLine => ({ name: what, hasRule: true, date, dateText, lane: 'decisions', role: 'point', what, consequence, sources: law, remarks: ['Doorberekend naar de Voorbeeldwet.'] })
const timeline: ToTimelinePage = {
  kind: 'show',
  page: {
    address: {}, model: 1, title: 'B1-route: het participatieverklaringstraject is niet op tijd voltooid', message: 'Klopt niet.', isWrong: true, basis: [['Lagen', 'alleen de wet; uit: uitvoeringspraktijk'], ['Recht', 'naar de dag waarop iets gebeurt']], words: timelineWords,
    rows: ['Rij 1 van 2.', 'Rij 2 van 2.'].map((name) => ({
      name, verdict: '1 boete van € 1.000,00. Nieuwe termijn loopt tot en met 12 mei 2029.', message: 'Klopt: alle 12 verwachtingen van dit voorbeeld komen uit.', basis: [['Bekend', 'alles wat in het scenario staat']], warnings: ['De laag uitvoeringspraktijk staat uit.'], failures: [{ expected: 'boete leerroute_te_laat € 1.000,00', actual: 'boete leerroute_te_laat € 800,00' }], notes: ['Ontbreekt: geboortedatum'],
      lines: [line('2024-09-13', '13 september 2024', 'Inburgeringstermijn begint', 't/m 12 september 2027'), line('2027-09-13', '13 september 2027', 'Boete: arbeidsmarktmodule niet op tijd', '€ 1.000,00'), line('2027-09-13', '13 september 2027', 'Nieuwe termijn begint', 't/m 12 september 2029')],
    })),
  },
}
const side = { verdict: '1 boete van € 1.000,00.', missing: ['Ontbreekt: geboortedatum'] }
const reason = { answer: 'Op 13 september 2027 valt de boete "Leerroute niet op tijd".', decisive: `Tabel boete B1-route: € 1.000,00 (${law})`, steps: [{ text: 'Lesuren na het PIP: 0 uur', cited: law, steps: [] }] }
const outcome = { same: false, summary: 'De uitkomst is anders. Samen € 200,00 minder boete.', before: side, after: side, lines: [{ before: '13 september 2027: Boete: arbeidsmarktmodule niet op tijd, € 1.000,00', after: '', isDifferent: true }], reason: { before: reason, after: reason } }
const answers = { values: { geboren: '3 mei 1994' }, records: [{ from: 0, kind: 'gebeurtenis:les', values: { datum: '1 september 2025' } }], layers: [] }
const form: readonly ToTimelinePage[] = [
  timeline,
  { kind: 'openWhatIf' },
  { kind: 'form', form: { answers, facts: [{ id: 'geboren', label: 'Geboortedatum', hint: 'zoals 3 mei 1994; alleen het jaar mag ook', optional: false }, { id: 'doel', label: 'Doelgroep', hint: '', optional: false, choices: [{ value: 'a', label: 'Asielstatushouder, of gezinsmigrant bij een asielstatushouder' }] }], parameters: [{ id: 'parameter:boete', label: 'Boete voor het participatieverklaringstraject', hint: '', optional: true, now: '€ 340,00' }], days: [], kinds: [{ id: 'gebeurtenis:les', label: 'Lesuren Nederlands als tweede taal', isPeriod: false, fields: [{ id: 'datum', label: 'Datum', hint: 'zoals 12 mei 2028', optional: false }] }], layers: [{ id: 'uitvoeringspraktijk', label: 'Uitvoeringspraktijk' }], fixed: [] } },
  { kind: 'tried', answer: { model: 1, problems: [], outcome } },
]
const person = (title: string, isCompared: boolean) => ({ key: title, title, difference: 'Samen € 500,00 minder boete.', first: '13 mei 2027: Boete: leerroute niet op tijd, € 1.000,00 wordt € 500,00.', isCompared })
const compared: ComparisonPage = {
  address: {}, model: 1, title: 'Wet inburgering 2021: nu, naast de Voorbeeldwet', problem: '', summary: 'Voor 183 van de 872 personen is de uitkomst anders.', totals: ['Alle boetes samen: € 310.783,87 minder'], remarks: ['De laag uitvoeringspraktijk staat uit.'], basis: [['Lagen', 'Voorbeeldwet', 'Voorbeeldwet, met uitvoeringspraktijk'], ['Recht', 'naar de dag waarop iets gebeurt', 'naar de dag waarop iets gebeurt']],
  groups: [{ heading: 'Beter af', persons: [person('B1-route, gezin: niet elk onderdeel geprobeerd (rij 1)', true), person('Dertien weken na het rapport', true)] }, { heading: 'Niet vergeleken', persons: [person('Participatieverklaringstraject', false)] }],
  rules: [{ id: 'tabel:boete', title: 'Boete B1-route, gezins- of overige migrant', change: 'veranderd', articles: law, parts: [{ name: 'niet elk onderdeel geprobeerd', before: '€ 1.000,00', after: '€ 500,00' }, { name: '', before: 'Inburgeringsplichtig', after: '' }], isInText: true }],
  words: comparisonWords,
}
const comparison: readonly ToComparisonPage[] = [{ kind: 'show', page: compared }, { kind: 'open', key: compared.groups[0]?.persons[0]?.key ?? '' }, { kind: 'person', key: compared.groups[0]?.persons[0]?.key ?? '', outcome, note: '' }]

const element = (tag: string, children: readonly DocumentMarkup[], attributes: Readonly<Record<string, string>> = {}): DocumentMarkup => ({ tag, attributes, children })
const cells = (tag: string, texts: readonly string[]) => element('tr', texts.map((text) => element(tag, [text])))
const piece = (id: string, markup: readonly DocumentMarkup[]) => ({ id, markup })
const regelboek: ToRegelboekPage = {
  kind: 'show',
  page: {
    address: 'a', isWhole: true, order: ['wet', 'boete'], isComplete: true, inText: ['boete'],
    words: { language: 'nl', contents: 'Inhoud', toText: 'Toon in de tekst', toTextOf: 'Toon in de tekst: {0}', asText: 'Toon als tekst', makeDocuments: 'Maak documenten', busy: 'Bezig', examplesFollow: 'Volgt' },
    changed: [
      piece('wet', [element('h1', ['Regelboek van de Voorbeeldwet inburgeringsplicht'], { id: 'wet' }), element('p', [`De regels rusten op ${law}.`])]),
      piece('boete', [element('h2', ['Boete voor het participatieverklaringstraject'], { id: 'boete' }), element('div', [element('table', [element('caption', ['Boete']), element('thead', [cells('th', ['Pogingen', 'tot 250 uur', '250 uur tot 400 uur', 'vanaf 400 uur', 'Vindplaats'])]), element('tbody', [cells('td', ['niet_elk_onderdeel_geprobeerd', '€ 1.000,00', '€ 800,00', '€ 400,00', law])])])], { class: 'table-frame', tabindex: '0', role: 'region', 'aria-label': 'Boete' }), element('pre', ['boeteregime PVT_te_laat volgens Wet art. 24 { opgelegd_door_minister_van_sociale_zaken }'])]),
    ],
  },
}

const pages: readonly (readonly [string, string, readonly unknown[], string])[] = [
  ['the timeline', 'tijdlijn', [timeline], 'Inburgeringstermijn begint'],
  ['the form of the what-if', 'tijdlijn', form, 'Geboortedatum'],
  ['the comparison', 'vergelijking', comparison, 'Dertien weken na het rapport'],
  ['the regelboek', 'regelboek', [regelboek], 'Regelboek van de Voorbeeldwet'],
]

/** What stands beside the window, outside a box that scrolls by itself. */
const beside = `[...document.querySelectorAll('body *')].filter((each) => each.checkVisibility() && !each.closest('.table-box, .table-frame, .drawing-frame, .again, thead, svg') && each.getBoundingClientRect().right > innerWidth + 1).map((each) => each.outerHTML.slice(0, 100))`
/** The words of up to twenty letters that stand on two lines. */
const broken = `(() => {
  const found = []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const { currentNode: node } = texts
    if (!node.parentElement.checkVisibility() || node.parentElement.closest('option, svg, code, pre, .again, thead')) continue
    for (const { 0: word, index } of node.data.matchAll(/(?<![\\p{L}\\d_.])[\\p{L}\\d.,€]{2,20}(?![\\p{L}\\d_])/gu)) {
      const range = document.createRange()
      range.setStart(node, index)
      range.setEnd(node, index + word.length)
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.push(word)
    }
  }
  return found
})()`

describe.skipIf(missing.length > 0).each(pages)('%s', (_, name, messages, sign) => {
  // A window of 1280 wide at 400, 200 and 100 percent; 528 and 540 are half of it beside the side bar.
  it.each([320, 400, 528, 540, 640, 1280])('in %i pixels nothing is cut off, no word is broken, and the page does not scroll sideways', async (width) => {
    const browser = await PageInBrowser.launch<unknown, { readonly kind: string }>(name)
    try {
      const { page } = await browser.open(messages, { width, height: 600 })
      await page.getByText(sign).first().waitFor()
      await expect.poll(() => page.evaluate('document.documentElement.scrollWidth - innerWidth'), { message: String(await page.evaluate(beside)) }).toBe(0)
      expect(await page.evaluate(beside)).toEqual([])
      expect(await page.evaluate(broken)).toEqual([])
      await page.evaluate(axe.source)
      const { violations } = await page.evaluate<axe.AxeResults>('axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] })')
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)).toEqual([])
    } finally {
      await browser.close()
    }
  })
})
