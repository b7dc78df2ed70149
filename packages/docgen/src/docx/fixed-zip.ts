import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'

/** The earliest time that a ZIP file can hold. */
const fixedTime = '1980-01-01T00:00:00'

/** Numbers that are drawn by chance: relations, and paragraphs that Word tells apart. */
const chance = /\b(rId)([a-z0-9_-]{21})\b|(?<=(?:w14:paraId|w14:textId)=")([0-9A-F]{8})(?=")/g
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
  const fixed: Zippable = {}
  for (const name of names) {
    const file = files[name] ?? new Uint8Array()
    const isText = /\.(?:xml|rels)$/.test(name)
    const text = isText ? strFromU8(file).replace(times, '').replace(chance, (_, relation?: string, id?: string, paragraph?: string) => (relation === undefined ? numbered(paragraph ?? '').padStart(8, '0') : `${relation}X${numbered(id ?? '')}`)) : undefined
    fixed[name] = [text === undefined ? file : strToU8(text), { mtime: fixedTime, level: 6 }]
  }
  return zipSync(fixed)
}
