import { personOfRow, prepareProgram, readPerson, rowsOf, run } from '@inburgering/engine'
import { expect, test } from 'vitest'
import { compileExample } from '../src/examples.ts'

const { value: { model, beside } } = await compileExample('participatiewet')
if (model === undefined) throw new Error('the example does not compile')
const rows = model.declarations.flatMap((declaration) => (declaration.kind === 'scenario' && declaration.knownOn === undefined ? rowsOf(declaration) : []))

// Both acts say `gebruikt awb`: its terms about a decision are told by the act that has the decision.
test('a decision on one time line of several acts has each term of the Awb once', () => {
  let decided = 0
  for (const row of rows) {
    const program = prepareProgram(model, row.scenario.layers, beside).value
    const dossier = readPerson(program, personOfRow(row), 0).value
    if (dossier === undefined) continue
    const told = run(program, dossier, {}).value.tijdlijn.flatMap(({ datum, soort, naam, over }) => (over === undefined ? [] : [[datum, soort, naam, over.naam, over.datum, over.kenmerk].join(' ')]))
    decided += told.length
    expect(told).toEqual([...new Set(told)])
  }
  expect(decided).toBeGreaterThan(10)
})
