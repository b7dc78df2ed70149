import { divide, exactFromInteger, formatIsoDate, fromDecimalText, integerOf, isLevel, levels, parseDuration, parseEuro, parseIncompleteDate, parseWrittenDate, toDecimalText, valueOf, type ConstantValue, type Exact, type Model, type ValueType } from '@inburgering/core'
import type { FormChoice } from '../protocol/index.ts'
import type { ServerTexts } from '../texts/texts.ts'

/** What is written in a field: a value, nothing, or why it is no value. */
export type ReadField = { readonly value: ConstantValue } | { readonly problem: string } | undefined

/** Reads a field as people write such a value: `12 mei 2024` or `12-5-2024`, `€ 1.250,50` or `1250`. */
export function readField(text: string, type: ValueType, isIncomplete: boolean, choices: readonly FormChoice[] | undefined, { whatIf }: ServerTexts): ReadField {
  const written = text.trim()
  if (written === '') return undefined
  if (choices !== undefined && !choices.some(({ value }) => value === written)) return { problem: whatIf.wrong.choice }
  const value = valueIn(written, type, isIncomplete)
  return value === undefined ? { problem: whatIf.wrong[type.kind] ?? whatIf.wrong.choice } : { value }
}

/** The values that a field of this type has; undefined where anything may be written. */
export function choicesFor(type: ValueType, models: readonly Model[], { whatIf }: ServerTexts): readonly FormChoice[] | undefined {
  const declarations = models.flatMap((model) => model.declarations)
  switch (type.kind) {
    case 'boolean':
      return [{ value: 'ja', label: whatIf.yes }, { value: 'nee', label: whatIf.no }]
    case 'level':
      return levels.map((level) => ({ value: level, label: level.replaceAll('_', ' ') }))
    case 'choice':
      return declarations.flatMap((each) => (each.kind === 'keuze' && each.name === type.keuze ? each.values.map(({ name, label }) => ({ value: name, label })) : []))
    case 'onderdeel':
    case 'leerroute':
      return declarations.flatMap((each) => (each.kind === type.kind ? [{ value: each.name, label: each.label }] : []))
    default:
      return undefined
  }
}

function valueIn(written: string, type: ValueType, isIncomplete: boolean): ConstantValue | undefined {
  switch (type.kind) {
    case 'boolean':
      return { kind: 'boolean', value: written === 'ja' }
    case 'date': {
      if (isIncomplete && parseIncompleteDate(written) !== undefined) return { kind: 'date', value: written }
      const day = parseWrittenDate(written)
      return day === undefined ? undefined : { kind: 'date', value: formatIsoDate(day) }
    }
    case 'duration': {
      const value = parseDuration(written)
      return value === undefined ? undefined : { kind: 'duration', value }
    }
    case 'money':
      return exact('money', valueOf(parseEuro(written)))
    case 'hours':
      return exact('hours', number(written.replace(/\s*(uur|uren)$/, '')))
    case 'percentage': {
      const share = number(written.replace(/\s*(%|procent)$/, ''))
      return exact('percentage', share && valueOf(divide(share, exactFromInteger(100))))
    }
    case 'integer':
    case 'number': {
      const value = number(written)
      return type.kind === 'integer' && value !== undefined && integerOf(value) === undefined ? undefined : exact(type.kind, value)
    }
    case 'level':
      return isLevel(written) ? { kind: 'level', value: written } : undefined
    case 'text':
      return /["“”\n]/.test(written) ? undefined : { kind: 'text', value: written }
    default:
      return { kind: type.kind, value: written }
  }
}

function number(text: string): Exact | undefined {
  return valueOf(fromDecimalText(text, 'nl'))
}

function exact(kind: 'integer' | 'number' | 'money' | 'percentage' | 'hours', value: Exact | undefined): ConstantValue | undefined {
  return value === undefined ? undefined : { kind, value: toDecimalText(value) }
}
