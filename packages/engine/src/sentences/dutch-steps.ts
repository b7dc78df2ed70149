/** Lines of a derivation, by the first word of the step; the subject is what stands behind its colon. */
const steps: Readonly<Record<string, (value: string, subject: string) => string>> = {
  begin: (value) => `Aanleiding voor het begin: ${value}`,
  eerste_dag: (value) => `Eerste dag: ${value}`,
  duur: (value) => `Duur: ${value}`,
  laatste_dag: (value) => `Laatste dag: ${value}`,
  verlenging: (value, subject) => `Verlengd door ${subject}: ${value}`,
  afwijking: (value, subject) => `In afwijking hiervan ${subject}: ${value}`,
  algemene_termijnenwet: (value) => `Verschoven door de Algemene termijnenwet naar ${value}`,
  trede: (value, subject) => `Trede ${subject}: ${value}`,
  factor: (value) => `Na de factor: ${value}`,
  vermindering: (value) => `Na de vermindering: ${value}`,
  afronding: (value) => `Na de afronding: ${value}`,
  plicht_voldaan: (value) => `Aan de plicht voldaan op ${value}`,
  plicht_eindigt: (value) => `De plicht is geëindigd op ${value}`,
  voldaan: (value) => `Voldaan op ${value}`,
  verstreken: (value) => `Verstreken op ${value}`,
  plafond: (value) => `Na het plafond: ${value}`,
}

export function dutchSteps(name: string, subject: string, value: string): string | undefined {
  return steps[name]?.(value, subject)
}
