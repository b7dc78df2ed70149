import type { LeftOutRule } from '../program/index.ts'

/** Version of what is printed; it stands at the head of each file. */
const version = '1'

/** What a file says of the rules that it was made of. */
export interface Origins {
  readonly stelsel: { readonly name: string; readonly label: string; readonly checkedUntil: string | undefined }
  readonly rulesHash: string
  /** Those that the file follows. Undefined: it holds them all, or none matters to it. */
  readonly layers?: readonly string[]
  readonly leftOut?: readonly LeftOutRule[]
}

/** Where the files come from, as lines without the mark of a comment: the same rules and layers give the same on every machine. */
export function headerLines({ stelsel, rulesHash, layers, leftOut = [] }: Origins, target: string): readonly string[] {
  return [
    `${stelsel.label} (${stelsel.name})`,
    `Gemaakt door inburgering generate, doel ${target}, versie ${version}. Niet met de hand wijzigen: wijzig de regels en maak de code opnieuw.`,
    `Regels: sha256 ${rulesHash}`,
    ...(layers === undefined ? [] : [`Lagen: ${layers.join(', ')}`]),
    ...(stelsel.checkedUntil === undefined ? [] : [`De regels zijn gecontroleerd tot en met ${stelsel.checkedUntil}.`]),
    ...(leftOut.length === 0 ? [] : [`Niet in deze code: ${leftOut.map(({ kind, name }) => `${kind} ${name}`).join(', ')}; en besluiten over een boete of verlenging, herzieningen en kennisdata.`]),
  ]
}
