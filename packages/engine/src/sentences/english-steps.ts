import { dateText, opening } from './numbers.ts'

/** Lines of a derivation, by the first word of the step; the subject is what stands behind its colon. */
const steps: Readonly<Record<string, (value: string, subject: string) => string>> = {
  begin: (value) => `Reason to begin: ${value}`,
  eerste_dag: (value) => `First day: ${value}`,
  duur: (value) => `Length: ${value}`,
  laatste_dag: (value) => `Last day: ${value}`,
  verlenging: (value, subject) => `Extended by ${subject}: ${value}`,
  verlenging_ten_hoogste: (value, subject) => `But at most ${value} ${subject === 'keer' ? 'each time' : 'in all'}: this maximum applies here`,
  verlenging_gegeven: (value) => `After the maximum: ${value}`,
  afwijking: (value, subject) => `By way of exception ${subject}: ${value}`,
  algemene_termijnenwet: (value) => `Moved by the Algemene termijnenwet to ${value}`,
  vorige_overtreding: (value) => `Earlier violation that counts: ${value}`,
  trede: (value, subject) => `Step ${subject}: ${value}`,
  factor: (value) => `After the factor: ${value}`,
  vermindering_zonder_maximum: (value) => `Without the maximum: ${value}`,
  vermindering_maximum: (value) => `But at most ${value}: this maximum applies here`,
  vermindering: (value) => `After the reduction: ${value}`,
  afronding: (value) => `After rounding: ${value}`,
  besloten: (value) => `Last day as decided: ${value}`,
  plicht_voldaan: (value) => `The duty was met on ${value}`,
  plicht_eindigt: (value) => `The duty ended on ${value}`,
  voldaan: (value) => `Met on ${value}`,
  verstreken: (value) => `Ran out on ${value}`,
  loopt: (value) => `Still running, up to and including ${value}`,
  recht_naar: (value, subject) => `Fine by the law of ${dateText(subject, 'en')}: ${value}`,
  gunstigste_recht: (value) => `The more favourable law applies: that of ${value}`,
  vrijgesteld: (value) => `Exempted from the duty: ${value}`,
  plafond_ruimte: (value, subject) => `${opening(subject)}: ${value}`,
  plafond_opgelegd: (value) => `Of which already imposed: ${value}`,
  plafond: (value) => `What the ceiling leaves: ${value}`,
}

export function englishSteps(name: string, subject: string, value: string): string | undefined {
  return steps[name]?.(value, subject)
}
