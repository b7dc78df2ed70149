import { basename } from 'node:path'
import { compileWithUses } from '@inburgering/language'
import { messageOf, severityOf } from '@inburgering/core'
import { describe, expect, it } from 'vitest'
import { failuresIn, playScenarios } from '../src/failing-scenarios.ts'
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
  return failuresIn(model, playScenarios(model, { beside }))
}
