import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createGenerator } from 'ts-json-schema-generator'
import { modelVersion } from '../src/model/model.ts'

const core = fileURLToPath(new URL('..', import.meta.url))

/** Where the published schema of this version of the model stands. */
export const schemaFile = fileURLToPath(new URL(`model-${modelVersion}.schema.json`, import.meta.url))

/** The JSON Schema of the model, from its types: one file per model version, with that version in its `$id`. */
export function modelSchema(): string {
  const schema = createGenerator({
    path: `${core}/src/model/model.ts`,
    tsconfig: `${core}/tsconfig.json`,
    type: 'Model',
    skipTypeCheck: true,
    additionalProperties: false,
    schemaId: `urn:inburgering:model:${modelVersion}`,
  }).createSchema('Model')
  return `${JSON.stringify(schema, null, 1)}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(schemaFile, modelSchema())
