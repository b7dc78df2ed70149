import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mutants, observeScenarios, runMutants } from '@inburgering/analysis'
import { messageOf, severityOf, type Model } from '@inburgering/core'
import { createScenarioPlayer } from '@inburgering/engine'
import { compile } from '@inburgering/language'
import { describe, expect, it } from 'vitest'
import type { SourceText } from '../src/examples.ts'
import { ownSpecification } from '../src/own-specifications.ts'
import { libraryModule, libraryTexts } from '../src/supplied-texts.ts'

const library = join(import.meta.dirname, '../../language/library')

it('carries the supplied files as they are: npm run generate', () => {
  expect(readFileSync(libraryModule, 'utf8')).toBe(libraryTexts())
})

/** Every supplied specification, with the small act of the same name in `specifications` that uses nothing else. */
describe.each(readdirSync(library))('supplied specification %s', (name) => {
  it('holds what the checks ask of every author', async () => {
    const { diagnostics } = await compile(inlined(name))
    expect(diagnostics.filter((each) => severityOf(each.code) !== 'info').map((each) => `${each.origin?.file ?? ''}:${(each.origin?.start.line ?? 0) + 1} ${each.code} ${messageOf(each, 'nl')}`)).toEqual([])
  })

  it('means the same as when an author had written it', async () => {
    const [supplied, written] = await Promise.all([compile(ownSpecification(name)), compile(inlined(name))])
    expect(namesIn(supplied.value)).toEqual(namesIn(written.value))
  })

  it('has no smallest change that no scenario notices', async () => {
    const { value: model } = await compile(inlined(name))
    if (model === undefined) throw new Error('it was not read')
    const own = new Set(suppliedIds((await compile(ownSpecification(name))).value))
    const list = mutants(model).filter(({ declaration }) => own.has(declaration))
    expect(list.length).toBeGreaterThan(30)
    const { survivors } = runMutants(model, list, observeScenarios(createScenarioPlayer(model)), createScenarioPlayer, { enough: 1 })
    expect(survivors.map(({ mutant }) => mutant.id).filter((id) => !equivalent.has(id))).toEqual([])
  }, 120_000)
})

/** Changes after which nothing can be told apart, each with why. */
const equivalent: ReadonlySet<string> = new Set([])

/** The act with the supplied files as its own. */
function inlined(name: string): SourceText[] {
  const supplied = readdirSync(join(library, name)).map((file) => ({ path: file, text: readFileSync(join(library, name, file), 'utf8') }))
  return [...ownSpecification(name).map(({ path, text }) => ({ path, text: text.replace(`gebruikt ${name}\n`, '') })), ...supplied]
}

function namesIn(model: Model | undefined): readonly string[] {
  return (model?.declarations ?? []).map(({ id }) => id)
}

function suppliedIds(model: Model | undefined): readonly string[] {
  return (model?.declarations ?? []).flatMap(({ id, library: from }) => (from === undefined ? [] : [id]))
}
