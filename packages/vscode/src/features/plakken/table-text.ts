/** A table that was copied from Word or Excel as the rows of a rule table; undefined for a text that is no table. */
export function tableText(copied: string, indentation: string): string | undefined {
  const rows = cellsOf(copied).filter((row) => row.some((cell) => cell !== ''))
  const columns = Math.max(0, ...rows.map((row) => row.length))
  if (rows.length < 2 || columns < 2) return undefined
  const widths = Array.from({ length: columns }, (_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  const lines = rows.map((row) => widths.map((width, column) => (row[column] ?? '').padEnd(column === columns - 1 ? 0 : width)).join(' | ').trimEnd())
  return lines.join(`\n${indentation}`)
}

/** Cells stand between tabs; one with a line break or a tab in it stands between quotes. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const end = (): void => {
    rows.at(-1)?.push(cell.replace(/[\s\u00a0]+/g, ' ').trim())
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
