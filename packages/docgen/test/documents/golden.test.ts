import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plichtenkalender, regelboek, renderMarkdown, toetsrapport } from '../../src/index.ts'
import { inputFor } from '../example-book.ts'
import { law } from './law.ts'

const input = await inputFor([{ path: 'wet.inburgering', text: law }])
const documents = [regelboek(input), toetsrapport({ ...input, verification: 'inburgering docs wet --check' }), plichtenkalender(input).document]

/** Read the difference after `vitest --update`: these are the sentences that people sign. */
test.each(documents.map((document) => [document.id, document] as const))('%s of the small act, word for word', async (id, document) => {
  // The hash stands for the rules and would change with every label.
  const text = renderMarkdown(document).replaceAll(input.made.rulesHash, '(hash)')
  await expect(text).toMatchFileSnapshot(join(import.meta.dirname, 'golden', `${id}.md`))
})
