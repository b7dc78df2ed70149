import type { ConstantValue, Model, ValueType } from '@inburgering/core'
import type { FormField, FormProblem } from '../protocol/index.ts'
import type { ServerServices } from '../services.ts'
import type { Specification } from '../specification/specification.ts'
import type { ServerTexts } from '../texts/texts.ts'
import { choicesFor, readField } from '../what-if/field-value.ts'

/** What a task of writing looks at. */
export interface Desk {
  readonly specification: Specification
  readonly model: Model
  readonly services: ServerServices
  readonly texts: ServerTexts
  /** Where the cursor stands: a file of the specification, by its path, and a line from 0. */
  readonly file: string
  readonly line: number
  readonly answers: Readonly<Record<string, string>>
}

/** A piece of text at a place of a file of the specification; `replaces` reaches to its end. */
export interface Piece {
  readonly file: string
  readonly at: { readonly line: number; readonly character: number }
  readonly replaces?: { readonly line: number; readonly character: number }
  readonly text: string
}

/** What was read of the answers: what is still to be asked, what is wrong, or the text. */
export type Written = { readonly next: FormField; readonly note?: string } | { readonly problems: readonly FormProblem[] } | { readonly pieces: readonly Piece[]; readonly note?: string } | { readonly cannot: string }

/** Reads answers one after another; the first that is missing or wrong ends it. */
export class Answers {
  private readonly desk: Desk
  /** The first question without an answer, or what is wrong with an answer. */
  stop: Extract<Written, { next: FormField } | { problems: readonly FormProblem[] }> | undefined

  constructor(desk: Desk) {
    this.desk = desk
  }

  value(id: string, label: string, type: ValueType, given = '', isWrong: (value: ConstantValue) => string | undefined = () => undefined): ConstantValue | undefined {
    const { answers, texts, model } = this.desk
    const choices = choicesFor(type, [model], texts)
    if (this.stop !== undefined) return undefined
    const text = answers[id]
    if (text === undefined) {
      this.stop = { next: { id, label, hint: texts.whatIf.hint[type.kind] ?? '', optional: false, ...(choices === undefined ? {} : { choices }), now: given } }
      return undefined
    }
    const read = readField(text, type, false, choices, texts)
    const problem = read === undefined ? texts.writing.required : 'problem' in read ? read.problem : isWrong(read.value)
    if (problem !== undefined) {
      this.stop = { problems: [{ field: id, message: problem }] }
      return undefined
    }
    return read !== undefined && 'value' in read ? read.value : undefined
  }

  /** A line of text, without quotes. */
  text(id: string, label: string, given = '', isWrong: (text: string) => string | undefined = () => undefined): string | undefined {
    const value = this.value(id, label, { kind: 'text' }, given, (each) => (each.kind === 'text' ? isWrong(each.value) : undefined))
    return value?.kind === 'text' ? value.value : undefined
  }

  choice(id: string, label: string, from: readonly { readonly name: string; readonly label: string }[]): string | undefined {
    if (this.stop !== undefined) return undefined
    const { answers, texts } = this.desk
    const choices = from.map((each) => ({ value: each.name, label: each.label === each.name ? each.name : `${each.label} (${each.name})` }))
    const text = answers[id]
    if (text === undefined) this.stop = { next: { id, label, hint: '', optional: false, choices } }
    else if (!choices.some(({ value }) => value === text)) this.stop = { problems: [{ field: id, message: texts.whatIf.wrong.choice }] }
    else return text
    return undefined
  }
}

/** A name that nothing has yet, made of a label. */
export function freeName(label: string, { declarations }: Model): string {
  const base = label.normalize('NFD').replace(/\p{Mn}/gu, '').replace(/[^A-Za-z0-9]+/g, '_').replace(/^_+|_+$/g, '').replace(/^(?=\d)/, 'n')
  const taken = new Set(declarations.map(({ name }) => name))
  for (let count = 1; ; count++) {
    const name = `${base === '' ? 'nieuw' : base}${count === 1 ? '' : `_${count}`}`
    if (!taken.has(name)) return name
  }
}

/** An article as it stands behind `volgens`: `art. 4.1 lid 1`. */
export function articleProblem(text: string, { writing }: ServerTexts): string | undefined {
  return /^(art\.|bijlage|tabel)\s+\S/.test(text) ? undefined : writing.article
}
