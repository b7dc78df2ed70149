/** A file of a made-up specification. */
export interface MadeFile {
  readonly path: string
  readonly text: string
}

const head = `stelsel Groot "Groot stelsel" {
  in werking met ingang van 1 januari 2022
  recht naar peildatum
  kalender laatste dag van de maand
  afronding op hele centen naar beneden
}
bron Wet = BWBR0044770 "Wet inburgering 2021" wet
bestuursorgaan minister "Minister"
keuze Doelgroep { asielstatushouder "Asielstatushouder" gezinsmigrant "Gezinsmigrant" }
gegeven plichtig_sinds "Plichtig sinds" : datum volgens Wet art. 3
gegeven doelgroep "Doelgroep" : Doelgroep volgens Wet art. 3
gebeurtenis lesuren "Lesuren" { uren : uren }
gebeurtenis PVT_afgerond "PVT afgerond"
besluit PIP_vastgesteld "PIP vastgesteld" door minister volgens Wet art. 15
onderdeel PVT "PVT" volgens Wet art. 6 { voltooid zodra er is een PVT_afgerond }
plicht inburgeringsplicht "Inburgeringsplicht" volgens Wet art. 3 {
  ontstaat op plichtig_sinds
  vereist PVT
}
persoon Amina "Amina" {
  doelgroep is gezinsmigrant
  plichtig_sinds is 1 februari 2024
  op 12 mei 2024 PIP_vastgesteld
}
`

/** About thirty lines of rules and one scenario, which name what stands in other blocks. */
function block(nth: number): string {
  const before = Math.max(0, nth - 1)
  return `
/// Uren die meetellen in geval ${nth}.
begrip uren_${nth} "Uren ${nth}" : uren volgens Wet art. 7 = som van uren van lesuren waarvan (datum na datum van de eerste PIP_vastgesteld)
begrip genoeg_${nth} "Genoeg uren ${nth}" : ja of nee volgens Wet art. 7 = uren_${before} ten minste ${100 + nth} uur en doelgroep is gezinsmigrant
parameter bedrag_${nth} "Bedrag ${nth}" : bedrag volgens Wet art. 26 {
  met ingang van 1 januari 2022: € ${100 + (nth % 50)}
  met ingang van 1 januari 2024: € ${200 + (nth % 50)}
}
tabel boete_${nth} "Boete ${nth}" : bedrag naar uren_${nth} volgens Wet art. 26 {
  tot 250 uur         | € 800
  250 uur tot 400 uur | € 640
  vanaf 400 uur       | € 320
}
termijn termijn_${nth} "Termijn ${nth}" volgens Wet art. 11 {
  begint de dag na de eerste PIP_vastgesteld als genoeg_${nth}
  duurt ${2 + (nth % 3)} jaar
  voldaan zodra inburgeringsplicht is voldaan
}
boeteregime te_laat_${nth} "Te laat ${nth}" volgens Wet art. 25 {
  overtreding als PVT openstaat na afloop van termijn_${nth}
  opgelegd door minister
  recht naar de overtreding
  bedrag boete_${before}
  wettelijk maximum € 1.000 volgens Wet art. 26
}
scenario "Geval ${nth}" voor Groot {
  persoon zoals Amina
  op 1 juni 2024 lesuren ${300 + nth} uur
  verwacht op 1 juli 2024: genoeg_${nth}
}
`
}

/** About so many lines in so many files; the first holds what all others name. */
export function largeSpecification(lines: number, files: number): readonly MadeFile[] {
  const perBlock = block(0).split('\n').length - 1
  const blocks = Array.from({ length: Math.max(files, Math.ceil((lines - head.split('\n').length) / perBlock)) }, (_, nth) => block(nth))
  const size = Math.ceil(blocks.length / files)
  return Array.from({ length: files }, (_, index) => {
    const own = blocks.slice(index * size, (index + 1) * size).join('')
    return { path: `deel-${String(index + 1).padStart(2, '0')}.inburgering`, text: index === 0 ? head + own : `bij stelsel Groot\n${own}` }
  })
}
