import { dateText, opening } from './numbers.ts'

/** Lines of a derivation, by the first word of the step; the subject is what stands behind its colon. */
const steps: Readonly<Record<string, (value: string, subject: string) => string>> = {
  begin: (value) => `Aanleiding voor het begin: ${value}`,
  eerste_dag: (value) => `Eerste dag: ${value}`,
  duur: (value) => `Duur: ${value}`,
  laatste_dag: (value) => `Laatste dag: ${value}`,
  verlenging: (value, subject) => `Verlengd door ${subject}: ${value}`,
  verlenging_ten_hoogste: (value, subject) => `Maar ten hoogste ${value} ${subject === 'keer' ? 'per keer' : 'in totaal'}: dit maximum geldt hier`,
  verlenging_gegeven: (value) => `Na het maximum: ${value}`,
  afwijking: (value, subject) => `In afwijking hiervan ${subject}: ${value}`,
  algemene_termijnenwet: (value) => `Verschoven door de Algemene termijnenwet naar ${value}`,
  vorige_overtreding: (value) => `Vorige overtreding die meetelt: ${value}`,
  trede: (value, subject) => `Trede ${subject}: ${value}`,
  factor: (value) => `Na de factor: ${value}`,
  vermindering_zonder_maximum: (value) => `Zonder maximum: ${value}`,
  vermindering_maximum: (value) => `Maar ten hoogste ${value}: dit maximum geldt hier`,
  vermindering: (value) => `Na de vermindering: ${value}`,
  afronding: (value) => `Na de afronding: ${value}`,
  besloten: (value) => `Besloten laatste dag: ${value}`,
  plicht_voldaan: (value) => `Aan de plicht voldaan op ${value}`,
  plicht_eindigt: (value) => `De plicht is geëindigd op ${value}`,
  voldaan: (value) => `Voldaan op ${value}`,
  verstreken: (value) => `Verstreken op ${value}`,
  loopt: (value) => `Loopt nog, tot en met ${value}`,
  recht_naar: (value, subject) => `Boete naar het recht van ${dateText(subject, 'nl')}: ${value}`,
  gunstigste_recht: (value) => `Het gunstigste recht geldt: dat van ${value}`,
  vrijgesteld: (value) => `Van de plicht vrijgesteld of ontheven: ${value}`,
  plafond_ruimte: (value, subject) => `${opening(subject)}: ${value}`,
  plafond_opgelegd: (value) => `Daarvan al opgelegd: ${value}`,
  plafond: (value) => `Wat het plafond nog laat: ${value}`,
}

export function dutchSteps(name: string, subject: string, value: string): string | undefined {
  return steps[name]?.(value, subject)
}
