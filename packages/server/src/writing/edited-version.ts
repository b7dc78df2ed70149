import type { Parameter, ParameterVersie } from '@inburgering/core'
import { URI } from 'langium'
import { dateWords } from '../new-scenarios/scenario-words.ts'
import { readField } from '../what-if/field-value.ts'
import type { Desk, Piece } from './task.ts'

/** A version whose value was changed since the file was opened. */
export interface EditedVersion {
  readonly version: ParameterVersie
  /** The value as it stands now, in the words of the author. */
  readonly now: string
  /** The parameter with its old value. */
  readonly before: Parameter
  /** Puts the old value back. */
  readonly restored: Piece
}

/** The version of a parameter that differs from the text as it was opened; its date is the same, for a line with another date is another version. */
export function editedVersion({ services, specification, texts }: Pick<Desk, 'services' | 'specification' | 'texts'>, parameter: Parameter): EditedVersion | undefined {
  const uri = specification.uriOf(parameter.origin.file)
  const opened = services.writing.OpenedTexts.of(uri)
  const document = services.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri))
  if (opened === undefined || document === undefined) return undefined
  const old = valuesIn(opened, parameter.name)
  for (const version of parameter.versions) {
    const { start, end } = version.origin
    const words = document.textDocument.getText({ start, end })
    const [head = '', now = ''] = splitVersion(words)
    const before = old.get(dateWords(version.from))
    if (before === undefined || before === now) continue
    const read = readField(before, parameter.type, false, undefined, texts)
    if (read === undefined || !('value' in read) || version.value.kind !== 'constant') continue
    const value = { ...version.value, constant: read.value }
    return { version, now, before: { ...parameter, versions: parameter.versions.map((each) => (each === version ? { ...each, value } : each)) }, restored: { file: parameter.origin.file, at: start, replaces: end, text: `${head} ${before}` } }
  }
  return undefined
}

/** By its date in words, the value of each version of a parameter in a text. */
function valuesIn(text: string, name: string): ReadonlyMap<string, string> {
  const block = new RegExp(`\\bparameter\\s+${name}\\b[^{]*\\{([^}]*)\\}`).exec(text)?.[1] ?? ''
  const found = new Map<string, string>()
  for (const line of block.split('\n')) {
    const [head = '', value = ''] = splitVersion(line.trim())
    const date = /^met ingang van (.+?)(?: tot .*)?:$/.exec(head)?.[1]
    if (date !== undefined) found.set(date, value)
  }
  return found
}

/** `met ingang van 1 januari 2022:` and `€ 340`, without its source. */
function splitVersion(text: string): readonly string[] {
  const at = text.indexOf(':')
  return at < 0 ? [] : [text.slice(0, at + 1).replace(/\s+/g, ' '), text.slice(at + 1).replace(/\svolgens[\s\S]*$/, '').trim()]
}
