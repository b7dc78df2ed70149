/** A string literal of Python: every escape of JSON means the same there. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** What a name is as part of an identifier. Python takes letters that look alike for one, so they are made one here. */
export function plain(name: string): string {
  return name.normalize('NFKC').replace(/[^\p{XIDC}]/gu, '_').normalize('NFKC')
}

export function list(texts: readonly string[]): string {
  return `[${texts.map(quoted).join(', ')}]`
}

/** `approves_by` for `approvesBy`. */
export function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
