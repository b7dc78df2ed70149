import { suppliedFolder } from '../library/library.ts'

/** Where the document lives that holds what everything has without being declared. */
export const builtInUri = `${suppliedFolder}/ingebouwd.inburgering`

/** Which declaration of the built-in document holds the attributes of what. */
export const builtInOwners = {
  record: 'elk_voorval',
  besluit: 'elk_besluit',
  periode: 'elke_periode',
  termijn: 'elke_termijn',
  taaleis: 'elke_taaleis',
  boete: 'elke_boete',
  boetebesluit: 'elk_boetebesluit',
  verlenging: 'elke_verlenging',
  lening: 'elke_lening',
  maatregel: 'elke_maatregel',
} as const
export type BuiltInOwner = keyof typeof builtInOwners

/** What every record, period, term and language requirement has without being declared, written in the language itself. */
export const builtInText = `/// Ingebouwd: wat elk voorval, elke periode en elke termijn vanzelf heeft.
gebeurtenis elk_voorval "elk voorval" {
  datum "de dag waarop het gebeurde of ingaat" : datum
  bekend_op "de dag waarop het bekend is; als het er niet bij staat de dag zelf" : datum
}
besluit elk_besluit "elk besluit" {
  dagtekening "de dag die op het besluit staat" : datum
  bekendgemaakt_op "de dag van de bekendmaking" : datum
  onherroepelijk_op "de dag vanaf wanneer er niets meer tegen te doen is" : datum
  kenmerk "het nummer of de naam van het besluit" : tekst
}
periode elke_periode "elke periode" {
  begin "de eerste dag" : datum
  einde "de laatste dag, die nog meetelt" : datum
  duur "de lengte, begin en einde meegerekend" : duur
}
gebeurtenis elke_termijn "elke termijn" {
  begin "de eerste dag" : datum
  einde "de laatste dag, die nog meetelt" : datum
  duur "de lengte, met verlengingen" : duur
  oorspronkelijke_duur "de lengte zonder verlengingen" : duur
}
gebeurtenis elke_taaleis "elke taaleis" {
  niveau "het niveau dat nu wordt geëist, na afschalen" : taalniveau
}
gebeurtenis elke_boete "elke boete" {
  bedrag "de hoogte van de boete" : bedrag
}
besluit elk_boetebesluit "elk besluit over een boete" {
  bedrag "de hoogte van de boete die nu geldt; 0 als er geen boete is" : bedrag
  overtreding "de dag van de overtreding" : datum
}
gebeurtenis elke_verlenging "elke verlenging" {
  duur "de lengte van de verlenging" : duur
}
gebeurtenis elke_lening "elke lening" {
  maximum "het hoogste bedrag dat de persoon kan opnemen" : bedrag optioneel
  opgenomen "wat tot nu toe is opgenomen" : bedrag optioneel
  bijgeschreven_rente "de rente die tot nu toe is bijgeschreven" : bedrag optioneel
  afgelost "wat tot nu toe is afgelost" : bedrag optioneel
  kwijtgescholden "wat tot nu toe is kwijtgescholden" : bedrag optioneel
  schuld "wat nu nog openstaat" : bedrag optioneel
}
gebeurtenis elke_maatregel "elke maatregel" {
  begin "de eerste dag" : datum
  einde "de laatste dag, als de maatregel voorbij is" : datum
}
`
