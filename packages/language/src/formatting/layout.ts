import { alignItems } from './align.ts'
import { widest, type Line, type Stop } from './line.ts'
import { mayStandOnOneLine } from './one-line.ts'
import type { Word } from './word.ts'

const step = 2

/** Lays words out in lines, from the tree alone: how the author had spread them plays no part. */
export class Layout {
  private readonly words: readonly Word[]
  private readonly closing: ReadonlyMap<number, number>

  constructor(words: readonly Word[]) {
    this.words = words
    this.closing = closingBraces(words)
  }

  lines(): Line[] {
    return this.items(0, this.words.length, 0).flat()
  }

  /** Every clause, value or row between two braces (or of the file), below each other. */
  private items(from: number, to: number, indent: number): Line[][] {
    const starts: number[] = []
    for (let index = from; index < to; index++) {
      if (this.word(index).item || index === from) starts.push(index)
      index = this.skipBlock(index, to)
    }
    const items = starts.map((start, nr) => this.item(start, starts[nr + 1] ?? to, indent))
    alignItems(items)
    return items
  }

  private skipBlock(index: number, to: number): number {
    const close = this.closing.get(index)
    return close === undefined || close > to ? index : close
  }

  private item(from: number, to: number, indent: number): Line[] {
    const flat = this.flat(from, to)
    const node = this.word(from).itemNode
    if (flat !== undefined && (this.isRow(from, to) || indent + flat.text.length <= widest)) {
      const line = this.line(from, to, indent, flat.text, flat.stops)
      if (node !== undefined) line.whole = node
      return [line]
    }
    const open = this.firstOpen(from, to)
    if (open === undefined) return this.spread(from, to, indent, indent + step)
    const close = this.closing.get(open) ?? to
    const header = this.header(from, open, indent)
    if (close === open + 1 && this.canJoin(close)) {
      const last = header.at(-1)
      if (last !== undefined) last.text += '}'
      return [...header, ...(close + 1 < to ? this.spread(close + 1, to, indent + step, indent + step) : [])]
    }
    const [first, ...rest] = close === open + 1 ? [] : this.items(open + 1, close, indent + step)
    const body = first === undefined ? [] : [...withoutBlank(first), ...rest.flat()]
    return [...header, ...body, ...this.closingLines(close, to, indent)]
  }

  /** What stands before a block; below a value that does not fit, the brace stands alone. */
  private header(from: number, open: number, indent: number): Line[] {
    const hasValue = this.range(from, open).some((index) => this.word(index).level === 1)
    const flat = this.flat(from, open + 1, true)
    const onOneLine = flat !== undefined && indent + flat.text.length <= widest
    if (onOneLine || !hasValue) return this.spread(from, open + 1, indent, indent + 2 * step)
    return [...this.spread(from, open, indent, indent + step), ...this.spread(open, open + 1, indent, indent)]
  }

  /** The brace, whose comments belong to the block that it closes, and what follows it. */
  private closingLines(close: number, to: number, indent: number): Line[] {
    const [first, ...more] = this.spread(close, to, indent, indent + step)
    if (first === undefined) return []
    const comments = first.before.map((comment) => ({ ...commentLine(comment.text, indent + step), blank: comment.blank }))
    return [...comments, { ...first, before: [], blank: false }, ...more]
  }

  /** Words that do not stand on one line: lists and comments decide first, then the best places to break. */
  private spread(from: number, to: number, indent: number, next: number): Line[] {
    const list = this.firstMarker(from + 1, to)
    if (list !== undefined) return this.list(list, from, to, indent, next)
    const forced = this.range(from + 1, to).filter((index) => !this.canJoin(index))
    if (forced.length > 0) return this.cut(forced, from, to, indent, next)
    const flat = this.flat(from, to, true)
    if (flat !== undefined && indent + flat.text.length <= widest) return [this.line(from, to, indent, flat.text, flat.stops)]
    const levels = this.range(from + 1, to).flatMap((index) => this.word(index).level ?? [])
    if (levels.length === 0) return [this.line(from, to, indent, flat?.text ?? '', flat?.stops ?? [])]
    const ways = [...new Set(levels)].sort((a, b) => a - b).map((level) => this.range(from + 1, to).filter((index) => this.word(index).level === level))
    const best = ways.find((places) => this.fits(places, from, to, indent, next)) ?? ways[0] ?? []
    return this.cut(best, from, to, indent, next)
  }

  /** Whether breaking only here, at the joints of the clause itself, is enough. */
  private fits(places: readonly number[], from: number, to: number, indent: number, next: number): boolean {
    if ((this.word(places[0] ?? from).level ?? 0) > 2) return false
    return [from, ...places].every((start, nr) => {
      const text = this.flat(start, places[nr] ?? to, true)?.text
      return text !== undefined && (nr === 0 ? indent : next) + text.length <= widest
    })
  }

  private cut(places: readonly number[], from: number, to: number, indent: number, next: number): Line[] {
    const first = this.spread(from, places[0] ?? to, indent, next)
    const more = places.flatMap((place, nr) => {
      return this.spread(place, places[nr + 1] ?? to, next, next + step)
    })
    return [...first, ...more]
  }

  /** One listed condition a line, and what follows the list below it. */
  private list(first: number, from: number, to: number, indent: number, next: number): Line[] {
    const list = this.word(first).node.$container
    const end = list?.$cstNode?.end ?? Infinity
    const after = this.range(first, to).find((index) => this.word(index).offset >= end) ?? to
    const markers = this.range(first, after).filter((index) => this.word(index).marker && this.word(index).node.$container === list)
    const width = Math.max(...markers.map((marker) => this.word(marker).text.trim().length))
    const lines = this.spread(from, first, indent, next)
    for (const [nr, marker] of markers.entries()) {
      this.word(marker).text = this.word(marker).text.padEnd(width)
      lines.push(...this.spread(marker, markers[nr + 1] ?? after, indent + step, indent + step + width + 1))
    }
    if (after === to) return lines
    return [...lines, ...this.spread(after, to, next, next + step)]
  }

  /** All words on one line, or undefined when a comment, a list or a block forbids it. */
  private flat(from: number, to: number, header = false): { text: string; stops: Stop[] } | undefined {
    let text = ''
    const stops: Stop[] = []
    for (let index = from; index < to; index++) {
      const word = this.word(index)
      if (index > from && (!this.canJoin(index) || word.marker)) return undefined
      const close = this.closing.get(index)
      if (close !== undefined && !header && !this.mayInline(index, close)) return undefined
      const empty = word.text === '}' && this.word(index - 1).text === '{'
      if (index > from && word.space && !empty) text += ' '
      if (word.stop !== undefined) stops.push({ name: word.stop, column: text.length })
      text += word.text
    }
    return { text, stops }
  }

  private mayInline(open: number, close: number): boolean {
    let items = 0
    for (let index = open + 1; index < close; index++) {
      if (this.word(index).item) items++
      index = this.skipBlock(index, close)
    }
    return mayStandOnOneLine(this.word(open).node, items)
  }

  private line(from: number, to: number, indent: number, text: string, stops: Stop[]): Line {
    const { before, blank } = this.word(from)
    const after = this.word(to - 1).after
    return { indent, text, before, blank, stops, ...(after === undefined ? {} : { after }) }
  }

  /** No comment stands between this word and the one before it. */
  private canJoin(index: number): boolean {
    return this.word(index).before.length === 0 && this.word(index - 1).after === undefined
  }

  private isRow(from: number, to: number): boolean {
    return this.range(from, to).some((index) => this.word(index).stop?.startsWith('column') === true)
  }

  private firstOpen(from: number, to: number): number | undefined {
    return this.range(from, to).find((index) => this.closing.has(index))
  }

  private firstMarker(from: number, to: number): number | undefined {
    return this.range(from, to).find((index) => this.word(index).marker)
  }

  private range(from: number, to: number): number[] {
    return Array.from({ length: Math.max(0, to - from) }, (_, nr) => from + nr)
  }

  private word(index: number): Word {
    const word = this.words[index]
    if (word === undefined) throw new Error(`no word ${index}`)
    return word
  }
}

function closingBraces(words: readonly Word[]): Map<number, number> {
  const closing = new Map<number, number>()
  const open: number[] = []
  for (const [index, word] of words.entries()) {
    if (word.text === '{') open.push(index)
    if (word.text === '}') closing.set(open.pop() ?? -1, index)
  }
  return closing
}

function withoutBlank([first, ...more]: readonly Line[]): Line[] {
  if (first === undefined) return []
  const [comment, ...comments] = first.before
  return [{ ...first, blank: comment === undefined ? false : first.blank, before: comment === undefined ? [] : [{ ...comment, blank: false }, ...comments] }, ...more]
}

function commentLine(text: string, indent: number): Line {
  return { indent, text, before: [], blank: false, stops: [] }
}

