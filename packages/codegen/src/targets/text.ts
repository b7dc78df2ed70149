/** Text of a specification as part of a program: always data, never code. */

/** A string literal. What ends a line for some readers of JavaScript is escaped too. */
export function quoted(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")
  return `'${escaped.replace(/[\u007f-\u009f\u2028\u2029\ufeff\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)}'`
}

/** A name of a member: never the prototype of the object. */
export function key(name: string): string {
  return name === '__proto__' ? `['__proto__']` : quoted(name)
}

/** One line of a comment: nothing in it ends the comment or the line. */
export function remark(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').replaceAll('*/', '* /').replaceAll('/*', '/ *').trim()
}

/** What a name is as part of an identifier; the same name gives the same text. */
export function plain(name: string): string {
  return name.normalize('NFC').replace(/[^\p{L}\p{N}_]/gu, '_')
}

/** A name in letters, digits and underscores without accents, which every format can carry; two names may become one. */
export function ascii(name: string): string {
  return name.normalize('NFD').replace(/\p{Mn}/gu, '').replace(/[^A-Za-z0-9_]/g, '_')
}

/** Gives each thing an identifier of its own: a second one of the same spelling gets a number, in the order of asking. */
export class Identifiers {
  private readonly taken = new Set<string>()
  private readonly given = new Map<string, string>()

  /** @param key what it stands for: the same key gets the same identifier */
  of(key: string, wanted: string): string {
    const known = this.given.get(key)
    if (known !== undefined) return known
    const base = /^[\p{L}_]/u.test(wanted) ? wanted : `_${wanted}`
    let name = base
    for (let count = 2; this.taken.has(name); count += 1) name = `${base}_${count}`
    this.taken.add(name)
    this.given.set(key, name)
    return name
  }
}
