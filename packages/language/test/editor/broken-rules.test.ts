import { describe, expect, it } from 'vitest'
import { openSpecification } from '../../src/index.ts'

const stelsel = `stelsel Proef "Proef" {
  in werking met ingang van 1 januari 2022
  recht naar peildatum
  kalender laatste dag van de maand
  afronding op hele centen naar beneden
}
gebruikt awb
bron Wet = BWBR0044770 "Wet inburgering 2021" wet
gegeven plichtig_sinds "Plichtig sinds" : datum volgens Wet art. 3
`

/** What is said to be left out of the model of these rules. */
async function broken(rules: string): Promise<readonly string[]> {
  const specification = await openSpecification([{ path: 'stelsel.inburgering', text: `${stelsel}${rules}` }])
  return specification.broken(specification.check().value).map(({ id }) => id)
}

describe('what a mistake leaves out', () => {
  it('is nothing where there is no mistake, also beside a stelsel that is used', async () => {
    expect(await broken('begrip begin "Begin" : datum volgens Wet art. 3 = plichtig_sinds\n')).toEqual([])
  })

  it('is the rule with the mistake, and what rests on it', async () => {
    expect(await broken('begrip begin "Begin" : datum volgens Wet art. 3 = plichtig_tot\nbegrip later "Later" : datum volgens Wet art. 3 = begin\n')).toEqual(['begrip:begin', 'begrip:later'])
  })
})
