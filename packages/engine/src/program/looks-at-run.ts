const ofTheRun: ReadonlySet<unknown> = new Set(['decisions', 'termijn', 'plicht', 'state', 'stateDate', 'level', 'begrip'])

/** Whether an expression may look at what the run itself decides, and not only at the dossier. A begrip may do anything. */
export function looksAtRun(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false
  return ('kind' in node && ofTheRun.has(node.kind)) || Object.values(node).some(looksAtRun)
}
