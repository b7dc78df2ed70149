import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { modelVersion } from '@inburgering/core'
import { createGenerator } from 'ts-json-schema-generator'

const core = join(import.meta.dirname, '..', '..', 'core')

/** A published shape: its type, where that is declared, and the file and `$id` of its schema. */
export interface PublishedSchema {
  readonly type: string
  readonly source: string
  readonly file: string
  readonly id: string
}

/** What other programs read: the model, and a timeline with its reasons. Both carry the version of the model. */
export const publishedSchemas: readonly PublishedSchema[] = [
  { type: 'Model', source: 'model/model.ts', file: fileOf('model'), id: `urn:inburgering:model:${modelVersion}` },
  { type: 'Timeline', source: 'timeline/entry.ts', file: fileOf('timeline'), id: `urn:inburgering:timeline:${modelVersion}` },
]

function fileOf(name: string): string {
  return join(core, 'schema', `${name}-${modelVersion}.schema.json`)
}

/** The JSON Schema of a shape, made from its type. */
export function schemaOf({ type, source, id }: PublishedSchema): string {
  const generator = createGenerator({
    path: `${core}/src/${source}`,
    tsconfig: `${core}/tsconfig.json`,
    type,
    skipTypeCheck: true,
    additionalProperties: false,
    schemaId: id,
  })
  return `${JSON.stringify(generator.createSchema(type), null, 1)}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const schema of publishedSchemas) writeFileSync(schema.file, schemaOf(schema))
}
