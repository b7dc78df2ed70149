import type { Model } from '@inburgering/core'
import { compile } from '@inburgering/language'

const source = `
stelsel S "Stelsel MARK" {
  in werking met ingang van 1 januari 2022
  recht naar peildatum
  kalender laatste dag van de maand
  afronding op hele centen naar beneden
  aanname "Aanname MARK"
}
bron Wet = "Wet MARK" wet
bestuursorgaan college "College MARK"
gegeven sinds "Sinds MARK" : datum {
  controle sinds op of na 1 januari 2000 anders "Te vroeg MARK"
}
gebeurtenis GEBEURD "Gebeurtenis MARK" { GETAL "Attribuut MARK" : uren }
gebeurtenis ANDERS { GETAL "Attribuut MARK" : uren optioneel }
begrip BEGRIP "Begrip MARK" : uren volgens Wet art. 1 = som van GETAL van GEBEURD
onderdeel DEEL "Onderdeel MARK" volgens Wet art. 1 { voltooid zodra BEGRIP ten minste 3 uur en er is geen ANDERS waarvan (GETAL is gegeven) }
plicht PLICHT "Plicht MARK" volgens Wet art. 1 {
  ontstaat op sinds volgens Wet art. 1
  vereist DEEL
  signaal LETOP "Signaal MARK" als sinds op of na 1 januari 2020
}
`

export type Names = Readonly<Record<'GEBEURD' | 'GETAL' | 'ANDERS' | 'BEGRIP' | 'DEEL' | 'PLICHT' | 'LETOP', string>>

/** Text that would do something if it were code. */
export const marks = ['*/ process.exit(9) /*', "'); process.exit(9); ('", '`${process.exit(9)}`', '\\u0027+process.exit(9)+\\u0027', '\u2028process.exit(9)', '\nprocess.exit(9)\n', '// x', '\\', '"', '\u202etxe']

/** Names that mean something in a language, or end something there. */
export const hostileNames: readonly [Names, ...Names[]] = [
  { GEBEURD: 'constructor', GETAL: 'toString', ANDERS: '__proto__', BEGRIP: 'function', DEEL: 'class', PLICHT: 'return', LETOP: 'let' },
  { GEBEURD: 'hasOwnProperty', GETAL: '__proto__', ANDERS: 'valueOf', BEGRIP: 'c', DEEL: 'r1', PLICHT: 'none', LETOP: 'await' },
  { GEBEURD: "'); process.exit(9); ('", GETAL: '${x}', ANDERS: '*/', BEGRIP: 'a-b', DEEL: 'a b', PLICHT: 'a_b', LETOP: '\n' },
]

/** The model with other text in it than an author may write: names and labels alike. */
export async function hostileModel(mark: string, names: Names, more = ''): Promise<Model> {
  const { value, diagnostics } = await compile([{ path: 'x.inburgering', text: `${source}${more}` }])
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  const inside = (text: string): string => JSON.stringify(text).slice(1, -1)
  let json = JSON.stringify(value).replaceAll('MARK', inside(mark))
  for (const [name, other] of Object.entries(names)) json = json.replaceAll(name, inside(other))
  return JSON.parse(json) as Model
}
