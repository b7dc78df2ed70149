import { endOf, isSameLine, startOf, textOf, type Guess } from '../slip.ts'

const counts = ['twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf']
const kindOfUnit: Readonly<Record<string, string>> = { jaar: 'DUUR', jaren: 'DUUR', maand: 'DUUR', maanden: 'DUUR', week: 'DUUR', weken: 'DUUR', dag: 'DUUR', dagen: 'DUUR', uur: 'UREN', uren: 'UREN' }

/** A duration or a number of hours with its number in words: `drie maanden`, `anderhalf jaar`. */
export const countInWords: Guess = function* ({ tokens, begin, at, words }) {
  for (let from = Math.max(begin, at - 2); from <= at; from++) {
    for (const to of [from + 2, from + 3]) {
      const part = tokens.slice(from, to)
      const [first, last] = [part[0], part.at(-1)]
      if (to < at || part.length < to - from || first === undefined || last === undefined || !isSameLine(first, last)) continue
      const meant = inDigits(textOf(part).toLowerCase())
      const kind = kindOfUnit[meant?.split(' ')[1] ?? '']
      if (meant === undefined || kind === undefined) continue
      yield {
        from,
        to,
        tokens: [words.inPlaceOf(kind, meant, first, last)],
        finding: { code: 'INB116', arguments: { text: textOf(part), suggestion: meant }, start: startOf(first), end: endOf(last) },
      }
    }
  }
}

/** Half a year is six months: a duration has whole units. */
function inDigits(text: string): string | undefined {
  if (text === 'anderhalf jaar') return '18 maanden'
  if (text === 'half jaar' || text === 'een half jaar') return '6 maanden'
  const [count = '', unit = '', ...rest] = text.split(' ')
  return counts.includes(count) && rest.length === 0 ? `${counts.indexOf(count) + 2} ${unit}` : undefined
}
