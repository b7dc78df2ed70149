import { enCells, nlCells } from '../cell-count.ts'
import { define } from '../definition.ts'
import { kindsInEnglish } from '../kinds-in-english.ts'

type Suggested = { readonly name: string; readonly suggestion?: string | undefined }

const dutchHint = (suggestion: string | undefined, otherwise: string) => (suggestion === undefined ? otherwise : `Bedoelde u "${suggestion}"?`)
const englishHint = (suggestion: string | undefined, otherwise: string) => (suggestion === undefined ? otherwise : `Did you mean "${suggestion}"?`)

/** `"voor" met een naam`, `de dag (verwacht op 1 januari 2022:)`. */
const missingInEnglish = (missing: string) => {
  const [word, value] = missing.split(' met ')
  return value === undefined ? kindsInEnglish(missing.replace(/^de dag/, 'the day')) : `${word} with ${kindsInEnglish(value)}`
}

/** A text in quotes has them already. */
const quoted = (text: string) => (text.startsWith('"') ? text : `"${text}"`)

/** INB1xx: what the text says and the names in it. */
export const textDiagnostics = {
  // `unfit` is the word where reading stops, `found` all that must go for the rest to be read.
  INB101: define<{ readonly found: string; readonly unfit: string; readonly examples: string; readonly advice: 'choose' | 'remove' | 'comma' }>({
    severity: 'error',
    fix: true,
    title: { nl: 'Dit past hier niet', en: 'This does not fit here' },
    nl: ({ found, unfit, examples, advice }) => {
      const what = `${quoted(examples === '' ? found : unfit)} past hier niet, dus deze regel is niet te lezen.`
      if (advice === 'comma') return `${what} Haal het weg. Of zet er een komma voor, als het bij de lijst hoort.`
      if (examples === '') return `${what} Haal het weg of zet het ergens anders.`
      return `${what} Hier kan bijvoorbeeld staan: ${examples}.${advice === 'choose' ? '' : ` Of haal ${quoted(found)} weg.`}`
    },
    en: ({ found, unfit, examples, advice }) => {
      const what = `${quoted(examples === '' ? found : unfit)} does not fit here, so this rule cannot be read.`
      if (advice === 'comma') return `${what} Remove it. Or put a comma before it, if it belongs to the list.`
      if (examples === '') return `${what} Remove it or move it.`
      return `${what} What could stand here: ${kindsInEnglish(examples)}.${advice === 'choose' ? '' : ` Or remove ${quoted(found)}.`}`
    },
  }),
  INB102: define<{ readonly examples: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'De regel houdt te vroeg op', en: 'The rule ends too early' },
    nl: ({ examples }) => `De regel houdt hier op, maar er ontbreekt nog iets.${examples === '' ? '' : ` Hier kan bijvoorbeeld staan: ${examples}.`}`,
    en: ({ examples }) => `The rule ends here, but something is still missing.${examples === '' ? '' : ` What could stand here: ${kindsInEnglish(examples)}.`}`,
  }),
  INB103: define<{ readonly found: string }>({
    severity: 'error',
    fix: true,
    title: { nl: 'Onbekend teken', en: 'Unknown character' },
    nl: ({ found }) => `Het teken "${found}" heeft in een regel geen betekenis. Haal het weg.`,
    en: ({ found }) => `The character "${found}" has no meaning in a rule. Remove it.`,
  }),
  INB104: define<{ readonly word: string; readonly suggestion: string }>({
    severity: 'error',
    fix: true,
    title: { nl: 'Vast woord als naam', en: 'Reserved word as a name' },
    nl: ({ word, suggestion }) => `"${word}" is een vast woord van de taal en kan hier geen naam zijn. Kies een andere naam, bijvoorbeeld "${suggestion}".`,
    en: ({ word, suggestion }) => `"${word}" is a fixed word of the language and cannot be a name here. Choose another name, for instance "${suggestion}".`,
  }),
  INB105: define<{ readonly start: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Aanhalingsteken ontbreekt', en: 'Missing closing quote' },
    nl: ({ start }) => `De tekst die begint met "${start}" is niet afgesloten. Zet een aanhalingsteken aan het eind, op dezelfde regel.`,
    en: ({ start }) => `The text that starts with "${start}" is not closed. Put a quote at its end, on the same line.`,
  }),
  INB106: define({
    severity: 'error',
    fix: false,
    title: { nl: 'Te veel haakjes in elkaar', en: 'Nested too deep' },
    nl: () => 'Deze regel heeft te veel delen of te veel haakjes in elkaar, dus niemand kan haar nog lezen. Maak van een deel een begrip met een eigen naam.',
    en: () => 'This rule has too many parts, or too many brackets inside each other, so nobody can read it. Give a part a name of its own, as a begrip.',
  }),
  INB107: define<{ readonly reason: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Bestand is niet te lezen', en: 'Unreadable file' },
    nl: ({ reason }) => `Dit bestand is niet te lezen. Dat is een fout in de werkbank: meld hem, met het bestand erbij (${reason}).`,
    en: ({ reason }) => `This file cannot be read. That is a bug in the workbench: please report it with the file (${reason}).`,
  }),
  INB108: define<{ readonly found: string; readonly suggestion: string; readonly kind: 'capital' | 'spelling' | 'other' }>({
    severity: 'error',
    fix: true,
    title: { nl: 'Vast woord anders geschreven', en: 'Fixed word in another form' },
    nl: ({ found, suggestion, kind }) =>
      kind === 'capital'
        ? `Vaste woorden hebben kleine letters, dus "${found}" is niet te lezen. Schrijf "${suggestion}".`
        : kind === 'other'
          ? `De taal kent "${found}" hier niet. Schrijf "${suggestion}".`
          : `De taal kent "${found}" hier niet. Bedoelde u "${suggestion}"?`,
    en: ({ found, suggestion, kind }) =>
      kind === 'capital'
        ? `Fixed words have small letters, so "${found}" cannot be read. Write "${suggestion}".`
        : kind === 'other'
          ? `The language does not know "${found}" here. Write "${suggestion}".`
          : `The language does not know "${found}" here. Did you mean "${suggestion}"?`,
  }),
  INB109: define<{ readonly found: string; readonly suggestion: string }>({
    severity: 'error',
    fix: true,
    title: { nl: 'Naam met een spatie', en: 'Name with a space' },
    nl: ({ found, suggestion }) => `Een naam heeft geen spaties, dus "${found}" is niet te lezen als een naam. Schrijf ${suggestion}.`,
    en: ({ found, suggestion }) => `A name has no spaces, so "${found}" cannot be read as a name. Write ${suggestion}.`,
  }),
  INB110: define<Suggested & { readonly expected: string }>({
    severity: 'error',
    fix: true,
    title: { nl: 'Onbekende naam', en: 'Unknown name' },
    nl: ({ name, expected, suggestion }) => `"${name}" is hier niet bekend${expected === 'naam' ? '' : ` als ${expected}`}. ${dutchHint(suggestion, 'Controleer de spelling, of voeg de naam toe aan het stelsel.')}`,
    en: ({ name, expected, suggestion }) => `"${name}" is not known here${expected === 'naam' ? '' : ` as ${kindsInEnglish(expected)}`}. ${englishHint(suggestion, 'Check the spelling, or declare the name in the stelsel.')}`,
  }),
  INB111: define<Suggested & { readonly owner: string }>({
    severity: 'error',
    fix: true,
    title: { nl: 'Onbekende eigenschap', en: 'Unknown attribute' },
    nl: ({ name, owner, suggestion }) => `${owner} heeft geen "${name}". ${dutchHint(suggestion, 'Kies een eigenschap die erbij hoort, of voeg hem toe.')}`,
    en: ({ name, owner, suggestion }) => `${owner} has no "${name}". ${englishHint(suggestion, 'Choose one of its attributes, or add it.')}`,
  }),
  INB112: define<{ readonly kind: string; readonly name: string; readonly file: string; readonly line: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Naam komt twee keer voor', en: 'Name declared twice' },
    nl: ({ kind, name, file, line }) => `Er is al een ${kind} met de naam "${name}": in ${file}, regel ${line}. Zo weet niemand welke geldt. Geef een van de twee een andere naam.`,
    en: ({ kind, name, file, line }) => `There already is a ${kind} named "${name}": in ${file}, line ${line}. So nobody knows which one holds. Give one of them another name.`,
  }),
  INB113: define({
    severity: 'error',
    fix: false,
    title: { nl: 'Geen stelsel', en: 'No stelsel' },
    nl: () => 'In deze map begint geen enkel bestand met een stelsel, dus er is niets om uit te voeren. Voeg toe: stelsel Naam { in werking met ingang van 1 januari 2022 }.',
    en: () => 'No file in this folder declares a stelsel, so there is nothing to run. Add: stelsel Naam { in werking met ingang van 1 januari 2022 }.',
  }),
  INB114: define<{ readonly name: string; readonly other: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Twee stelsels in een map', en: 'Two stelsels in one folder' },
    nl: ({ name, other }) => `Deze map heeft twee stelsels: "${other}" en "${name}". Een map is een stelsel. Zet "${name}" in een eigen map.`,
    en: ({ name, other }) => `This folder has two stelsels: "${other}" and "${name}". A folder is one stelsel. Move "${name}" to a folder of its own.`,
  }),
  INB115: define<{ readonly text: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Datum bestaat niet', en: 'No such date' },
    nl: ({ text }) => `De datum "${text}" bestaat niet. Schrijf een bestaande dag, bijvoorbeeld 1 januari 2022.`,
    en: ({ text }) => `The date "${text}" does not exist. Write an existing day, for instance 1 januari 2022.`,
  }),
  INB116: define<{ readonly text: string; readonly suggestion: string; readonly sign?: 'cents' | 'thousands' | 'example' | undefined }>({
    severity: 'error',
    fix: true,
    title: { nl: 'Waarde is niet te lezen', en: 'Unreadable value' },
    nl: ({ text, suggestion, sign }) =>
      sign === 'cents'
        ? `"${text}" is niet te lezen als een bedrag. Schrijf centen na een komma: ${suggestion}.`
        : sign === 'thousands'
          ? `"${text}" is niet te lezen als een bedrag. Schrijf duizend met een punt: ${suggestion}.`
          : `"${text}" is niet te lezen als een waarde. Schrijf ${sign === 'example' ? 'bijvoorbeeld ' : ''}${suggestion}.`,
    en: ({ text, suggestion, sign }) =>
      sign === 'cents'
        ? `"${text}" cannot be read as an amount. Write cents after a comma: ${suggestion}.`
        : sign === 'thousands'
          ? `"${text}" cannot be read as an amount. Write thousands with a point: ${suggestion}.`
          : `"${text}" cannot be read as a value. Write ${sign === 'example' ? 'for instance ' : ''}${suggestion}.`,
  }),
  INB117: define<{ readonly text: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Bron ontbreekt', en: 'Missing source' },
    nl: ({ text }) => `Bij "${text}" staat niet uit welke wet of regeling het komt. Zet de naam van de bron ervoor, bijvoorbeeld: Wet ${text}.`,
    en: ({ text }) => `"${text}" does not say which act or regulation it comes from. Put the name of the source before it: Wet ${text}.`,
  }),
  INB118: define<{ readonly names: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Personen verwijzen naar elkaar', en: 'Personas refer to each other' },
    nl: ({ names }) => `Deze personen verwijzen in een kring naar elkaar: ${names}. Geef een van hen eigen gegevens, zonder "zoals".`,
    en: ({ names }) => `These personas refer to each other in a circle: ${names}. Give one of them facts of its own, without "zoals".`,
  }),
  INB119: define<{ readonly name: string; readonly expected: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Onderdeel van een regel ontbreekt', en: 'Part of a rule is missing' },
    nl: ({ name, expected }) => `"${name}" is niet volledig: ${expected} ontbreekt. Voeg het toe, anders kan de regel niet werken.`,
    en: ({ name, expected }) => `"${name}" is not complete: ${kindsInEnglish(expected)} is missing. Add it, otherwise the rule cannot work.`,
  }),
  INB120: define<{ readonly value: string; readonly record: string; readonly attributes: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Waarde hoort nergens bij', en: 'Value belongs to nothing' },
    nl: ({ value, record, attributes }) =>
      attributes === ''
        ? `"${value}" hoort nergens bij: ${record} heeft geen eigenschappen. Haal de waarde weg, of geef ${record} er een in de regels, bijvoorbeeld { bedrag : bedrag }.`
        : `"${value}" hoort bij geen eigenschap van ${record}. Die zijn: ${attributes}. Kies een waarde die bij een ervan past.`,
    en: ({ value, record, attributes }) =>
      attributes === ''
        ? `"${value}" belongs to nothing: ${record} has no attributes. Remove the value, or give ${record} one in the rules, for instance { bedrag : bedrag }.`
        : `"${value}" fits no attribute of ${record}. These are: ${attributes}. Choose a value that fits one of them.`,
  }),
  INB121: define<{ readonly value: string; readonly candidates: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Waarde past bij meer eigenschappen', en: 'Value fits several attributes' },
    nl: ({ value, candidates }) => `"${value}" past bij meer dan een eigenschap: ${candidates}. Schrijf erbij welke u bedoelt, bijvoorbeeld: ${candidates.split(', ')[0]} is ${value}.`,
    en: ({ value, candidates }) => `"${value}" fits more than one attribute: ${candidates}. Say which one you mean, for instance: ${candidates.split(', ')[0]} is ${value}.`,
  }),
  INB122: define<{ readonly name: string; readonly record: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Eigenschap ontbreekt', en: 'Missing attribute' },
    nl: ({ name, record }) => `Bij ${record} moet ook "${name}" staan. Voeg de waarde toe.`,
    en: ({ name, record }) => `${record} also needs "${name}". Add its value.`,
  }),
  INB123: define<{ readonly name: string; readonly stelsel: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Bestand hoort bij een ander stelsel', en: 'File belongs to another stelsel' },
    nl: ({ name, stelsel }) => `Dit bestand hoort bij "${name}", maar deze map is van "${stelsel}". Zet het bestand in de map van "${name}", of pas de eerste regel aan.`,
    en: ({ name, stelsel }) => `This file belongs to "${name}", but this folder is of "${stelsel}". Move the file, or change its first line.`,
  }),
  INB124: define<{ readonly count: string; readonly expected: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Rij heeft niet evenveel vakken', en: 'Row of another length' },
    nl: ({ count, expected }) => `Deze rij heeft ${nlCells(count)}, maar de tabel vraagt er ${expected}. Vul aan wat ontbreekt of haal weg wat te veel is, met een streep tussen elke twee vakken: |.`,
    en: ({ count, expected }) => `This row has ${enCells(count)}, but the table asks for ${expected}. Add what is missing or remove what is too much, with a bar between each two cells: |.`,
  }),
  INB125: define<{ readonly opening: string; readonly closing: string; readonly owner: string; readonly line: string; readonly behind: string }>({
    severity: 'error',
    fix: true,
    title: { nl: 'Haakje of accolade ontbreekt', en: 'Missing bracket or brace' },
    nl: ({ opening, closing, owner, line, behind }) =>
      owner === ''
        ? `Het haakje ${opening} op regel ${line} is niet gesloten. Zet ${closing} achter "${behind}", of waar het deel tussen haakjes ophoudt.`
        : `Het blok van ${owner} (regel ${line}) is niet gesloten. Zet ${closing} achter de laatste regel van dat blok.`,
    en: ({ opening, closing, owner, line, behind }) =>
      owner === ''
        ? `The bracket ${opening} on line ${line} is not closed. Put ${closing} behind "${behind}", or where the part in brackets ends.`
        : `The block of ${owner} (line ${line}) is not closed. Put ${closing} behind the last line of that block.`,
  }),
  INB126: define<{ readonly found: string }>({
    severity: 'error',
    fix: true,
    title: { nl: 'Komma nodig', en: 'Comma needed' },
    nl: ({ found }) => `Tussen de delen van een lijst staat hier een komma, geen "${found}". Zet er een komma.`,
    en: ({ found }) => `The parts of a list have a comma between them here, not "${found}". Put a comma.`,
  }),
  INB127: define<{ readonly text: string; readonly suggestion: string | undefined }>({
    severity: 'error',
    fix: true,
    title: { nl: 'Datum is niet volledig', en: 'Incomplete date' },
    nl: ({ text, suggestion }) => (suggestion === undefined ? `Bij "${text}" ontbreekt het jaar. Schrijf het jaar erachter met vier cijfers.` : `Van "${text}" is het jaar niet zeker. Schrijf het jaar met vier cijfers: ${suggestion}.`),
    en: ({ text, suggestion }) => (suggestion === undefined ? `"${text}" lacks a year. Write the year behind it in four digits.` : `The year of "${text}" is not certain. Write the year in four digits: ${suggestion}.`),
  }),
  INB128: define<{ readonly missing: string; readonly before: string }>({
    severity: 'error',
    fix: true,
    title: { nl: 'Woord of teken ontbreekt', en: 'Missing word or sign' },
    nl: ({ missing, before }) => (before === '' ? `Hier ontbreekt nog "${missing}". Zet het erachter.` : `Voor "${before}" ontbreekt "${missing}". Zet het ervoor.`),
    en: ({ missing, before }) => (before === '' ? `"${missing}" is still missing here. Put it behind this.` : `"${missing}" is missing before "${before}". Put it there.`),
  }),
  INB129: define<{ readonly date: string }>({
    severity: 'error',
    fix: true,
    title: { nl: 'Laatste dag van de periode ontbreekt', en: 'Missing last day of the period' },
    nl: ({ date }) => `Na "van ${date}" ontbreekt "tot en met" met de laatste dag. Is er geen laatste dag, schrijf dan "vanaf ${date}".`,
    en: ({ date }) => `After "van ${date}" there is no "tot en met" with the last day. If there is no last day, write "vanaf ${date}".`,
  }),
  INB142: define<{ readonly missing: string; readonly before: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Waarde of naam ontbreekt', en: 'Missing value or name' },
    nl: ({ missing, before }) => `Voor ${quoted(before)} ontbreekt ${missing}. Vul dat aan.`,
    en: ({ missing, before }) => `Before ${quoted(before)} something is missing: ${missingInEnglish(missing)}. Fill that in.`,
  }),
  INB143: define<{ readonly text: string }>({
    severity: 'error',
    fix: true,
    title: { nl: 'Haakjes ontbreken', en: 'Missing brackets' },
    nl: ({ text }) => `Hier horen haakjes om de voorwaarde. Schrijf: (${text}).`,
    en: ({ text }) => `The condition stands in brackets here. Write: (${text}).`,
  }),
  INB144: define<{ readonly owner: string; readonly line: string; readonly found: string }>({
    severity: 'error',
    fix: true,
    title: { nl: 'Accolade te vroeg', en: 'Brace too early' },
    nl: ({ owner, line, found }) => `De accolade } op regel ${line} sluit het blok${owner === '' ? '' : ` van ${owner}`} al, maar "${found}" hoort er nog bij. Haal die } weg.`,
    en: ({ owner, line, found }) => `The brace } on line ${line} closes the block${owner === '' ? '' : ` of ${owner}`} already, but "${found}" still belongs to it. Remove that }.`,
  }),
  INB145: define({
    severity: 'error',
    fix: true,
    title: { nl: 'Gevallen zonder accolades', en: 'Cases without braces' },
    nl: () => 'Een begrip met gevallen (als ... dan ...) staat tussen accolades, zonder "=". Zet { in plaats van "=" en } achter het laatste geval.',
    en: () => 'A begrip with cases (als ... dan ...) stands in braces, without "=". Put { in place of "=" and } behind the last case.',
  }),
  INB146: define<{ readonly kind: string; readonly name: string }>({
    severity: 'error',
    fix: true,
    title: { nl: 'Soort voor een naam', en: 'Kind before a name' },
    nl: ({ kind, name }) => `Hier staat alleen de naam: ${name}. Haal het woord "${kind}" ervoor weg.`,
    en: ({ kind, name }) => `Only the name stands here: ${name}. Remove the word "${kind}" before it.`,
  }),
  INB141: define<{ readonly name: string; readonly example: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Dag ontbreekt', en: 'Missing day' },
    nl: ({ name, example }) => `Bij "${name}" staat niet op welke dag het was. Zet de dag ervoor, bijvoorbeeld: op ${example} ${name}.`,
    en: ({ name, example }) => `"${name}" does not say on which day it was. Put the day before it, for instance: op ${example} ${name}.`,
  }),
} as const
