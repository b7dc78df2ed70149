import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Position, Range, TextDocumentContentChangeEvent, TextEdit } from 'vscode-languageserver/node'
import { TestClient, type ClientOptions } from './test-client.ts'

/** A small act in two files, as an author would split it. */
export const smallAct: Readonly<Record<string, string>> = {
  'stelsel.inburgering': `stelsel Proef "Proefwet" {
  in werking met ingang van 1 januari 2022
  recht naar peildatum
  kalender laatste dag van de maand
  afronding op hele centen naar beneden
  gecontroleerd tot en met 1 april 2026
}
bron Wet = BWBR0044770 "Wet inburgering 2021" wet
bron Regeling = BWBR0045574 "Regeling inburgering 2021" ministeriële regeling krachtens Wet
bestuursorgaan minister "Minister"
bestuursorgaan college "College"
keuze Doelgroep { asielstatushouder "Asielstatushouder" gezinsmigrant "Gezinsmigrant" }
keuze Lessoort { NT2 "Nederlands" KNM "Nederlandse maatschappij" }
gegeven geboortedatum "Geboortedatum" : datum
gegeven plichtig_sinds "Plichtig sinds" : datum
gegeven doelgroep "Doelgroep" : Doelgroep
gebeurtenis lesuren "Lesuren" { soort : Lessoort, uren : uren }
gebeurtenis examenpoging "Examenpoging" { onderdeel : Onderdeel, niveau : taalniveau optioneel, behaald : ja of nee }
gebeurtenis PVT_afgerond "PVT afgerond"
periode ziekte "Ziekte"
besluit PIP_vastgesteld "PIP vastgesteld" door college { leerroute : Leerroute, cursusuren : uren optioneel } volgens Wet art. 15
oordeel niet_verwijtbaar "treft geen verwijt" door minister volgens Wet art. 25
`,
  'regels.inburgering': `bij stelsel Proef

/// De uren die na het PIP zijn gevolgd.
begrip lesuren_totaal "Lesuren" : uren volgens Regeling art. 7.1 = som van uren van lesuren waarvan (soort is NT2)
begrip leerroute "Leerroute" : Leerroute volgens Wet art. 15 = leerroute van de laatste PIP_vastgesteld
onderdeel lezen, schrijven volgens Wet art. 7 { behaald zodra er is een examenpoging waarvan (onderdeel is dit onderdeel en behaald) }
onderdeel PVT "Participatieverklaringstraject" volgens Wet art. 6 { voltooid zodra er is een PVT_afgerond }
leerroute B1_route "B1-route" volgens Wet art. 7 {
  vereist lezen
  uitkomst diploma
}
plicht inburgeringsplicht "Inburgeringsplicht" volgens Wet art. 3 {
  ontstaat op plichtig_sinds
  vereist leerroute
  vereist PVT
}
parameter boete_PVT "Boete voor PVT" : bedrag volgens Wet art. 26 lid 1 onder b {
  met ingang van 1 januari 2022: € 340
  met ingang van 1 januari 2024: € 350
}
termijn inburgeringstermijn "Inburgeringstermijn" volgens Wet art. 11 lid 1 {
  begint de dag na de eerste PIP_vastgesteld
  duurt 3 jaar
  voldaan zodra inburgeringsplicht is voldaan
  aanname "De eerste dag is de dag na het PIP."
}
verlengingsgrond ziek "Ziekte" volgens Regeling art. 4.1 lid 1 onder a {
  verlengt inburgeringstermijn
  bij ziekte
  als duur van ziekte ten minste 3 maanden
  met duur van ziekte maar ten hoogste 6 maanden per keer
}
boeteregime PVT_te_laat "PVT niet op tijd" volgens Wet art. 24 {
  overtreding als PVT openstaat na afloop van inburgeringstermijn
  opgelegd door minister
  recht naar de overtreding
  uitzondering geen_verwijt "Geen verwijt" als niet_verwijtbaar volgens Wet art. 25
  bedrag boete_PVT
  wettelijk maximum € 350 volgens Wet art. 26 lid 1 onder b
}
tabel boete_leerroute "Boete voor de leerroute" : bedrag naar lesuren_totaal volgens Regeling art. 7.1 {
  tot 250 uur           | € 1.000
  250 uur tot 400 uur   | € 800
  vanaf 400 uur         | € 400
}
boeteregime leerroute_te_laat "Leerroute niet op tijd" volgens Wet art. 25 {
  overtreding als leerroute openstaat na afloop van inburgeringstermijn
  opgelegd door minister
  recht naar de overtreding
  bedrag boete_leerroute
  wettelijk maximum € 1.000 volgens Wet art. 26 lid 1 onder d
}
wijziging geen_PVT_boete "Zonder boete voor het PVT" {
  laag variant
  op Proef
  geldt vanaf 1 juli 2025 naar het besluit
  lopende termijnen: nieuwe regel
  in boeteregime PVT_te_laat { voeg toe uitzondering niemand als doelgroep is een van asielstatushouder, gezinsmigrant }
}
`,
  'scenarios/pvt.inburgering': `bij stelsel Proef

persoon Amina "Amina" {
  geboortedatum is 3 mei 1994
  doelgroep is gezinsmigrant
  plichtig_sinds is 1 februari 2024
}
scenario "PVT te laat" voor Proef {
  persoon zoals Amina
  op 12 mei 2024 PIP_vastgesteld B1_route
  op 1 september 2025 lesuren NT2 300 uur
  op 1 oktober 2025 examenpoging lezen B1 behaald
  speel tot en met 31 december 2027
  verwacht op 13 mei 2024: inburgeringstermijn begint
  verwacht op 13 mei 2027: boete PVT_te_laat € 350
  verwacht op 13 mei 2027: inburgeringstermijn is verstreken
}
`,
}

/** A server on a folder of its own with these files, all of them open. */
export class Workbench {
  readonly client: TestClient
  readonly folder: string
  private readonly texts = new Map<string, string>()

  private constructor(client: TestClient, folder: string) {
    this.client = client
    this.folder = folder
  }

  static async open(files: Readonly<Record<string, string>> = smallAct, options: ClientOptions = {}): Promise<Workbench> {
    const folder = writtenFolder(files)
    const made = new Workbench(await TestClient.open(folder, options), folder)
    for (const [path, text] of Object.entries(files)) await made.openFile(path, text)
    return made
  }

  async openFile(path: string, text: string): Promise<void> {
    this.texts.set(path, text)
    await this.client.openFile(this.uri(path), text)
  }

  async write(path: string, text: string): Promise<void> {
    this.texts.set(path, text)
    await this.client.change(this.uri(path), text)
  }

  /** Types in a file, as an editor tells it. */
  async type(path: string, change: TextDocumentContentChangeEvent): Promise<void> {
    this.texts.set(path, 'range' in change ? edited(this.text(path), [{ range: change.range, newText: change.text }]) : change.text)
    await this.client.edit(this.uri(path), [change])
  }

  text(path: string): string {
    return this.texts.get(path) ?? ''
  }

  uri(path: string): string {
    return pathToFileURL(join(this.folder, path)).href
  }

  document(path: string): { readonly textDocument: { readonly uri: string } } {
    return { textDocument: { uri: this.uri(path) } }
  }

  /** The place of the bar in a piece of text that stands once in the file: `duurt |3 jaar`. */
  at(path: string, marked: string): { readonly textDocument: { readonly uri: string }; readonly position: Position } {
    const found = this.text(path).indexOf(marked.replace('|', ''))
    if (found < 0) throw new Error(`${path} holds no "${marked}"`)
    return { ...this.document(path), position: positionAt(this.text(path), found + Math.max(0, marked.indexOf('|'))) }
  }

  /** The text of a range. */
  textIn(path: string, { start, end }: Range): string {
    const text = this.text(path)
    return text.slice(offsetAt(text, start), offsetAt(text, end))
  }

  pathOf(uri: string): string {
    return decodeURIComponent(uri.slice(pathToFileURL(this.folder).href.length + 1))
  }

  close(): Promise<number | null> {
    return this.client.close()
  }
}

export function writtenFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'inburgering-test-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
}

export function offsetAt(text: string, { line, character }: Position): number {
  return text.split('\n').slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character
}

/** A text after edits that the server gave, made from the last to the first. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits.map((edit) => ({ from: offsetAt(text, edit.range.start), to: offsetAt(text, edit.range.end), newText: edit.newText })).sort((one, other) => other.from - one.from)
  return ordered.reduce((made, { from, to, newText }) => made.slice(0, from) + newText + made.slice(to), text)
}
