/** What JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

export interface Schema {
  readonly [keyword: string]: Json
}

/** Names from outside are members, never the prototype. */
export function members<T>(entries: Iterable<readonly [string, T]>): { readonly [name: string]: T } {
  return Object.fromEntries(entries)
}

/** JSON with a line for each member; what a reader cannot see, or sees in another order, is escaped. */
export function jsonText(json: Json): string {
  const unseen = /[\u007f-\u009f\u00ad\u2028\u2029\ufeff\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g
  return `${JSON.stringify(json, null, 2).replace(unseen, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`
}
