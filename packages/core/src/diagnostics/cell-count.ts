/** `1 vak`, `3 vakken`. */
export function nlCells(count: string): string {
  return `${count} ${count === '1' ? 'vak' : 'vakken'}`
}

/** `1 cell`, `3 cells`. */
export function enCells(count: string): string {
  return `${count} ${count === '1' ? 'cell' : 'cells'}`
}
