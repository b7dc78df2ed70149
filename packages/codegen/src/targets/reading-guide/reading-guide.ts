import type { OutputFile } from '../target.ts'
import { members } from './members.ts'
import { words } from './words.ts'

/** How a language writes what the guide is about. */
export interface Spelling {
  /** Name of the language. */
  readonly language: string
  /** The file or folder in which the rules stand. */
  readonly rules: string
  readonly function: (name: string) => string
  readonly member: (name: string) => string
  /** What stands where there is nothing. */
  readonly nothing: string
  /** Ja, nee, and what never happened. */
  readonly yes: string
  readonly no: string
  readonly never: string
  /** A condition as it stands in the code. */
  readonly condition: string
}

/** A page for who lays the code beside the law and does not program: what each sign, word and label in the rules says. */
export function readingGuide(spelling: Spelling): OutputFile {
  const { language, rules, nothing, yes, no, never, condition } = spelling
  const rows = (entries: Readonly<Record<string, string>>, spelled: (name: string) => string): readonly string[] =>
    Object.entries(entries).map(([name, meaning]) => [spelled(name), meaning] as const).sort(([one], [other]) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1)).map(([name, meaning]) => `| \`${name}\` | ${meaning} |`)
  return {
    path: 'leeswijzer.md',
    content: [
      '# Zo leest u deze code', '',
      `Voor wie de code naast de wet legt en niet programmeert. De regels staan in \`${rules}\`. In de map \`uitvoering\` staat wat voor alle regels gelijk is: datums, de Algemene termijnenwet, geld en het verloop van de dagen. De taal van de code is ${language}.`, '',
      '## Eerst dit', '',
      '- Boven elke regel staat de naam, met tussen haken het artikel. Een artikel bij een bepaling staat erboven.',
      '- Woorden van de wet zijn Nederlands: `termijn_...`, `boeteregime_...`, `verlengingsgrond_...`. De Engelse woorden staan hieronder.',
      '- `n_250` is het getal 250. `n_3_5` is drie vijfde, dus 60%. Bedragen zijn in euro’s, uren in uren.',
      '- `duur_36_maanden` is een duur van 36 maanden. `dag_2022_01_01` is 1 januari 2022. Andere grote getallen bij een dag tellen de dagen vanaf 1 januari 1970.',
      '- `zonder_doelgroep` staat achter een gegeven. Het zegt wat er ontbreekt als het gegeven niet in het dossier staat. `niet_beoordeeld_...` doet dat bij een oordeel.',
      `- \`${condition}\` leest u als: "voor de persoon \`c\`, op de dag die wordt bekeken". Daarachter staat de voorwaarde of de waarde. De letters \`r1\`, \`r2\` zijn de gebeurtenis die wordt bekeken.`,
      `- \`${yes}\` is ja, \`${no}\` is nee. \`${nothing}\` betekent: dit staat er niet. \`${never}\` betekent: dit is niet gebeurd.`,
      '- `c.overflow` zegt welke dag telt als een dag niet bestaat, zoals 31 april. De regels van het stelsel bepalen dat.',
      '- De code werkt van binnen naar buiten. `isAtLeast(uren, n_600)` zegt: de uren zijn ten minste 600.'.replace('isAtLeast', spelling.function('isAtLeast')), '',
      '## Woorden', '',
      '| Woord | Betekenis |', '|---|---|', ...rows(words, spelling.function), '',
      '## Namen van delen', '',
      'Een naam die hier niet staat, is een woord uit de regels zelf, zoals `begint`, `duurt` of `vereist`.', '',
      '| Naam | Betekenis |', '|---|---|', ...rows(members, spelling.member), '',
    ].join('\n'),
  }
}
