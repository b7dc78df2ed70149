/**
 * Widths of characters in thousandths of the size of the letter: those of DejaVu Sans, the widest of the usual fonts
 * without serifs, for a drawing is made where no letter can be measured.
 */
const narrow = new Set([...'iljI.,:;|!’\'()[]/ftr- '])
const wide = new Set([...'mwMW@%€—'])

const capital = /\p{Lu}|\d/u
const small = /[\p{Ll}\s]/u
/** Texts have few different characters. */
const measured = new Map<string, number>()

function widthOf(character: string): number {
  const known = measured.get(character)
  if (known !== undefined) return known
  const width = narrow.has(character) ? 400 : wide.has(character) ? 1000 : capital.test(character) ? 720 : small.test(character) ? 620 : 1000
  measured.set(character, width)
  return width
}

export function textWidth(text: string, size: number, isStrong = false): number {
  let thousandths = 0
  for (const character of text) thousandths += widthOf(character)
  return (thousandths / 1000) * size * (isStrong ? 1.12 : 1)
}

/** Lines of at most this width; a word that is wider is cut, so that no letter leaves its box. */
export function wrapText(text: string, width: number, size: number, isStrong = false): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).flatMap((each) => cut(each, width, size, isStrong))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer, size, isStrong) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}

function cut(word: string, width: number, size: number, isStrong: boolean): readonly string[] {
  if (textWidth(word, size, isStrong) <= width) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && textWidth(`${piece}${character}-`, size, isStrong) > width) {
      pieces.push(`${piece}-`)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece]
}

export function lineHeight(size: number): number {
  return Math.round(size * 1.35)
}
