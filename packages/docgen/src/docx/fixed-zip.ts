import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'

/** The earliest time that a ZIP file can hold. */
const fixedTime = '1980-01-01T00:00:00'

/** Numbers that differ from one time to the next: relations and paragraphs by chance, places of headings by a counter. */
const chance = /(?<=")(rId)([a-z0-9_-]{21})(?=")|(?<=(?:w14:paraId|w14:textId)=")([0-9A-F]{8})(?=")|(?<=_Toc)(\d+)\b/g
const bookmarks = /<w:bookmark(Start|End)([^>]*?)w:id="(\d+)"/g
const pictures = /(?<=<wp:docPr id=")\d+/g
const times = /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g

/** The same content in the same bytes: no time of making, and numbers in the order of the text in place of chance. */
export function fixedZip(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes)
  const names = Object.keys(files).sort()
  const numbers = new Map<string, string>()
  const numbered = (drawn: string): string => {
    const known = numbers.get(drawn) ?? `${numbers.size + 1}`
    numbers.set(drawn, known)
    return known
  }
  const renumber = (_: string, relation?: string, id?: string, paragraph?: string, heading?: string): string => {
    if (relation !== undefined) return `${relation}X${numbered(id ?? '')}`
    return paragraph === undefined ? numbered(`heading ${heading ?? ''}`) : numbered(paragraph).padStart(8, '0')
  }
  const fixed: Zippable = {}
  for (const name of names) {
    const file = files[name] ?? new Uint8Array()
    const isText = /\.(?:xml|rels)$/.test(name)
    fixed[name] = [isText ? strToU8(strFromU8(file).replace(times, '').replace(chance, renumber).replace(bookmarks, bookmarkNumbers()).replace(pictures, pictureNumbers())) : file, { mtime: fixedTime, level: 6 }]
  }
  return zipSync(fixed)
}

/**
 * Bookmarks of their own number, from the first on. Those of the table of contents are numbered apart and may take a
 * number that another has, so an end belongs to the last start of its number that is still open.
 */
function bookmarkNumbers(): (whole: string, side: string, rest: string, id: string) => string {
  const open = new Map<string, number[]>()
  let count = 0
  return (_, side, rest, id) => {
    const starts = open.get(id) ?? []
    open.set(id, starts)
    if (side === 'Start') starts.push(++count)
    const number = side === 'Start' ? count : (starts.pop() ?? ++count)
    return `<w:bookmark${side}${rest}w:id="${number}"`
  }
}

function pictureNumbers(): () => string {
  let count = 0
  return () => String(++count)
}
