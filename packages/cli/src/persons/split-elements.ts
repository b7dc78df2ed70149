import type { PersonsProblem } from '@inburgering/core'

/** The bytes of one person, not yet read. */
export interface RawElement {
  /** Counted from 0, refused ones included: the number in the path `[3].gebeurtenissen`. */
  readonly index: number
  /** Line on which it begins, counted from 1. */
  readonly line: number
  /** Absent: larger than the limit. */
  readonly bytes?: Uint8Array
}

/** The file as a whole cannot be split into persons any further. */
export class PersonsFileError extends Error {
  readonly problem: PersonsProblem
  readonly line: number

  constructor(problem: PersonsProblem, line: number) {
    super(problem)
    this.problem = problem
    this.line = line
  }
}

/** A person larger than this is no person; it is passed over without being kept. */
export const largestElement = 32 * 1024 * 1024

const [newline, quote, backslash, comma] = [0x0a, 0x22, 0x5c, 0x2c]
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d]
const isSpace = (byte: number): boolean => byte === 0x20 || byte === newline || byte === 0x0d || byte === 0x09

/**
 * Cuts a stream of bytes into persons, without reading them: a JSON array (`array`), one person a line (`lines`), or
 * objects one after another over more lines (`objects`). Only the person under the knife is kept in memory.
 */
export class ElementSplitter {
  private mode: 'unknown' | 'array' | 'lines' | 'objects' | 'ended' = 'unknown'
  private index = 0
  private line = 1
  /** Depth of brackets inside the element; in an array the outer bracket is not counted. */
  private depth = 0
  private inString = false
  private escaped = false
  private kept: Uint8Array[] = []
  private keptSize = 0
  private elementLine = 1
  private hasElement = false
  private expects: 'first' | 'element' | 'comma' = 'first'
  private firstBytes = 0

  /** The persons that are complete with this piece. */
  push(chunk: Uint8Array): readonly RawElement[] {
    const found: RawElement[] = []
    let from = 0
    let at = 0
    if (this.mode === 'unknown') {
      const [skipped, looked] = this.begin(chunk)
      if (!looked) return found
      from = at = skipped
    }
    for (; at < chunk.length; at++) {
      // The end of a line is found at the speed of a search: most of a file lies between here and there.
      if (this.mode === 'lines' && this.hasElement) {
        at = chunk.indexOf(newline, at)
        if (at === -1) {
          at = chunk.length
          break
        }
      }
      const byte = chunk[at] ?? 0
      if (byte === newline) this.line++
      if (this.mode === 'lines') {
        if (byte === newline) {
          if (this.hasElement) found.push(this.finish(chunk.subarray(from, at)))
        } else if (!isSpace(byte)) {
          this.start()
          from = at
        }
      } else if (this.hasElement) {
        const end = this.within(byte)
        if (end === 'not yet') continue
        found.push(this.finish(chunk.subarray(from, end === 'with this' ? at + 1 : at)))
        this.expects = 'comma'
        if (end === 'before this') this.between(byte)
      } else if (this.between(byte)) {
        this.start()
        from = at
        this.within(byte)
      }
    }
    if (this.hasElement) this.keep(chunk.subarray(from, at))
    return found
  }

  /** What is left at the end of the file. */
  end(): readonly RawElement[] {
    if (this.mode === 'unknown') throw new PersonsFileError('empty', this.line)
    if (this.mode === 'lines' && this.hasElement) return [this.finish(new Uint8Array(0))]
    if (this.hasElement || this.mode === 'array') throw new PersonsFileError('endsEarly', this.line)
    return []
  }

  /** Looks at the first sign: how many bytes to pass over, and whether it was there at all. */
  private begin(chunk: Uint8Array): readonly [number, boolean] {
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0
      // A byte order mark before the first sign.
      if (this.firstBytes < 3 && byte === [0xef, 0xbb, 0xbf][this.firstBytes]) {
        this.firstBytes++
        continue
      }
      if (byte === newline) this.line++
      if (isSpace(byte)) continue
      if (byte === openBracket) {
        this.mode = 'array'
        return [at + 1, true]
      }
      if (byte !== openBrace) throw new PersonsFileError('notJson', this.line)
      // `{` with the line ending in `}`: a person a line. Otherwise an object over more lines.
      const lineEnd = chunk.indexOf(newline, at)
      const last = chunk.subarray(at, lineEnd === -1 ? chunk.length : lineEnd).findLast((sign) => !isSpace(sign))
      this.mode = lineEnd === -1 || last === closeBrace ? 'lines' : 'objects'
      return [at, true]
    }
    return [chunk.length, false]
  }

  private start(): void {
    this.hasElement = true
    this.elementLine = this.line
    this.depth = 0
    this.inString = false
    this.escaped = false
  }

  /** Goes one sign further inside an element, and says whether it is complete. */
  private within(byte: number): 'not yet' | 'with this' | 'before this' {
    if (this.inString) {
      if (this.escaped) this.escaped = false
      else if (byte === backslash) this.escaped = true
      else if (byte === quote) {
        this.inString = false
        if (this.depth === 0) return 'with this'
      }
      return 'not yet'
    }
    if (byte === quote) this.inString = true
    else if (byte === openBrace || byte === openBracket) this.depth++
    else if (byte === closeBrace || byte === closeBracket) {
      if (this.depth === 0) return 'before this'
      this.depth--
      if (this.depth === 0) return 'with this'
    } else if (this.depth === 0 && (byte === comma || isSpace(byte))) return 'before this'
    return 'not yet'
  }

  /** Goes one sign further between elements; true when an element begins with it. */
  private between(byte: number): boolean {
    if (isSpace(byte)) return false
    if (this.mode === 'ended') throw new PersonsFileError('afterEnd', this.line)
    if (this.mode === 'array') {
      if (byte === closeBracket && this.expects !== 'element') {
        this.mode = 'ended'
        return false
      }
      if (this.expects === 'comma') {
        if (byte !== comma) throw new PersonsFileError('missingComma', this.line)
        this.expects = 'element'
        return false
      }
      if (byte === comma || byte === closeBracket) throw new PersonsFileError('notJson', this.line)
      return true
    }
    if (byte !== openBrace) throw new PersonsFileError('notJson', this.line)
    return true
  }

  private keep(piece: Uint8Array): void {
    this.keptSize += piece.length
    if (this.keptSize <= largestElement) this.kept.push(piece)
    else this.kept = []
  }

  private finish(last: Uint8Array): RawElement {
    this.keep(last)
    const element = { index: this.index++, line: this.elementLine }
    const tooLarge = this.keptSize > largestElement
    const bytes = this.kept.length === 1 ? this.kept[0] : joined(this.kept, this.keptSize)
    this.kept = []
    this.keptSize = 0
    this.hasElement = false
    return tooLarge || bytes === undefined ? element : { ...element, bytes }
  }
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    if (at + piece.length > size) break
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
