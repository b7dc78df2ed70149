/** The outcome of a calculation that may fail on its input: a value, or the name of what went wrong. */
export type Result<T, E extends string> = { readonly value: T } | { readonly error: E }

/** The value, or undefined when the calculation failed. */
export function valueOf<T>(result: Result<T, string>): T | undefined {
  return 'value' in result ? result.value : undefined
}
