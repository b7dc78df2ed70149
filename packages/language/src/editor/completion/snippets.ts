/** The body of a declaration with its blanks, by the grammar rule that begins with this word. `$1` are places to fill in. */
export interface Snippet {
  readonly rule: string
  readonly word: string
  readonly body: string
}

export const snippets: readonly Snippet[] = [
  { rule: 'Stelsel', word: 'stelsel', body: 'stelsel ${1:Naam} "${2:Naam van de wet}" {\n  in werking met ingang van ${3:1 januari 2026}\n  recht naar peildatum\n  kalender laatste dag van de maand\n  afronding op hele centen naar beneden\n}\n' },
  { rule: 'Bron', word: 'bron', body: 'bron ${1:Wet} = ${2:BWBR0044770} "${3:Wet inburgering 2021}" ${4|wet,AMvB,ministeriële regeling,beleidsregel,verordening,uitspraak|}' },
  { rule: 'Bestuursorgaan', word: 'bestuursorgaan', body: 'bestuursorgaan ${1:college} "${2:College van burgemeester en wethouders}"' },
  { rule: 'Keuze', word: 'keuze', body: 'keuze ${1:Soort} {\n  ${2:een_soort} "${3:Een soort}"\n  ${4:andere_soort} "${5:Een andere soort}"\n}' },
  { rule: 'Gegeven', word: 'gegeven', body: 'gegeven ${1:naam} "${2:Wat lezers zien}" : ${3|ja of nee,datum,bedrag,geheel getal,uren,taalniveau|}' },
  { rule: 'Voorvalsoort', word: 'gebeurtenis', body: 'gebeurtenis ${1:naam} "${2:Wat er gebeurt}" { ${3:uren} : ${4:uren} }' },
  { rule: 'Voorvalsoort', word: 'periode', body: 'periode ${1:naam} "${2:Wat er zolang duurt}"' },
  { rule: 'Voorvalsoort', word: 'besluit', body: 'besluit ${1:naam} "${2:Wat er is besloten}" door ${3:college}' },
  { rule: 'Oordeel', word: 'oordeel', body: 'oordeel ${1:naam} "${2:wat iemand moet beoordelen}" door ${3:college} volgens ${4:Wet} art. ${5:1}' },
  { rule: 'Parameter', word: 'parameter', body: 'parameter ${1:naam} "${2:Wat het is}" : ${3:bedrag} volgens ${4:Wet} art. ${5:1} {\n  met ingang van ${6:1 januari 2026}: ${7:€ 100}\n}' },
  { rule: 'Begrip', word: 'begrip', body: 'begrip ${1:naam} "${2:Wat het is}" : ${3:ja of nee} = ${4:ja}' },
  { rule: 'Tabel', word: 'tabel', body: 'tabel ${1:naam} "${2:Wat het is}" : ${3:bedrag} naar ${4:begrip_of_gegeven} volgens ${5:Wet} art. ${6:1} {\n  tot ${7:250 uur} | ${8:€ 800}\n  vanaf ${7:250 uur} | ${9:€ 400}\n}' },
  { rule: 'Tabel', word: 'beslistabel', body: 'beslistabel ${1:naam} "${2:Wat het is}" : ${3:duur} naar ${4:eerste_vraag}, ${5:tweede_vraag} volgens ${6:Wet} art. ${7:1} {\n  precies een geldt\n  ${8:ja} | ${9:ja} dan ${10:12 maanden}\n  anders | anders dan ${11:6 maanden}\n}' },
  { rule: 'OnderdeelBlok', word: 'onderdeel', body: 'onderdeel ${1:naam} "${2:Wat het is}" volgens ${3:Wet} art. ${4:1} {\n  voltooid zodra er is een ${5:gebeurtenis_afgerond}\n}' },
  { rule: 'Groep', word: 'groep', body: 'groep ${1:naam} = ${2:onderdeel_een}, ${3:onderdeel_twee}' },
  { rule: 'Taaleis', word: 'taaleis', body: 'taaleis ${1:naam} volgens ${2:Wet} art. ${3:7} { ${4:lezen, luisteren, schrijven, spreken} ten minste ${5|B1,A2,A1,B2|} }' },
  { rule: 'Leerroute', word: 'leerroute', body: 'leerroute ${1:naam} "${2:Wat lezers zien}" volgens ${3:Wet} art. ${4:7} {\n  vereist taaleis ${5:taal_B1}\n  uitkomst ${6:diploma}\n}' },
  { rule: 'Plicht', word: 'plicht', body: 'plicht ${1:naam} "${2:Wat lezers zien}" volgens ${3:Wet} art. ${4:6} {\n  ontstaat op ${5:plichtig_sinds}\n  vereist ${6:leerroute}\n}' },
  { rule: 'Bevoegdheid', word: 'bevoegdheid', body: 'bevoegdheid ${1:naam} "${2:Wat lezers zien}" volgens ${3:Wet} art. ${4:17} {\n  ${5:college} kan de leerroute wijzigen bij ${6:leerroute_gewijzigd}\n  alleen als ${7:ja}\n}' },
  { rule: 'Termijn', word: 'termijn', body: 'termijn ${1:naam} "${2:Wat lezers zien}" volgens ${3:Wet} art. ${4:11} {\n  begint de dag na de eerste ${5:besluit_genomen}\n  duurt ${6:3 jaar}\n  voldaan zodra ${7:inburgeringsplicht is voldaan}\n}' },
  { rule: 'Verlengingsgrond', word: 'verlengingsgrond', body: 'verlengingsgrond ${1:naam} "${2:Waardoor het langer duurt}" volgens ${3:Regeling} art. ${4:4.1} {\n  verlengt ${5:inburgeringstermijn}\n  bij ${6:ziekte}\n  als duur van ${6:ziekte} ten minste ${7:3 maanden}\n  met duur van ${6:ziekte}\n}' },
  { rule: 'Boeteregime', word: 'boeteregime', body: 'boeteregime ${1:naam} "${2:Wat lezers zien}" volgens ${3:Wet} art. ${4:25} {\n  overtreding als ${5:leerroute} openstaat na afloop van ${6:inburgeringstermijn}\n  opgelegd door ${7:minister}\n  recht naar de overtreding\n  bedrag ${8:€ 100}\n  wettelijk maximum ${9:€ 1.000} volgens ${3:Wet} art. ${10:26}\n}' },
  { rule: 'Beleidsruimte', word: 'beleidsruimte', body: 'beleidsruimte ${1:naam} "${2:Wat lezers zien}" voor ${3:college} over parameter ${4:parameter_een},\n  tussen ${5:40 uur} en ${6:80 uur} volgens ${7:Wet} art. ${8:15}' },
  { rule: 'Plafond', word: 'plafond', body: 'plafond ${1:naam} "${2:Wat lezers zien}" volgens ${3:Besluit} art. ${4:7.1} {\n  samen voor ${5:boeteregime_een}, ${6:boeteregime_twee}\n  in totaal ten hoogste ${7:€ 2.400} in ${8:inburgeringstermijn}\n}' },
  { rule: 'Dekking', word: 'dekking van', body: 'dekking van ${1:Wet} {\n  art. ${2:3} lid ${3:1} "${4:Wie de plicht heeft}"\n  art. ${5:18} "${6:Samenwerking}" niet uitgedrukt "${7:Dit lid verandert geen uitkomst voor de persoon.}"\n}' },
  { rule: 'Lening', word: 'lening', body: 'lening ${1:naam} "${2:Wat lezers zien}" volgens ${3:Wet} art. ${4:20} {\n  aangevraagd bij ${5:lening_aangevraagd}\n  verstrekt door ${6:minister}\n  bedraagt ${7:€ 10.000}\n  opname bij ${8:factuur}\n}' },
  { rule: 'Vergoeding', word: 'vergoeding', body: 'vergoeding ${1:naam} "${2:Wat lezers zien}" volgens ${3:Regeling} art. ${4:10.2} {\n  door ${5:minister} aan ${6:college}\n  bij ${7:vestiging}\n  bedrag ${8:€ 100}\n}' },
  { rule: 'Selectie', word: 'selectie', body: 'selectie ${1:naam} "${2:Wie er is bedoeld}" op een datum volgens ${3:Besluit} art. ${4:1} {\n  wie ${5:inburgeringstermijn} loopt\n  toont ${6:laatste_dag} : einde van ${5:inburgeringstermijn}\n}' },
  { rule: 'Lijstblok', word: 'lijst', body: 'lijst ${1:gemeenten} "${2:Gemeenten}" met ${3:inwoners} "${4:Aantal inwoners}" : geheel getal volgens ${5:CBS} {\n  "${6:Voorbeeldstad}" | ${7:12.000}\n}' },
  { rule: 'Verdeling', word: 'verdeling', body: 'verdeling ${1:naam} "${2:Wat lezers zien}" volgens ${3:Circulaire} {\n  verdeelt ${4:€ 1.000.000} over ${5:gemeenten} naar ${6:inwoners}\n}' },
  { rule: 'Maatregel', word: 'maatregel', body: 'maatregel ${1:naam} "${2:Wat lezers zien}" volgens ${3:Wet} art. ${4:18b} {\n  opgelegd door ${5:college}\n  begint bij ${6:kennisgeving}\n  stap ${7:eerste_stap}: ${8:20%} van ${9:norm} gedurende ${10:6 maanden}\n  stap ${11:tweede_stap}: ${12:40%} van ${9:norm} gedurende ${13:6 maanden}\n  eindigt zodra ${14:er is een taal_aangetoond}\n}' },
  { rule: 'Wijziging', word: 'wijziging', body: 'wijziging ${1:naam} "${2:Wat er anders is}" volgens ${3:Wet} art. ${4:1} {\n  laag ${5|wet,rechtspraak,uitvoeringspraktijk,beleidsregel,variant|}\n  op ${6:Wi2021}\n  geldt vanaf ${7:1 januari 2026} naar het besluit\n  lopende termijnen: ${8|nieuwe regel,oude regel|}\n  in parameter ${9:boete_intake} wordt ${10:€ 125}\n}' },
  { rule: 'Persoon', word: 'persoon', body: 'persoon ${1:Naam} "${2:Wie het is}" {\n  ${3:geboortedatum} is ${4:3 mei 1994}\n}' },
  { rule: 'Scenario', word: 'scenario', body: 'scenario "${1:Wat u wilt weten}" voor ${2:Wi2021} {\n  persoon zoals ${3:Amina}\n  op ${4:12 mei 2024} ${5:PIP_vastgesteld} ${6:B1_route}\n  verwacht op ${7:13 mei 2027}: ${8:inburgeringstermijn} is verstreken\n}' },
]

/** The text of a snippet with its blanks filled in as they stand. */
export function filledIn(body: string): string {
  return body.replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1').replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\$\d+/g, '')
}
