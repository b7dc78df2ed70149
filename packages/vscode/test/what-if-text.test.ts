import { expect, it } from 'vitest'
import type { WhatIfOutcome } from '@inburgering/server/protocol'
import { whatIfText } from '../src/features/wat-als/outcome-text.ts'
import { dutch } from '../src/texts/dutch.ts'

const outcome: WhatIfOutcome = {
  same: false,
  summary: 'De uitkomst is anders.',
  before: { verdict: 'Een boete.', missing: [] },
  after: { verdict: 'Geen boete.', missing: ['Cursusuren ontbreekt.'] },
  lines: [
    { before: '1 mei 2027: voldaan', after: '1 mei 2027: voldaan', isDifferent: false },
    { before: '2 mei 2027: boete', after: '', isDifferent: true },
  ],
  reason: { before: { answer: 'Er is een boete.', decisive: 'Uren: 200', steps: [{ text: 'Uren: 200', cited: 'Wet art. 1', steps: [] }] }, after: { answer: 'Er is geen boete.', decisive: 'Uren: 400', steps: [] } },
}

it('a what-if as text says everything that the page shows', () => {
  expect(whatIfText('Een', outcome, dutch)).toBe(`Wat als: Een

De uitkomst is anders.

De eerste reden die verschilt
Zoals het is: Er is een boete.
    → Uren: 200
    Uren: 200 (Wet art. 1)
Wat als: Er is geen boete.
    → Uren: 400

Zoals het is: Een boete.

Wat als: Geen boete.
    Cursusuren ontbreekt.

1 mei 2027: voldaan
anders
    Zoals het is: 2 mei 2027: boete
    Wat als: niets
`)
})
