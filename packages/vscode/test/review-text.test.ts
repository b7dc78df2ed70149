import { describe, expect, it } from 'vitest'
import type { ReviewAnswer } from '@inburgering/server/protocol'
import { readReviews, type Reviews } from '../src/features/beoordeling/reviews.ts'
import { reviewText } from '../src/features/beoordeling/review-text.ts'
import { dutch } from '../src/texts/dutch.ts'

const range = { start: { line: 4, character: 0 }, end: { line: 6, character: 1 } }
const review: ReviewAnswer = {
  title: 'Te laat',
  hash: 'abc',
  folder: 'file:///regels',
  verdict: 'Een boete van € 350.',
  basis: [['Lagen', 'alleen de wet']],
  warnings: ['De laag uitvoeringspraktijk staat uit.'],
  outcomes: [{ text: '13 mei 2027: Boete, € 350,00 (Wet art. 24)', decides: 'de minister', toJudge: ['of de boete in dit geval evenredig is'], remarks: [] }],
  assumptions: [{ text: 'PVT en MAP zijn twee boetes.', cited: 'Wet art. 24', otherwise: 'Anders gelezen: € 340,00 minder boete.' }],
  rules: [{ id: 'boeteregime:PVT', name: 'boeteregime "PVT te laat"', uri: 'file:///regels/a', range, cited: 'Wet art. 24', quotes: ['Onze Minister legt een boete op.'], text: 'boeteregime PVT {\n  bedrag € 350\n}' }],
}
const reviews: Reviews = {
  opmerkingen: [{ regel: 'boeteregime:PVT', tekst: 'Klopt met de toelichting.', door: 'J. Jansen', op: '2026-11-22' }],
  akkoord: [{ scenario: 'scenario:Te laat', rij: 0, regels: 'abc', door: 'J. Jansen', op: '2026-11-22' }],
}
const textOf = (kept: Reviews | undefined, of = review) => reviewText(of, kept, 'scenario:Te laat', 0, dutch)

describe('a review', () => {
  it('says what the rules give, what a person must decide, on which readings, and quotes the law beside the rule', () => {
    expect(textOf(reviews).text).toBe(`# Beoordeling: Te laat

Akkoord van J. Jansen op 22 november 2026, voor precies deze regels.

Kenmerk van de regels: abc

- Lagen: alleen de wet
- Let op. De laag uitvoeringspraktijk staat uit.

## Wat de regels geven

Een boete van € 350.

- 13 mei 2027: Boete, € 350,00 (Wet art. 24)
  - Wie beslist: de minister
  - Moet een mens nog beoordelen: of de boete in dit geval evenredig is

## Aannames achter deze uitkomst

- PVT en MAP zijn twee boetes. (Wet art. 24)
  - Anders gelezen: € 340,00 minder boete.

## De regels

### boeteregime "PVT te laat" (Wet art. 24)

> Onze Minister legt een boete op.

    boeteregime PVT {
      bedrag € 350
    }

- J. Jansen, 22 november 2026: Klopt met de toelichting.
`)
  })

  it('is void after any change of the rules', () => {
    expect(textOf(reviews, { ...review, hash: 'abd' }).text).toContain('Het akkoord van J. Jansen van 22 november 2026 is vervallen: de regels zijn sindsdien veranderd.')
    expect(textOf({ ...reviews, akkoord: [] }).text).toContain('Nog niet akkoord.')
  })

  it('knows at which line something can be done', () => {
    const { text, spots } = textOf(reviews)
    expect(spots.map(({ line, rule }) => [text.split('\n')[line], rule?.id])).toEqual([['# Beoordeling: Te laat', undefined], ['### boeteregime "PVT te laat" (Wet art. 24)', 'boeteregime:PVT']])
  })

  it('says so when the file with remarks cannot be read, or a rule quotes nothing', () => {
    expect(textOf(undefined).text).toContain('beoordeling.json is niet te lezen')
    expect(textOf(reviews, { ...review, rules: review.rules.map((rule) => ({ ...rule, quotes: [] })) }).text).toContain('Bij deze regel staat geen citaat. Lees Wet art. 24.')
  })
})

describe('the file with reviews', () => {
  it('is read back', () => expect(readReviews(JSON.stringify(reviews))).toEqual(reviews))
  it.each(['', '{', '[]', '{}', '{"opmerkingen":[{}],"akkoord":[]}', '{"opmerkingen":[],"akkoord":[{"scenario":"a"}]}'])('is not taken for one when it holds %j', (text) => expect(readReviews(text)).toBeUndefined())
})
