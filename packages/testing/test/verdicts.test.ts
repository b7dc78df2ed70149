import { createSentences } from '@inburgering/engine'
import { describe, expect, it } from 'vitest'
import { compileExample } from '../src/examples.ts'
import { playScenarios } from '../src/failing-scenarios.ts'

/** By example: a scenario, and what its first row comes to for the person in one or two sentences. */
const verdicts: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  participatiewet: [
    ['Zes maanden 20 procent, zes maanden 40 procent, daarna 100 procent', 'Termijn om met leren te beginnen is verstreken. Verlaging om de taaleis vanaf 3 juni 2024: 20%, daarna 40%, daarna 100%.'],
    // Decided in time is a duty of the college that is met, and the person may still owe everything.
    ['De plicht begint op de dag waarop het recht op bijstand ontstaat', 'Voor de persoon loopt geen termijn, en er zijn geen boetes.'],
    ['Bereid op de dag van de kennisgeving: er begint geen verlaging', 'Termijn om met leren te beginnen is voldaan op 4 juni 2024. Geen boetes.'],
    ['Binnen een maand bereid om te leren: er is nooit verlaagd', 'Termijn om met leren te beginnen is voldaan op 3 juli 2024. Geen boetes.'],
    ['Afgestemd op bijzondere omstandigheden: de helft blijft', 'Termijn om met leren te beginnen is verstreken. Verlaging om de taaleis vanaf 3 juni 2024: 20%, tot en met 2 december 2024.'],
    ['Zonder norm is het bedrag onbekend, en de verlaging niet', 'Verlaging om de taaleis vanaf 3 juni 2024: 20%, tot en met 2 december 2024. Nog niet bekend: bijstandsnorm per maand.'],
  ],
  wi2021: [
    ['Op de laatste dag ontheven: de minister is op tijd, en er valt geen boete', 'Ontheven van de plicht vanaf 29 juli 2024.'],
  ],
}

describe.each(Object.entries(verdicts))('in examples/%s', async (name, expected) => {
  const { model, beside } = (await compileExample(name)).value
  const results = model === undefined ? [] : playScenarios(model, { beside, isChosen: (scenario) => expected.some(([label]) => label === scenario.label) })
  const sentences = model === undefined ? undefined : createSentences(model, 'nl', beside)

  it.each(expected)('%s', (label, verdict) => {
    const played = results.find(({ row }) => row.scenario.label === label)
    expect(played?.timeline && sentences?.verdict(played.timeline)).toBe(verdict)
  })
})
