import type { Choice, DataType } from '../../data/index.ts'
import type { Schema } from './json.ts'

// Each day that exists in the Gregorian calendar of the years 1 to 9999, and no other: not every reader of a schema looks at `format`.
const year = '(?!0000)[0-9]{4}'
const leapYear = '(?!0000)(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)'
const dayOfMonth = '(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8])'
const wholeDate = `${year}-(?:${dayOfMonth})|${leapYear}-02-29`
const monthOrYear = `${year}(?:-(?:0[1-9]|1[0-2]))?`

const dateSchema: Schema = { title: 'Datum', type: 'string', format: 'date', pattern: `^(?:${wholeDate})$` }

/** `1994`, `1994-05` or `1994-05-03`: no `format` fits all of them. */
const incompleteDateSchema: Schema = { title: 'Datum die misschien niet helemaal bekend is', type: 'string', pattern: `^(?:${wholeDate}|${monthOrYear})$`, description: 'jjjj-mm-dd; dag of maand mag ontbreken: jjjj of jjjj-mm.' }

/** Where a definition stands in the file: `#/$defs/gegevens`. */
export type Reference = (definition: string) => Schema

/** What stands in the file once, for all that refer to it. */
export const dateDefinitions: readonly (readonly [string, Schema])[] = [['datum', dateSchema], ['onvolledige_datum', incompleteDateSchema]]

export const textSchema: Schema = { type: 'string', minLength: 1 }

/** A larger number stands in JSON as a power of ten, which no act writes. */
const numberSchema: Schema = { type: 'number', exclusiveMinimum: -1e21, exclusiveMaximum: 1e21 }

export const moneySchema: Schema = { ...numberSchema, description: 'Euro, ten hoogste twee decimalen.' }

/** One of these names. Without names nothing fits. */
export function oneOfSchema(names: readonly string[]): Schema {
  return names.length === 0 ? { not: {} } : { type: 'string', enum: [...names] }
}

/** What a value of a type is in a file of persons, with its unit. */
export function valueSchema({ kind, choices }: DataType, incomplete: boolean, ref: Reference): Schema {
  switch (kind) {
    case 'boolean':
      return { type: 'boolean' }
    case 'text':
      return { type: 'string' }
    case 'integer':
      return { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }
    case 'number':
      return numberSchema
    case 'percentage':
      return { ...numberSchema, description: 'Deel van 1: 0.2 is 20%.' }
    case 'hours':
      return { type: 'number', minimum: 0, exclusiveMaximum: 1e21, description: 'Uren, ten hoogste twee decimalen.' }
    case 'money':
      return moneySchema
    case 'date':
      return ref(incomplete ? 'onvolledige_datum' : 'datum')
    case 'duration':
      return { type: 'string', pattern: '^\\s*(?:[0-9]{1,3}(?:\\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?\\s+(?:[dD][aA][gG]|[dD][aA][gG][eE][nN]|[wW][eE][eE][kK]|[wW][eE][kK][eE][nN]|[mM][aA][aA][nN][dD]|[mM][aA][aA][nN][dD][eE][nN]|[jJ][aA][aA][rR]|[jJ][aA][rR][eE][nN])\\s*$', description: 'Duur, zoals 18 maanden of 10 weken.' }
    case 'level':
    case 'choice':
    case 'onderdeel':
    case 'leerroute':
      return { ...oneOfSchema(choices.map(({ name }) => name)), ...(choices.length === 0 ? {} : { description: choices.map(describedChoice).join('; ') }) }
    default:
      return kind satisfies never
  }
}

/** `gezinsmigrant: Gezins- of overige migrant (Wet art. 19)` */
export function describedChoice({ name, label, sources }: Choice): string {
  return `${label === name ? name : `${name}: ${label}`}${sources.length === 0 ? '' : ` (${sources.join(', ')})`}`
}
