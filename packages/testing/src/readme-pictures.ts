import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rulesHash } from '@inburgering/core'
import { documentFiles, regelboek } from '@inburgering/docgen'
import { compile } from '@inburgering/language'
import { exampleSources } from './examples.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** The drawings of the regelboek of the act of 2021 that README shows. */
export const pictures = ['kaart-leerroutes', 'termijn-inburgeringstermijn.verloop'] as const

/** By the path from the root of the repository: the text of each picture, as `inburgering docs` writes it. */
export async function readmePictures(): Promise<ReadonlyMap<string, string>> {
  const { value: model, diagnostics } = await compile(exampleSources('wi2021'))
  if (model === undefined) throw new Error('wi2021 has no model')
  const book = regelboek({ model, diagnostics, played: [], coveredLaw: [], made: { rulesHash: rulesHash(model), version: '' } })
  const files = await documentFiles(book, { formats: [], folder: '' })
  const found = pictures.map((name): readonly [string, string] => {
    const file = files.find(({ path }) => path === `/diagrammen/${name}.svg`)
    if (file === undefined) throw new Error(`the regelboek has no drawing ${name}: ${files.map(({ path }) => path).join(', ')}`)
    return [`packages/handbook/beelden/${name}.svg`, String(file.content)]
  })
  return new Map(found)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of await readmePictures()) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}
