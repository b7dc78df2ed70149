/**
 * JSON with one spelling per value: members sorted by name (UTF-16 order, as RFC 8785), no white space, members that
 * are undefined left out. Equal values give equal text, so the text can be hashed.
 * @throws TypeError for what JSON cannot hold (bigint, function, NaN, an undefined array element): that is a bug.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) return canonicalObject(value)
  const isPlain = value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)
  if (!isPlain) throw new TypeError(`${String(value)} has no canonical JSON`)
  return JSON.stringify(value)
}

function canonicalObject(value: object): string {
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(',')}}`
}
