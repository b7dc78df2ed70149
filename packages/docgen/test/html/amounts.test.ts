import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { renderDocx } from '../../src/docx/index.ts'
import { regelboek, renderHtml } from '../../src/index.ts'
import { inputFor } from '../example-book.ts'
import { law } from '../documents/law.ts'

/** A euro sign, and the space between it and its figure. */
const broken = /€ \d/g
const whole = /€\u00a0\d/g

test('no line ends between a euro sign and its figure', async () => {
  const book = regelboek(await inputFor([{ path: 'wet.inburgering', text: law }]))
  const texts = [renderHtml(book), strFromU8(unzipSync(await renderDocx(book))['word/document.xml'] ?? new Uint8Array())]
  for (const text of texts) expect([text.match(broken), (text.match(whole) ?? []).length > 3]).toEqual([null, true])
})
