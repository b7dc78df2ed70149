import type { Timeline } from '@inburgering/core'

export interface PlayOptions {
  /** ISO 8601: nothing is dated after it. Default: ten years after the latest date of the dossier. */
  readonly until?: string
  /** ISO 8601: only what was known on this day counts. Default: everything. */
  readonly bekendOp?: string
}

/** A person that the code has read. */
export interface CodeDossier {
  readonly byName: ReadonlyMap<string, unknown>
}

/** What a compiled script gives. */
export interface CompiledCode {
  readonly read: (json: unknown, index: number, options: PlayOptions & { readonly layers: readonly string[] }) => { readonly dossier: CodeDossier } | { readonly problems: readonly unknown[] }
  readonly run: (dossier: CodeDossier, options: PlayOptions & { readonly layers: readonly string[] }) => Timeline
  /** So often so far something came up that a timeline of the code cannot tell. */
  readonly troubles: () => number
}

/** Undefined: this surroundings (Node with `--disallow-code-generation-from-strings`, a page with a content security policy) makes no functions from text. */
export function codeOf(script: string): CompiledCode | undefined {
  let make: () => CompiledCode
  try {
    make = new Function(script) as () => CompiledCode
  } catch (error) {
    // Any other error is one of the script.
    if (error instanceof EvalError) return undefined
    throw error
  }
  return make()
}
