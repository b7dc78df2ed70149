export type Cells = readonly (readonly string[])[]

/** Cells of plain text stand between tabs; one with a line break or a tab in it stands between quotes. */
export function cellsOfText(text: string): Cells {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const end = (): void => {
    rows.at(-1)?.push(onOneLine(cell))
    cell = ''
  }
  for (let place = 0; place < text.length; place++) {
    const sign = text[place] ?? ''
    if (isQuoted) {
      if (sign !== '"') cell += sign
      else if (text[place + 1] === '"') cell += text[++place] ?? ''
      else isQuoted = false
    } else if (sign === '"' && cell === '') isQuoted = true
    else if (sign === '\t') end()
    else if (sign === '\n') {
      end()
      rows.push([])
    } else cell += sign
  }
  end()
  return rows
}

/** Word says only in its HTML where a cell of more than one paragraph ends. Undefined where that has no table, or more than one. */
export function cellsOfHtml(html: string): Cells | undefined {
  const plain = html.replace(/<!--.*?-->|<!\[.*?\]>/gs, '')
  if ([...plain.matchAll(/<table\b/gi)].length !== 1) return undefined
  return [...plain.matchAll(/<tr\b[^>]*>(.*?)<\/tr>/gis)].map(([, row = '']) => [...row.matchAll(/<t[dh]\b[^>]*>(.*?)<\/t[dh]>/gis)].map(([, cell = '']) => textOf(cell)))
}

function textOf(cell: string): string {
  const text = cell.replace(/<(?:br|\/p|\/div|\/li)\b[^>]*>/gi, ' ').replace(/<[^>]*>/g, '')
  return onOneLine(text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (written, name: string) => signOf(name) ?? written))
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', euro: '€' }

function signOf(name: string): string | undefined {
  if (!name.startsWith('#')) return named[name.toLowerCase()]
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

function onOneLine(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim()
}
