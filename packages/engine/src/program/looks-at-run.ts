const ofTheRun: ReadonlySet<unknown> = new Set(['decisions', 'termijn', 'lening', 'plicht', 'state', 'stateDate', 'level', 'begrip'])

const known = new WeakMap<object, boolean>()

/** Whether an expression may look at what the run itself decides, and not only at the dossier. A begrip may do anything. */
export function looksAtRun(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false
  const before = known.get(node)
  if (before !== undefined) return before
  const looks = ('kind' in node && ofTheRun.has(node.kind)) || Object.values(node).some(looksAtRun)
  known.set(node, looks)
  return looks
}
