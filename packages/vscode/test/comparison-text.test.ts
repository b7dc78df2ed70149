import { expect, it } from 'vitest'
import type { VergelijkingAnswer } from '@inburgering/server/protocol'
import { comparisonText } from '../src/features/vergelijking/comparison-text.ts'
import { comparisonPage } from '../src/features/vergelijking/page-of.ts'
import { dutch } from '../src/texts/dutch.ts'

const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }
const place = { uri: 'file:///wet/s.inburgering', row: 0, range, isNieuw: false }
const answer: VergelijkingAnswer = {
  model: 3,
  titel: 'Proefwet',
  samenvatting: 'Voor 1 van de 2 personen is de uitkomst anders: 1 slechter af.',
  totalen: ['Alle boetes samen: € 1,00 wordt € 2,00.'],
  opmerkingen: ['1 persoon is niet vergeleken.'],
  basis: [{ naam: 'Regels', voor: 'versie main', na: 'zoals zij nu in de tekst staan' }, { naam: 'Lagen', voor: 'alleen de wet', na: 'alleen de wet' }],
  personen: [
    { ...place, scenario: 'scenario:A', titel: 'A', gevolg: 'worse', gevolgTekst: 'slechter af', verschil: 'Samen € 1,00 meer boete.', eerste: '1 mei 2025: Boete.' },
    { ...place, scenario: 'scenario:B', titel: 'B', gevolg: 'notCompared', gevolgTekst: 'niet vergeleken', verschil: '', eerste: 'Op de basis niet te spelen.' },
  ],
  gelijk: 1,
  regels: [{ id: 'parameter:p', titel: 'Boete', verandering: 'changed', veranderingTekst: 'veranderd', artikelen: 'Wet art. 26', delen: [{ naam: '', voor: '€ 1,00', na: '€ 2,00' }, { naam: 'Aanname', voor: '', na: 'Nieuw.' }], plaats: { uri: 'file:///wet/r.inburgering', range } }],
}
const outcome = { same: false, summary: 'Anders.', before: { verdict: 'Boete.', missing: [] }, after: { verdict: 'Meer boete.', missing: [] }, lines: [{ before: '1 mei 2025: Boete, € 1,00', after: '1 mei 2025: Boete, € 2,00', isDifferent: true }], reason: { before: { answer: 'Omdat.', decisive: 'Bedrag: € 1,00 (Wet art. 26)', steps: [] }, after: { answer: 'Omdat.', decisive: 'Bedrag: € 2,00 (Wet art. 26)', steps: [] } } }

it('the text says everything that the page shows', () => {
  expect(comparisonText('versie main', answer, new Map([['file:///wet/s.inburgering#scenario:A#0', outcome]]), dutch)).toBe(`Proefwet: nu, naast versie main

Voor 1 van de 2 personen is de uitkomst anders: 1 slechter af.
Alle boetes samen: € 1,00 wordt € 2,00.

Let op. 1 persoon is niet vergeleken.

Waarmee is gespeeld
    Regels: Basis: versie main; Nu: zoals zij nu in de tekst staan
    Lagen: alleen de wet

VOOR WIE VERANDERT HET?

Slechter af (1)

A
    Samen € 1,00 meer boete.
    1 mei 2025: Boete.

    De eerste reden die verschilt
    Basis: Omdat.
        → Bedrag: € 1,00 (Wet art. 26)
    Nu: Omdat.
        → Bedrag: € 2,00 (Wet art. 26)

    Basis: Boete.

    Nu: Meer boete.

    anders
        Basis: 1 mei 2025: Boete, € 1,00
        Nu: 1 mei 2025: Boete, € 2,00

Niet vergeleken (1)

B
    Op de basis niet te spelen.

WAT VERANDERT ER IN DE REGELS?

Boete: veranderd (Wet art. 26)
    Tekst
        Basis: € 1,00
        Nu: € 2,00
    Aanname
        Basis: staat er niet
        Nu: Nieuw.
`)
})

it('without a base the page and the text say what is the matter', () => {
  const nothing = { ...answer, probleem: 'De versie "weg" bestaat niet in git.', personen: [], basis: [], regels: [] }
  expect(comparisonText('versie weg', nothing, new Map(), dutch)).toBe('Proefwet: nu, naast versie weg\n\nDe versie "weg" bestaat niet in git.\n')
  expect(comparisonPage('', undefined, dutch.comparison.noBase, undefined, dutch)).toMatchObject({ title: 'Vergelijking', problem: dutch.comparison.noBase, groups: [], rules: [] })
})

it('a page has groups in the order of the answer', () => {
  expect(comparisonPage('versie main', answer, '', undefined, dutch).groups.map(({ heading, persons }) => [heading, persons.map(({ title, isCompared }) => [title, isCompared])])).toEqual([['Slechter af', [['A', true]]], ['Niet vergeleken', [['B', false]]]])
})
