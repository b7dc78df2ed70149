import { Cancellation, DocumentState, type LangiumDocument, type URI } from 'langium'
import { expect, it } from 'vitest'
import { openSpecification } from '@inburgering/language'
import { smallAct } from '../small-specification.ts'

const files = [
  { path: 'wet.inburgering', text: smallAct },
  { path: '../ander/ander.inburgering', text: 'stelsel Ander "Ander" {\n}\n' },
]

async function opened(): Promise<{ readonly builder: Builder; readonly uriOf: (name: string) => URI }> {
  const { services } = await openSpecification(files)
  const { DocumentBuilder, LangiumDocuments } = services.shared.workspace
  const uriOf = (name: string) => LangiumDocuments.all.find(({ uri }: LangiumDocument) => uri.path.endsWith(name))?.uri as URI
  return { builder: DocumentBuilder, uriOf }
}

interface Builder {
  update(changed: URI[], deleted: URI[], token?: Cancellation.CancellationToken): Promise<void>
  waitUntil(state: DocumentState, uri?: URI): Promise<unknown>
  onDocumentPhase(state: DocumentState, listener: () => void): { dispose(): void }
}

it('a question about a file that was read just before the build was cancelled is answered', async () => {
  const { builder, uriOf } = await opened()
  const next = new Cancellation.CancellationTokenSource()
  // The next key is pressed while the first listener hears that the file was read.
  const first = builder.onDocumentPhase(DocumentState.Parsed, () => next.cancel())
  const building = builder.update([uriOf('wet.inburgering')], [], next.token).catch(() => undefined)
  const answered = builder.waitUntil(DocumentState.Parsed, uriOf('wet.inburgering')).then(() => true)
  await building
  first.dispose()
  // Of another specification: the file itself is not read again.
  await builder.update([uriOf('ander.inburgering')], [])
  expect(await Promise.race([answered, new Promise((resolve) => setTimeout(() => resolve('still waits'), 2_000))])).toBe(true)
})

it('a question about all files is answered after a build of none', async () => {
  const { builder } = await opened()
  const building = builder.update([], [])
  const answered = builder.waitUntil(DocumentState.IndexedContent).then(() => true)
  await building
  expect(await Promise.race([answered, new Promise((resolve) => setTimeout(() => resolve('still waits'), 2_000))])).toBe(true)
})
