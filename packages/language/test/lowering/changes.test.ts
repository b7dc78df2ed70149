import { describe, expect, it } from 'vitest'
import { declarationOf, withSmallAct } from '../small-specification.ts'

describe('a wijziging', () => {
  it('carries its layer, dates and transitions', async () => {
    const text = `wijziging w "Anders" volgens Wet art. 12 {
      laag beleidsregel van "gemeente X" op Proef, Ander
      geldt vanaf 1 januari 2023 tot 1 januari 2024 naar de dag van de eerste lesuren
      bekendgemaakt op 1 december 2022 werkt terug tot 1 november 2022
      steunt op Wet
      lopende termijnen: oude regel genomen besluiten: nieuwe regel
      aanname "Zo gelezen."
    }`
    expect(await declarationOf(text, 'wijziging:w')).toMatchObject({
      laag: 'beleidsregel',
      of: 'gemeente X',
      on: ['Proef', 'Ander'],
      from: '2023-01-01',
      until: '2024-01-01',
      by: { attribute: 'datum', of: { kind: 'first' } },
      publishedOn: '2022-12-01',
      worksBackTo: '2022-11-01',
      restsOn: 'Wet',
      transitions: [{ subject: 'lopende termijnen', rule: 'oude regel' }, { subject: 'genomen besluiten', rule: 'nieuwe regel' }],
      kanttekeningen: [{ text: 'Zo gelezen.' }],
      steps: [],
    })
  })

  it('holds its steps in the order of the text, each with the key it works on', async () => {
    const text = `wijziging w {
      laag variant op Proef
      in parameter boete_intake wordt € 125
      elk vak van tabel boete_B1 maal 50%
      in termijn inburgeringstermijn { vervang begint op geboortedatum schrap in afwijking hiervan wachten }
      in boeteregime te_laat { voeg toe uitzondering jong "Jong" als leeftijd minder dan 18 schrap bedrag schrap wettelijk maximum volgens Wet art. 1 }
      in plicht inburgeringsplicht { schrap vereist PVT vervang vereist KNM tenzij leeftijd meer dan 60 }
      vervang tabel boete_B1 : bedrag naar lesuren_totaal { anders | € 1 }
      voeg toe begrip nieuw : geheel getal = leeftijd
      schrap boeteregime te_laat
    }`
    expect(await declarationOf(text, 'wijziging:w')).toMatchObject({
      steps: [
        { kind: 'parameter', name: 'boete_intake', value: { constant: { value: '125' } } },
        { kind: 'tableTimes', name: 'boete_B1', factor: { constant: { kind: 'percentage', value: '0.5' } } },
        { kind: 'clause', verb: 'replace', target: { kind: 'termijn', name: 'inburgeringstermijn' }, key: 'begint', clause: { kind: 'begint', at: 'on' } },
        { kind: 'clause', verb: 'strike', key: 'afwijking:wachten' },
        { kind: 'clause', verb: 'add', target: { kind: 'boeteregime', name: 'te_laat' }, key: 'uitzondering:jong', clause: { label: 'Jong' } },
        { kind: 'clause', verb: 'strike', key: 'bedrag' },
        { kind: 'clause', verb: 'strike', key: 'wettelijk_maximum', sources: [{ text: 'Wet art. 1' }] },
        { kind: 'clause', verb: 'strike', key: 'vereist:PVT' },
        { kind: 'clause', verb: 'replace', key: 'vereist:KNM', clause: { name: 'KNM', unless: { kind: 'compare' } } },
        { kind: 'declaration', verb: 'replace', target: { kind: 'tabel', name: 'boete_B1' }, declaration: { rows: [{ bands: [{ kind: 'any' }] }] } },
        { kind: 'declaration', verb: 'add', target: { kind: 'begrip', name: 'nieuw' } },
        { kind: 'declaration', verb: 'strike', target: { kind: 'boeteregime', name: 'te_laat' } },
      ],
    })
  })

  it('adds names that other rules can use', async () => {
    const { found } = await withSmallAct('wijziging w { laag variant op Proef voeg toe begrip nieuw : geheel getal = leeftijd }\nbegrip b : geheel getal = nieuw')
    expect(found).toEqual([])
  })
})
