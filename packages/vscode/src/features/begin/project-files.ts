/** A small project that works: an act of three rules, a person and two scenarios. By the path of each file. */
export const projectFiles: Readonly<Record<string, string>> = {
  'stelsel.inburgering': `// Hier begint een stelsel: zo heet het, en vanaf dan geldt het.
stelsel Voorbeeld "Voorbeeldwet" {
  in werking met ingang van 1 januari 2022
  recht naar peildatum
  kalender laatste dag van de maand
  afronding op hele centen naar beneden
}

// Elke regel noemt het artikel waarop hij rust. Pas de naam en het nummer aan.
bron Wet = BWBR0044770 "Wet inburgering 2021" wet
bestuursorgaan minister "Minister van Sociale Zaken en Werkgelegenheid"

// Wat u van een persoon weet, en wat er kan gebeuren.
gegeven plichtig_sinds "Inburgeringsplichtig sinds" : datum volgens Wet art. 3 lid 1
gebeurtenis PVT_afgerond "Participatieverklaringstraject afgerond" volgens Wet art. 6 lid 1
periode ziekte "Langdurige ziekte" volgens Wet art. 12 lid 1
besluit PIP_vastgesteld "PIP vastgesteld" door minister volgens Wet art. 15 lid 1
`,
  'regels.inburgering': `bij stelsel Voorbeeld

onderdeel PVT "Participatieverklaringstraject" volgens Wet art. 6 lid 1 {
  voltooid zodra er is een PVT_afgerond
}

plicht inburgeringsplicht "Inburgeringsplicht" volgens Wet art. 3 lid 1 {
  ontstaat op plichtig_sinds volgens Wet art. 3 lid 1
  vereist PVT volgens Wet art. 6 lid 1
}

termijn inburgeringstermijn "Inburgeringstermijn" volgens Wet art. 11 lid 1 {
  begint de dag na de eerste PIP_vastgesteld volgens Wet art. 11 lid 2
  duurt 3 jaar volgens Wet art. 11 lid 1
  voldaan zodra inburgeringsplicht is voldaan
}

// Zet in plaats van 340 een ander bedrag: het scenario zegt meteen wat er verandert.
parameter boete_PVT "Boete voor het PVT" : bedrag volgens Wet art. 26 lid 1 {
  met ingang van 1 januari 2022: € 340
}

boeteregime PVT_te_laat "PVT niet op tijd" volgens Wet art. 24 lid 1 {
  overtreding als PVT openstaat na afloop van inburgeringstermijn
  opgelegd door minister volgens Wet art. 24 lid 1
  recht naar de overtreding
  bedrag boete_PVT
}
`,
  'scenarios/eerste.inburgering': `bij stelsel Voorbeeld

persoon Amina "Amina" {
  plichtig_sinds is 1 februari 2024
}

// Het PIP is van 12 mei 2024. Drie jaar vanaf de dag erna: de laatste dag is 12 mei 2027.
scenario "Het PVT is niet op tijd klaar" voor Voorbeeld {
  persoon zoals Amina
  op 12 mei 2024 PIP_vastgesteld
  speel tot en met 31 december 2027
  verwacht op 13 mei 2027: boete PVT_te_laat € 340
}

scenario "Het PVT is op tijd klaar" voor Voorbeeld {
  persoon zoals Amina
  op 12 mei 2024 PIP_vastgesteld
  op 3 maart 2025 PVT_afgerond
  speel tot en met 31 december 2027
  verwacht op 31 december 2027: geen boete
}
`,
}

/** A new file of rules of a stelsel. */
export function rulesFile(stelsel: string): string {
  return `bij stelsel ${stelsel}

// Typ een woord als termijn, boeteregime of begrip. De werkbank vult de regel aan.
`
}

/** A new file of scenarios of a stelsel. */
export function scenarioFile(stelsel: string): string {
  return `bij stelsel ${stelsel}

// Typ persoon of scenario. De werkbank vult de regels aan.
`
}
