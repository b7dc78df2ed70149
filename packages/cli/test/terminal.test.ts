import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { row } from '../src/terminal/columns.ts'
import { progressOn } from '../src/terminal/progress.ts'
import { wrap } from '../src/terminal/wrap.ts'

describe('wrap', () => {
  test('no line is longer than the width, and no word is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('€ 1.250,00', '12 mei 2027', 'Wet art. 25 lid 2', 'een', 'participatieverklaringstraject', '420 uur')), fc.integer({ min: 8, max: 60 }), (words, width) => {
        const text = words.join(' ')
        const lines = wrap(text, width)
        expect(lines.every((line) => line.length <= width)).toBe(true)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
    )
  })
  test('a date, an amount and an article stay whole', () => {
    expect(wrap('De termijn loopt tot 12 mei 2027', 25)).toEqual(['De termijn loopt tot', '12 mei 2027'])
    expect(wrap('samen € 1.250,00', 10)).toEqual(['samen', '€ 1.250,00'])
    expect(wrap('Regeling art. 4.1 lid 1', 16)).toEqual(['Regeling', 'art. 4.1 lid 1'])
  })
})

test('a row wraps within its columns and leaves no spaces at the end', () => {
  expect(row([{ width: 5 }, { width: 6, align: 'right' }, { width: 4 }], ['een twee', '€ 1,00', ''])).toEqual(['een    € 1,00', 'twee'])
})

describe('progress', () => {
  const shownOn = (isTTY: boolean, at: readonly number[]): string => {
    let [time, shown, turn] = [0, '', 0]
    const progress = progressOn({ isTTY, columns: 20, write: (text) => (shown += String(text)) }, () => time)
    for (const moment of at) {
      time = moment
      progress.show(`stap ${turn++} van een heel lange reeks`)
    }
    progress.clear()
    return shown
  }
  test('nothing before 0.4 s, then at most ten times a second, and wiped in the end', () => {
    expect(shownOn(true, [0, 399])).toBe('')
    expect(shownOn(true, [100, 400, 450, 500])).toBe('\r\u001b[Kstap 1 van een heel\r\u001b[Kstap 3 van een heel\r\u001b[K')
  })
  test('nothing where nobody looks', () => {
    expect(shownOn(false, [0, 5000])).toBe('')
  })
})
