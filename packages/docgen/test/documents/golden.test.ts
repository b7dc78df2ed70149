import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plichtenkalender, regelboek, renderMarkdown, toetsrapport, type DocumentTree } from '../../src/index.ts'
import { compileExample, exampleNames } from '@inburgering/testing/examples'
import { inputFor, playedInput } from '../example-book.ts'
import { law } from './law.ts'

const input = await inputFor([{ path: 'wet.inburgering', text: law }])
const documents = [regelboek(input), toetsrapport({ ...input, verification: 'inburgering docs wet --check' }), plichtenkalender(input).document]

/** Read the difference after `vitest --update`: these are the sentences that people sign. */
async function expectGolden(document: DocumentTree, rulesHash: string, ...path: readonly string[]): Promise<void> {
  // The hash stands for the rules and would change with every label.
  const text = renderMarkdown(document).replaceAll(rulesHash, '(hash)')
  await expect(text).toMatchFileSnapshot(join(import.meta.dirname, 'golden', ...path))
}

test.each(documents.map((document) => [document.id, document] as const))('%s of the small act, word for word', (id, document) => expectGolden(document, input.made.rulesHash, `${id}.md`))

test.each(exampleNames())('the regelboek of %s, word for word', async (name) => {
  const { value: { model, beside } } = await compileExample(name)
  if (model === undefined) throw new Error(`${name} has no model`)
  const played = playedInput(model, [], beside)
  await expectGolden(regelboek(played), played.made.rulesHash, 'regelboek', `${name}.md`)
})
