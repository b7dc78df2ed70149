import { messageOf } from '@inburgering/core'
import { compileWithUses } from '@inburgering/language'
import { findChoiceOfLaw } from '@inburgering/analysis'
import { describe, expect, it } from 'vitest'

interface Acts {
  readonly old?: string
  readonly young?: string
  readonly oldMore?: string
  readonly youngMore?: string
  /** Of the stelsel that uses both. */
  readonly own?: string
}

const head = 'recht naar peildatum kalender laatste dag van de maand afronding op hele centen naar beneden'
const facts = `gegeven sinds "Sinds" : datum volgens Wet art. 3
gegeven geboren "Geboren" : datum volgens Wet art. 3`

/** The codes and sentences for an old act and a young one that name each other, beside each other on one person. */
async function foundFor({ old = 'sinds voor 1 januari 2022', young = 'sinds op of na 1 januari 2022', oldMore = '', youngMore = '', own = '' }: Acts): Promise<readonly string[]> {
  const act = (name: string, other: string, from: string, applies: string, more: string): string => `stelsel ${name} "${name}" { in werking met ingang van ${from} van toepassing als ${applies} volgens Wet art. 54 in plaats van ${other} ${head} }
bron Wet = BWBR0044770 "Wet" wet
${facts}
plicht plicht_${name} "Plicht" volgens Wet art. 3 { ontstaat op sinds volgens Wet art. 3 }
${more}`
  const folders: Readonly<Record<string, string>> = {
    '../oud': act('Oud', 'Nieuw', '1 januari 2013', old, oldMore),
    '../nieuw': act('Nieuw', 'Oud', '1 januari 2022', young, youngMore),
  }
  const text = `stelsel Beide "Beide" { in werking met ingang van 1 januari 2013 ${head} }
gebruikt Oud uit "../oud"
gebruikt Nieuw uit "../nieuw"
${own}`
  const { value } = await compileWithUses([{ path: 'beide.inburgering', text }], (folder) => (folders[folder] === undefined ? [] : [{ path: 'a.inburgering', text: folders[folder] }]))
  if (value.model === undefined || value.beside.length !== 2) throw new Error('no models')
  return findChoiceOfLaw(value.model, value.beside).map((diagnostic) => `${diagnostic.code} ${messageOf(diagnostic, 'nl')}`)
}

describe('of two acts that name each other exactly one governs', () => {
  it('finds nothing when the one ends where the other begins', async () => {
    expect(await foundFor({})).toEqual([])
  })

  it('finds a person under neither', async () => {
    const [found, ...others] = await foundFor({ old: 'sinds voor 31 december 2021' })
    expect(found).toContain('INB590 Deze persoon valt onder geen van Oud, Nieuw: sinds 31 december 2021.')
    expect(others).toEqual([])
  })

  it('finds a person under both', async () => {
    const [found, ...others] = await foundFor({ old: 'sinds op of voor 1 januari 2022' })
    expect(found).toContain('INB591 Deze persoon valt tegelijk onder Oud, Nieuw: sinds 1 januari 2022.')
    expect(others).toEqual([])
  })

  it('looks behind begrippen, and at a length of time between two facts', async () => {
    const oldMore = 'begrip begin_van_de_plicht "Begin" : datum volgens Wet art. 3 = de laatste van (sinds, geboren plus 16 jaar)'
    const [found] = await foundFor({ old: 'begin_van_de_plicht voor 1 januari 2022', oldMore })
    // Sixteen on 1 January 2022, so bound that day; the young act looks at the day before it.
    expect(found).toMatch(/^INB590 .*geboren 1 januari 2006|^INB590 .*geboren 31 december 2005|^INB590 .*geboren 2 januari 2006/)
  })

  it('leaves out whom the stelsel that is asked refuses', async () => {
    const own = `bron Wet = BWBR0044770 "Wet" wet
gegeven sinds "Sinds" : datum volgens Wet art. 3 { controle sinds is niet 31 december 2021 anders "Kies een andere dag." }`
    expect(await foundFor({ old: 'sinds voor 31 december 2021', own })).toEqual([])
  })

  it('looks again with a variant that moves the entry into force of one of them', async () => {
    const youngMore = 'wijziging eerder "Eerder" { laag variant op Nieuw de inwerkingtreding wordt 1 juli 2021 }'
    const [found, ...others] = await foundFor({ youngMore })
    expect(found).toMatch(/^INB591 .*sinds 1 juli 2021\. Zo is het met de variant "eerder"\./)
    expect(others).toEqual([])
    const oldMore = `parameter einde "Einde" : datum volgens Wet art. 54 { met ingang van 1 januari 2013: 1 januari 2022 }
wijziging eerder "Eerder" { laag variant op Oud in parameter einde wordt 1 juli 2021 }`
    expect(await foundFor({ old: 'sinds voor einde', oldMore, youngMore })).toEqual([])
  })

  it('says that a choice on more than facts was not checked for everybody', async () => {
    const more = 'gebeurtenis gekozen "Gekozen" volgens Wet art. 54'
    const found = await foundFor({ old: 'er is geen gekozen', young: 'er is een gekozen', oldMore: more, youngMore: more })
    expect(found.map((text) => text.slice(0, 6))).toEqual(['INB592'])
  })
})
