/** Lines of a derivation, by the name of the step. */
const steps: Readonly<Record<string, (value: string, date: string) => string>> = {}

export function dutchSteps(name: string, value: string, date: string): string | undefined {
  return steps[name]?.(value, date)
}
