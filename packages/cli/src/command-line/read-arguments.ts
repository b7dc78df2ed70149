import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { formatIsoDate, nearestName, parseWrittenDate } from '@inburgering/core'
import type { Texts } from '../texts/texts.ts'
import { CallError, type Command, type OptionDefinition } from './command.ts'

export interface ReadArguments {
  readonly paths: readonly string[]
  readonly values: ReadonlyMap<string, string | true>
}

/** Options that every command has. */
export const globalOptions: Readonly<Record<string, OptionDefinition>> = {
  lang: { value: { nl: 'nl|en', en: 'nl|en' }, choices: ['nl', 'en'], help: { nl: 'taal van de meldingen', en: 'language of the messages' } },
  help: { help: { nl: 'toon deze uitleg', en: 'show this help' } },
}

/** Reads options and paths; what is not known is refused with the nearest name. */
export function readArguments(command: Command, args: readonly string[], texts: Texts): ReadArguments {
  const definitions = { ...command.options, ...globalOptions }
  const options: ParseArgsOptionsConfig = Object.fromEntries(Object.entries(definitions).map(([name, { value }]) => [name, { type: value === undefined ? 'boolean' : 'string' }]))
  const { tokens } = parseArgs({ args: [...args], options: { ...options, h: { type: 'boolean' } }, strict: false, allowPositionals: true, tokens: true })
  const paths: string[] = []
  const values = new Map<string, string | true>()
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value)
    if (token.kind !== 'option') continue
    const name = token.rawName === '-h' ? 'help' : token.name
    const definition = token.rawName.startsWith('--') || name === 'help' ? definitions[name] : undefined
    if (definition === undefined) throw new CallError(texts.unknownOption(token.rawName, command.name, withDashes(nearestName(token.name, Object.keys(definitions)))))
    values.set(name, checked(name, definition, token.value, token.inlineValue === true, texts))
  }
  return { paths, values }
}

function checked(name: string, { value, choices, kind }: OptionDefinition, given: string | undefined, isInline: boolean, texts: Texts): string | true {
  if (value === undefined) {
    if (isInline) throw new CallError(texts.optionTakesNoValue(`--${name}`))
    return true
  }
  if (given === undefined || given === '' || (!isInline && given.startsWith('--'))) throw new CallError(texts.optionNeedsValue(`--${name}`, value[texts.language]))
  if (choices !== undefined && !choices.includes(given)) throw new CallError(texts.notAChoice(`--${name}`, given, choices, nearestName(given, choices)))
  if (kind === 'count' && !/^[1-9]\d{0,2}$/.test(given)) throw new CallError(texts.notACount(`--${name}`, given))
  return kind === 'date' ? dateIn(given, name, texts) : given
}

/** As the exchange format writes it, also when the user wrote `13 mei 2026`. */
function dateIn(given: string, name: string, texts: Texts): string {
  const day = parseWrittenDate(given)
  if (day === undefined) throw new CallError(texts.notADate(`--${name}`, given))
  return formatIsoDate(day)
}

function withDashes(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `--${name}`
}
