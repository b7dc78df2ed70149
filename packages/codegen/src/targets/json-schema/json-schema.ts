import type { DataForm } from '../../data/index.ts'
import { headerLines } from '../header.ts'
import type { DataTarget, OutputFile } from '../target.ts'
import { jsonText, members, type Schema } from './json.ts'
import { personDefinitions } from './person-schema.ts'
import { timelineDefinitions } from './timeline-schema.ts'
import type { Reference } from './value-schema.ts'

/** JSON Schema 2020-12 of what goes in and what comes out; each file stands by itself. */
export const jsonSchema: DataTarget = {
  name: 'json-schema',
  prints: 'data',
  files(form) {
    const inDefs: Reference = (definition) => ({ $ref: `#/$defs/${definition}` })
    const person = personDefinitions(form, inDefs)
    return [fileOf(form, 'persoon', person), fileOf(form, 'gebeurtenis', withoutPerson(person)), fileOf(form, 'tijdlijn', timelineDefinitions(form, inDefs))]
  },
}

function withoutPerson(definitions: ReadonlyMap<string, Schema>): ReadonlyMap<string, Schema> {
  return new Map([...definitions].filter(([name]) => name !== 'persoon' && name !== 'gegevens'))
}

function fileOf(form: DataForm, root: string, definitions: ReadonlyMap<string, Schema>): OutputFile {
  const schema: Schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:inburgering:${encodeURIComponent(form.stelsel.name)}:${root}:${form.rulesHash}`,
    $comment: headerLines(form, 'json-schema').join('\n'),
    $ref: `#/$defs/${root}`,
    $defs: members(definitions),
  }
  return { path: `${root}.schema.json`, content: jsonText(schema) }
}
