import { describe, expect, it } from 'vitest'
import {
  formatEuro,
  fromDecimalText,
  parseEuro,
  roundMoney,
  toDecimalText,
  valueOf,
  zero,
} from '../../src/values/index.ts'

const amount = (text: string) => valueOf(fromDecimalText(text, 'plain')) ?? zero
const parsed = (text: string) => {
  const result = parseEuro(text)
  return 'value' in result ? toDecimalText(result.value) : result.error
}

describe('amounts in euros', () => {
  it.each([
    ['1250.5', '€ 1.250,50', '€1,250.50'],
    ['250', '€ 250', '€250'],
    ['0.05', '€ 0,05', '€0.05'],
    ['-12.5', '€ -12,50', '-€12.50'],
    ['10000', '€ 10.000', '€10,000'],
    ['0.125', '€ 0,125', '€0.125'],
    ['1/3', '€ 1/3', '€1/3'],
  ])('%s is written %s', (value, dutch, english) => {
    expect(formatEuro(amount(value), 'nl')).toBe(dutch)
    expect(formatEuro(amount(value), 'en')).toBe(english)
  })

  it.each([
    ['€ 1.250,50', '1250.5'],
    ['€250', '250'],
    ['1250,-', '1250'],
    ['€ 1.000,--', '1000'],
    ['€ 1.000,—', '1000'],
    [' € 340 ', '340'],
    ['€ -12,50', '-12.5'],
  ])('%s is read as %s', (text, value) => expect(parsed(text)).toBe(value))

  it.each(['€ 1,5', '€ 1,234', '€ 12.50', '$ 5', '€', '€ 1.00,50', '250 euro', ''])('%j is no amount', (text) =>
    expect(parsed(text)).toBe('notANumber'),
  )

  it('are rounded only by a named policy', () => {
    expect(roundMoney(amount('12.345'), 'cent', 'half-up')).toEqual({ value: amount('12.35') })
    expect(roundMoney(amount('12.345'), 'cent', 'half-even')).toEqual({ value: amount('12.34') })
    expect(roundMoney(amount('12.345'), 'euro', 'down')).toEqual({ value: amount('12') })
    expect(roundMoney(amount('12.345'), 'euro', 'up')).toEqual({ value: amount('13') })
  })
})
