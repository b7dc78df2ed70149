import { lawCoverage } from '@inburgering/analysis'
import { rulesHash } from '@inburgering/core'
import { documentFiles, formats, plichtenkalender, regelboek, toetsrapport } from '@inburgering/docgen'
import { createScenarioPlayer } from '@inburgering/engine'
import { compileExample, exampleNames } from '../src/examples.ts'
import type { Figure } from './bench.ts'
import { median, repeated, timed, timedAsync } from './timed.ts'

/** From models and played scenarios to the files of all documents, in all forms but PDF. */
export async function documents(): Promise<readonly Figure[]> {
  const inputs = await Promise.all(exampleNames().map(inputFor))
  const trees = inputs.map((input) => [regelboek(input), toetsrapport({ ...input, verification: '' }), plichtenkalender(input).document])
  const [largest] = inputs.toSorted((one, other) => other.model.declarations.length - one.model.declarations.length)
  if (largest === undefined) throw new Error('there are no examples')
  const everything = await timedAsync(async () => {
    for (const document of trees.flat()) await documentFiles(document, { formats, folder: 'x' })
  })
  return [
    { name: 'the tree of one regelboek', ...median(repeated(5, () => timed(() => regelboek(largest)))), unit: 'ms' },
    { name: 'all documents of all examples, in all forms but PDF', value: everything.wall, cpu: everything.cpu, unit: 'ms', most: 5000 },
  ]
}

async function inputFor(name: string) {
  const { value: { model, beside } } = await compileExample(name)
  if (model === undefined) throw new Error(`${name} does not compile`)
  const player = createScenarioPlayer(model, beside)
  const played = model.declarations.flatMap((declaration) => (declaration.kind === 'scenario' ? player.play(declaration, { explain: true }) : []))
  return { model, played, coveredLaw: lawCoverage(model), diagnostics: [], made: { rulesHash: rulesHash(model), version: '0' } }
}
