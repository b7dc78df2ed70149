import { formatIsoDate, type Expression, type Timeline } from '@inburgering/core'
import { ask, personOfRow, prepareProgram, readPerson, rowsOf, type Dossier, type Program } from '@inburgering/engine'
import { describe, expect, it } from 'vitest'
import { compileExample, exampleNames } from '../src/examples.ts'
import { population } from '../src/population/random-person.ts'

/** A run looks only at days for which a rule asks. On the days between nothing may happen: whoever looks at every day finds the same. */
describe('a run that looks at every day gives the same', () => {
  it.each(exampleNames())('in the scenarios of %s', async (name) => {
    const { value } = await compileExample(name)
    if (value.model === undefined) throw new Error('no model')
    const { model, beside } = value
    const rows = model.declarations.flatMap((declaration) => (declaration.kind === 'scenario' ? rowsOf(declaration) : []))
    const different = rows.flatMap((row, index) => {
      // Rows of one table differ in a single boundary, mostly of an amount.
      if (index % 8 !== 0) return []
      const program = prepareProgram(model, row.scenario.layers, beside).value
      const dossier = readPerson(program, personOfRow(row), 0).value
      return dossier === undefined || isTheSame(program, dossier) ? [] : [dossier.id]
    })
    expect(different).toEqual([])
  })

  it('for 60 persons of wi2021', async () => {
    const { value } = await compileExample('wi2021')
    if (value.model === undefined) throw new Error('no model')
    const program = prepareProgram(value.model, [], value.beside).value
    const dossiers = population(60, 11).flatMap((person) => readPerson(program, person, 0).value ?? [])
    expect(dossiers.filter((dossier) => !isTheSame(program, dossier)).map(({ id }) => id)).toEqual([])
  })
})

const nowhere = { line: 0, character: 0 }
const today: Expression = { kind: 'peildatum', id: 'elke dag', sources: [], type: { kind: 'date' }, mayBeUnknown: false, origin: { file: '', start: nowhere, end: nowhere } }

function isTheSame(program: Program, dossier: Dossier): boolean {
  const days = everyDay(dossier)
  const until = days.at(-1)
  if (until === undefined) return true
  const play = (asked: readonly string[]): Timeline => ask(program, dossier, { until }, asked.map((date) => ({ date, expression: today }))).value.timeline
  return JSON.stringify(play(days)) === JSON.stringify(play([]))
}

/** From the first record to eight years after the last one: longer than most termijnen. */
function everyDay({ records }: Dossier): readonly string[] {
  const days = records.flatMap(({ begin, end }) => [begin, end ?? begin])
  if (days.length === 0) return []
  const [first, last] = [Math.min(...days), Math.max(...days) + 8 * 366]
  return Array.from({ length: last - first + 1 }, (_, index) => formatIsoDate(first + index))
}
