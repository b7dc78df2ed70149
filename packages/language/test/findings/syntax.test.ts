import { describe, expect, it } from 'vitest'
import { nearestName } from '@inburgering/core'
import { withSmallAct } from '../small-specification.ts'

describe('a text that cannot be read', () => {
  it.each([
    ['begrip b : geheel getal = , 3', 'INB101 1:27'],
    ['begrip b : geheel getal = plus 3', 'INB142 1:27'],
    ['begrip b : geheel getal =', 'INB102 1:25'],
    ['termijn t { duurt 3 jaar', 'INB125 1:24'],
    ['begrip b : geheel getal = 3 ; 4', 'INB103 1:29'],
    ['begrip termijnen_ : geheel getal = 3\nbegrip volgens : geheel getal = 3', 'INB104 2:8'],
    ['begrip b "Zonder einde : geheel getal = 3', 'INB105 1:10'],
    [`begrip b : geheel getal = ${'('.repeat(80)}3${')'.repeat(80)}`, 'INB106 1:91'],
  ])('%s', async (text, expected) => {
    const { found, messages } = await withSmallAct(text)
    expect(found).toContain(expected)
    for (const message of messages) expect(message).not.toMatch(/token|parse|keyword|expecting|redundant/i)
  })

  it('names at most five things that could stand there', async () => {
    const { messages } = await withSmallAct('boeteregime b { onzin }')
    expect(messages[0]).toMatch(/^"onzin" past hier niet/)
    expect((messages[0]?.match(/, /g) ?? []).length).toBeLessThanOrEqual(5)
  })
})

describe('a suggestion', () => {
  it.each([
    ['leeftyd', 'leeftijd'],
    ['leefitjd', 'leeftijd'],
    ['Leeftijd', 'leeftijd'],
    ['PIP_vastgesteld_', 'PIP_vastgesteld'],
    ['xyz', undefined],
  ])('for %s is %s', (name, expected) => {
    expect(nearestName(name, ['leeftijd', 'PIP_vastgesteld', 'leerroute'])).toBe(expected)
  })
})
