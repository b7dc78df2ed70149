import type { Parts } from '../compiled.ts'

export function peildatum(): Parts {
  return { evaluate: (context) => context.peildatum, timing: () => ({ flows: true }) }
}
