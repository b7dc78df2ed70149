/** Lines of a derivation, by the first word of the step; the subject is what stands behind its colon. */
const steps: Readonly<Record<string, (value: string, subject: string) => string>> = {
  begin: (value) => `Reason to begin: ${value}`,
  eerste_dag: (value) => `First day: ${value}`,
  duur: (value) => `Length: ${value}`,
  laatste_dag: (value) => `Last day: ${value}`,
  verlenging: (value, subject) => `Extended by ${subject}: ${value}`,
  afwijking: (value, subject) => `By way of exception ${subject}: ${value}`,
  algemene_termijnenwet: (value) => `Moved by the Algemene termijnenwet to ${value}`,
  trede: (value, subject) => `Step ${subject}: ${value}`,
  factor: (value) => `After the factor: ${value}`,
  vermindering: (value) => `After the reduction: ${value}`,
  afronding: (value) => `After rounding: ${value}`,
  plicht_voldaan: (value) => `The duty was met on ${value}`,
  plicht_eindigt: (value) => `The duty ended on ${value}`,
  voldaan: (value) => `Met on ${value}`,
  verstreken: (value) => `Ran out on ${value}`,
  plafond: (value) => `After the ceiling: ${value}`,
}

export function englishSteps(name: string, subject: string, value: string): string | undefined {
  return steps[name]?.(value, subject)
}
