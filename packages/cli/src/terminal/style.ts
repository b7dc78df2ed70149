/** Colours and weight; each gives its text back unchanged where colours are off. */
export interface Style {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly red: (text: string) => string
  readonly yellow: (text: string) => string
  readonly green: (text: string) => string
  readonly cyan: (text: string) => string
}

const codes = { bold: [1, 22], dim: [2, 22], red: [31, 39], yellow: [33, 39], green: [32, 39], cyan: [36, 39] } as const

export function styleFor(stream: { readonly isTTY?: boolean }, env: Readonly<Record<string, string | undefined>>): Style {
  const off = stream.isTTY !== true || (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb'
  const paint = ([on, reset]: readonly [number, number]) => (text: string) => (off || text === '' ? text : `\u001b[${on}m${text}\u001b[${reset}m`)
  return { bold: paint(codes.bold), dim: paint(codes.dim), red: paint(codes.red), yellow: paint(codes.yellow), green: paint(codes.green), cyan: paint(codes.cyan) }
}

export const plain: Style = styleFor({}, {})
