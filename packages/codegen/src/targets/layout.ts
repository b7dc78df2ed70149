const width = 140
const unit = '  '

/** What stands after the last of several items, each on a line of its own: Java takes no comma there. */
export type LastItem = 'comma' | 'nothing'

/** Puts printed code at its depth, and breaks lines that are longer than people read at their brackets. */
export function format(code: string, last: LastItem = 'comma'): string {
  const lines: string[] = []
  let depth = 0
  for (const line of code.split('\n')) {
    const text = line.trim()
    if (text === '' || isComment(text)) {
      lines.push(text === '' ? '' : `${unit.repeat(depth)}${text.startsWith('*') ? ' ' : ''}${text}`)
      continue
    }
    const balance = balanceOf(text)
    lines.push(...broken(text, Math.max(0, depth - balance.leading), unit, last))
    depth = Math.max(0, depth + balance.opened - balance.closed)
  }
  return lines.join('\n')
}

function isComment(text: string): boolean {
  return text.startsWith('//') || text.startsWith('/*') || text.startsWith('*')
}

/** One line, or more: the widest group of brackets that is whole on this line is opened, its items each on their own. */
export function broken(text: string, depth: number, unit: string, last: LastItem = 'comma'): readonly string[] {
  const indent = unit.repeat(depth)
  if (indent.length + text.length <= width) return [`${indent}${text}`]
  const group = widestGroup(text)
  if (group === undefined) return [`${indent}${text}`]
  const before = text.slice(0, group.from + 1)
  const after = text.slice(group.to)
  const items = group.items.map((item) => item.trim()).filter((item) => item !== '')
  const isCode = group.separator === ';'
  const isBare = (index: number): boolean => isCode || group.separator !== ',' || (index === items.length - 1 && last === 'nothing')
  const inner = items.flatMap((item, index) => broken(isBare(index) ? item : `${item},`, depth + 1, unit, last))
  return [`${indent}${before}`, ...inner, ...broken(after, depth, unit, last)]
}

interface Group {
  readonly from: number
  readonly to: number
  readonly items: readonly string[]
  readonly separator: ',' | ';' | '?'
}

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

/** The outermost group with the most text in it that can be broken. */
function widestGroup(text: string): Group | undefined {
  let best: Group | undefined
  for (let from = 0; from < text.length; from += 1) {
    const mark = text[from] ?? ''
    if (isQuote(mark)) {
      from = endOfText(text, from)
      continue
    }
    if (closers[mark] === undefined) continue
    const to = endOfGroup(text, from)
    if (to === undefined) continue
    const group = groupIn(text, from, to)
    if (group !== undefined && to - from > 40 && (best === undefined || to - from > best.to - best.from)) best = group
    from = to
  }
  return best
}

function groupIn(text: string, from: number, to: number): Group | undefined {
  const inside = text.slice(from + 1, to)
  if (text[from] === '{' && /^\s*(let|return) /.test(inside)) return { from, to, items: split(inside, ';'), separator: ';' }
  const items = split(inside, ',')
  if (items.length > 1 || text[from] !== '(') return { from, to, items, separator: ',' }
  const parts = alternatives(inside)
  if (parts.length > 1) return { from, to, items: parts, separator: '?' }
  // A single argument is broken where it has brackets of its own.
  const inner = widestGroup(inside)
  return inner === undefined ? undefined : { ...inner, from: from + 1 + inner.from, to: from + 1 + inner.to }
}

/** `a ? b : c ? d : e` as its lines. */
function alternatives(text: string): readonly string[] {
  const parts: string[] = []
  let start = 0
  walk(text, (index) => {
    if (!text.startsWith(' : ', index)) return
    parts.push(text.slice(start, index))
    start = index + 1
  })
  parts.push(text.slice(start))
  return parts
}

function split(text: string, separator: ',' | ';'): readonly string[] {
  const items: string[] = []
  let start = 0
  walk(text, (index) => {
    if (text[index] !== separator) return
    items.push(text.slice(start, index))
    start = index + 1
  })
  items.push(text.slice(start))
  return items.filter((item) => item.trim() !== '')
}

/** Every place outside texts and brackets. */
function walk(text: string, look: (index: number) => void): void {
  for (let index = 0; index < text.length; index += 1) {
    const mark = text[index] ?? ''
    if (isQuote(mark)) index = endOfText(text, index)
    else if (closers[mark] !== undefined) index = endOfGroup(text, index) ?? text.length
    else look(index)
  }
}

function isQuote(mark: string): boolean {
  return mark === "'" || mark === '"' || mark === '`'
}

function endOfText(text: string, from: number): number {
  for (let index = from + 1; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1
    else if (text[index] === text[from]) return index
  }
  return text.length
}

/** Undefined: it does not end on this line. */
function endOfGroup(text: string, from: number): number | undefined {
  let depth = 0
  for (let index = from; index < text.length; index += 1) {
    const mark = text[index] ?? ''
    if (isQuote(mark)) index = endOfText(text, index)
    else if (closers[mark] !== undefined) depth += 1
    else if (mark === ')' || mark === ']' || mark === '}') {
      depth -= 1
      if (depth === 0) return index
    }
  }
  return undefined
}

/** How many brackets a line opens and closes outside its texts, and how many it closes before it opens any. */
function balanceOf(text: string): { readonly opened: number; readonly closed: number; readonly leading: number } {
  let [opened, closed, leading] = [0, 0, 0]
  for (let index = 0; index < text.length; index += 1) {
    const mark = text[index] ?? ''
    if (isQuote(mark)) index = endOfText(text, index)
    else if (mark === '/' && text[index + 1] === '/') break
    else if (closers[mark] !== undefined) opened += 1
    else if (mark === ')' || mark === ']' || mark === '}') {
      closed += 1
      if (opened === 0) leading += 1
    }
  }
  return { opened, closed, leading }
}
