import type { ProgramForm } from '../program/index.ts'

/** Version of what is printed; it stands at the head of each file. */
const version = '1'

/** Where the files come from, as lines without the mark of a comment: the same rules and layers give the same on every machine. */
export function headerLines({ stelsel, rulesHash, layers, leftOut }: ProgramForm, target: string): readonly string[] {
  return [
    `${stelsel.label} (${stelsel.name})`,
    `Gemaakt door inburgering generate, doel ${target}, versie ${version}. Niet met de hand wijzigen: wijzig de regels en maak de code opnieuw.`,
    `Regels: sha256 ${rulesHash}`,
    `Lagen: ${layers.join(', ')}`,
    ...(stelsel.checkedUntil === undefined ? [] : [`De regels zijn gecontroleerd tot en met ${stelsel.checkedUntil}.`]),
    ...(leftOut.length === 0 ? [] : [`Niet in deze code: ${leftOut.map(({ kind, name }) => `${kind} ${name}`).join(', ')}; en besluiten over een boete of verlenging, herzieningen en kennisdata.`]),
  ]
}
