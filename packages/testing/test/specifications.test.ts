import { basename } from 'node:path'
import { compileWithUses } from '@inburgering/language'
import { messageOf, severityOf, type Scenario } from '@inburgering/core'
import { createScenarioPlayer } from '@inburgering/engine'
import { describe, expect, it } from 'vitest'
import { ownSpecification, ownSpecifications, shuffled } from '../src/own-specifications.ts'

/** Acts of our own, each with what its scenarios show: that the language is not made for one act. */
describe.each(ownSpecifications())('specification %s', (name) => {
  it('has no errors, and every scenario comes true', async () => {
    expect(await played(ownSpecification(name))).toEqual([])
  })

  it('gives the same when its declarations stand in another order, over several files', async () => {
    expect(await played(shuffled(ownSpecification(name)))).toEqual([])
  })
})

/** What is wrong: the errors, and the expectations that did not come true. */
async function played(sources: ReturnType<typeof ownSpecification>): Promise<readonly string[]> {
  const { value, diagnostics } = await compileWithUses(sources, (way) => ownSpecification(basename(way)))
  const { model, beside } = value
  const errors = diagnostics.filter(({ code }) => severityOf(code) === 'error').map((diagnostic) => messageOf(diagnostic, 'nl'))
  if (model === undefined || errors.length > 0) return errors
  const player = createScenarioPlayer(model, beside)
  const scenarios = model.declarations.filter((declaration): declaration is Scenario => declaration.kind === 'scenario')
  return scenarios.flatMap((scenario) =>
    player.play(scenario).flatMap(({ expectations }) => {
      if (expectations.length === 0) return [`${scenario.title}: niet gespeeld`]
      return expectations.filter(({ passed }) => !passed).map(({ expected, actual }) => `${scenario.title}: ${expected}; uitkomst: ${actual}`)
    }),
  )
}
