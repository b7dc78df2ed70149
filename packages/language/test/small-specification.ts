import type { Declaration, Diagnostic, Model } from '@inburgering/core'
import { canonicalJson, messageOf, severityOf } from '@inburgering/core'
import { openSpecification } from '@inburgering/language'

/** A small act, with one of everything that a rule can name. */
export const smallAct = `
stelsel Proef "Proef" { in werking met ingang van 1 januari 2022 }
bron Wet = BWBR0044770 "Wet inburgering 2021" wet
bron Regeling = BWBR0045574 "Regeling" ministeriële regeling krachtens Wet
bestuursorgaan minister "Minister"
bestuursorgaan college "College"
keuze Doelgroep { asielstatushouder gezinsmigrant }
keuze Lessoort { NT2 KNM taalschakel }
keuze Pogingen oplopend { niet_elk elk_een_keer rest_twee_keer }
gegeven geboortedatum : datum
gegeven doelgroep : Doelgroep
gegeven inkomen : bedrag optioneel
gebeurtenis lesuren { soort : Lessoort, uren : uren }
gebeurtenis examenpoging { onderdeel : Onderdeel, niveau : taalniveau optioneel, behaald : ja of nee }
gebeurtenis PVT_afgerond
gebeurtenis niet_meegewerkt
periode ziekte
besluit PIP_vastgesteld door college { leerroute : Leerroute, cursusuren : uren optioneel }
besluit leerroute_gewijzigd door college { leerroute : Leerroute }
oordeel voldoende_inspanning door college
parameter boete_intake : bedrag { met ingang van 1 januari 2022: € 250 met ingang van 1 januari 2023: € 260 }
begrip leeftijd : geheel getal = volledige jaren tussen geboortedatum en peildatum
begrip leerroute : Leerroute = leerroute van de laatste (PIP_vastgesteld of leerroute_gewijzigd)
begrip lesuren_totaal : uren = som van uren van lesuren
begrip pogingen_voor van (vak : Onderdeel) : geheel getal = aantal examenpoging waarvan (onderdeel is vak)
onderdeel lezen, schrijven { behaald zodra er is een examenpoging waarvan (onderdeel is dit onderdeel en behaald) }
onderdeel KNM "Kennis van de Nederlandse maatschappij"
onderdeel PVT "Participatieverklaringstraject" { voltooid zodra er is een PVT_afgerond }
groep examenonderdeel = lezen, schrijven, KNM
taaleis taal_B1 { lezen, schrijven ten minste B1 }
leerroute B1_route "B1-route" { vereist taaleis taal_B1 vereist KNM uitkomst diploma }
leerroute Z_route { vereist achthonderd_uur: lesuren_totaal ten minste 800 uur uitkomst certificaat }
plicht inburgeringsplicht { ontstaat op geboortedatum vereist leerroute vereist PVT tenzij leerroute is Z_route vereist KNM }
termijn inburgeringstermijn { begint de dag na de eerste PIP_vastgesteld duurt 3 jaar voldaan zodra inburgeringsplicht is voldaan in afwijking hiervan wachten: 2 weken na PVT_afgerond als leeftijd meer dan 99 }
termijn nieuwe_termijn { begint bij de boete duurt wat de boete bepaalt voldaan zodra alles waarvoor hij is gesteld is voldaan }
tabel boete_B1 : bedrag naar lesuren_totaal { tot 250 uur | € 800 vanaf 250 uur | € 400 }
boeteregime te_laat { overtreding als leerroute openstaat na afloop van inburgeringstermijn opgelegd door minister bedrag boete_B1 wettelijk maximum € 800 }
`

export interface Compiled {
  readonly model: Model | undefined
  readonly diagnostics: readonly Diagnostic[]
  /** Code and place: `INB110 3:8`, lines of the added text counted from 1. */
  readonly found: readonly string[]
  readonly messages: readonly string[]
}

const opened = openSpecification([{ path: 'wet.inburgering', text: smallAct }])

/** Compiles the small act with a text beside it; what is found is given for that text only. */
export async function withSmallAct(text: string): Promise<Compiled> {
  const specification = await opened
  await specification.update('tekst.inburgering', text)
  const { value, diagnostics } = specification.check()
  // What merely should be better (a missing label, an unused name) is the business of other tests.
  const errors = diagnostics.filter((each) => severityOf(each.code) === 'error')
  const own = errors.filter((each) => each.origin?.file === 'tekst.inburgering')
  return {
    model: value,
    diagnostics: errors,
    found: own.map((each) => `${each.code} ${(each.origin?.start.line ?? 0) + 1}:${(each.origin?.start.character ?? 0) + 1}`),
    messages: own.map((each) => messageOf(each, 'nl')),
  }
}

/** A declaration of the model by its id, without origins. */
export async function declarationOf(text: string, id: string): Promise<unknown> {
  const { model, diagnostics } = await withSmallAct(text)
  if (diagnostics.length > 0) throw new Error(diagnostics.map((each) => messageOf(each, 'nl')).join('\n'))
  return withoutOrigins(model?.declarations.find((declaration: Declaration) => declaration.id === id))
}

/** The definition of a begrip with this type and text. */
export async function expressionOf(type: string, text: string): Promise<unknown> {
  const begrip = (await declarationOf(`begrip proef : ${type} = ${text}`, 'begrip:proef')) as { definition?: unknown } | undefined
  return begrip?.definition
}

export function withoutOrigins(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null, (key, member: unknown) => (key === 'origin' ? undefined : member)))
}

/** The model as text that is equal when its meaning is: origins left out. */
export function meaningOf(model: Model | undefined): string {
  return canonicalJson(withoutOrigins(model))
}
