import { define } from '../definition.ts'

type Suggested = { readonly suggestion?: string | undefined }

/** Why a file could not be read, as far as a person can do something about it. */
export type FileProblem = 'denied' | 'folder' | 'file' | 'notText' | 'busy' | 'device'

const dutchProblems: Readonly<Record<FileProblem, string>> = {
  denied: 'u hebt geen recht om het te lezen. Vraag toegang, of kies een ander bestand',
  folder: 'het is een map. Geef een bestand',
  file: 'het is een bestand. Geef een map',
  notText: 'het is geen tekst in UTF-8. Sla het op als tekst in UTF-8',
  busy: 'er staan te veel bestanden open. Sluit andere programma’s en probeer het opnieuw',
  device: 'de schijf of de verbinding geeft een fout. Probeer het opnieuw, of kopieer het bestand',
}
const englishProblems: Readonly<Record<FileProblem, string>> = {
  denied: 'you are not allowed to read it. Ask for access, or choose another file',
  folder: 'it is a folder. Give a file',
  file: 'it is a file. Give a folder',
  notText: 'it is not text in UTF-8. Save it as text in UTF-8',
  busy: 'too many files are open. Close other programs and try again',
  device: 'the disk or the connection gives an error. Try again, or copy the file',
}

/** What is wrong with a file of persons as a whole. */
export type PersonsProblem = 'empty' | 'notJson' | 'endsEarly' | 'afterEnd' | 'missingComma'

const dutchPersons: Readonly<Record<PersonsProblem, string>> = {
  empty: 'Er staat niets in. Geef een lijst van personen: [ { "id": "p1", ... } ]',
  notJson: 'Dit is geen JSON. Geef een lijst van personen ([ ... ]), of op elke regel een persoon ({ ... })',
  endsEarly: 'Het bestand houdt midden in een persoon of lijst op. Maak het bestand opnieuw',
  afterEnd: 'Na het einde van de lijst staat nog tekst. Haal die weg',
  missingComma: 'Tussen twee personen ontbreekt een komma. Zet die ertussen',
}
const englishPersons: Readonly<Record<PersonsProblem, string>> = {
  empty: 'It is empty. Give a list of persons: [ { "id": "p1", ... } ]',
  notJson: 'This is not JSON. Give a list of persons ([ ... ]), or one person on each line ({ ... })',
  endsEarly: 'The file stops in the middle of a person or of the list. Make the file again',
  afterEnd: 'There is text after the end of the list. Remove it',
  missingComma: 'There is no comma between two persons. Put one between them',
}

/** What may be wrong in a row of a list. */
export type ListProblem = 'noName' | 'twice' | 'noNumber' | 'notANumber' | 'negative'
interface ListRow {
  readonly name: string
  readonly column: string
  readonly value: string
}
const dutchRows: Readonly<Record<ListProblem, (row: ListRow) => string>> = {
  noName: () => 'er staat geen naam. Vul de naam in, of haal de rij weg',
  twice: ({ name }) => `"${name}" staat er al. Haal een van de twee rijen weg`,
  noNumber: ({ name, column }) => `"${name}" heeft geen "${column}". Vul het getal in, of haal de rij weg`,
  notANumber: ({ name, value }) => `"${value}" bij "${name}" is geen getal zoals 12.000. Verbeter het`,
  negative: ({ name, column, value }) => `bij "${name}" is "${column}" ${value}, en dat kan niet minder dan nul zijn. Verbeter het`,
}
const englishRows: Readonly<Record<ListProblem, (row: ListRow) => string>> = {
  noName: () => 'there is no name. Fill it in, or remove the row',
  twice: ({ name }) => `"${name}" is there already. Remove one of the two rows`,
  noNumber: ({ name, column }) => `"${name}" has no "${column}". Fill in the number, or remove the row`,
  notANumber: ({ name, value }) => `"${value}" of "${name}" is not a number such as 12.000. Correct it`,
  negative: ({ name, column, value }) => `"${column}" of "${name}" is ${value}, and it cannot be below zero. Correct it`,
}

/** INB90x: the workbench itself. INB95x: what the command line finds in the files it was given. */
export const toolDiagnostics = {
  INB901: define<{ readonly reason: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Fout in de werkbank', en: 'Bug in the workbench' },
    nl: ({ reason }) => `Deze regel kon niet worden nagekeken. Dat is een fout in de werkbank, niet in uw tekst. Meld hem, met dit bestand erbij (${reason}).`,
    en: ({ reason }) => `This rule could not be checked. That is a bug in the workbench, not in your text. Please report it with this file (${reason}).`,
  }),
  INB950: define<{ readonly path: string } & Suggested>({
    severity: 'error',
    fix: false,
    title: { nl: 'Bestand of map bestaat niet', en: 'No such file or folder' },
    nl: ({ path, suggestion }) =>
      `"${path}" bestaat niet. ${suggestion === undefined ? 'Controleer de naam en de map waarin u werkt.' : `Bedoelde u "${suggestion}"?`}`,
    en: ({ path, suggestion }) =>
      `"${path}" does not exist. ${suggestion === undefined ? 'Check the name and the folder you are in.' : `Did you mean "${suggestion}"?`}`,
  }),
  INB951: define<{ readonly path: string; readonly problem: FileProblem }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Bestand kan niet worden gelezen', en: 'File cannot be read' },
    nl: ({ path, problem }) => `"${path}" kan niet worden gelezen: ${dutchProblems[problem]}.`,
    en: ({ path, problem }) => `"${path}" cannot be read: ${englishProblems[problem]}.`,
  }),
  INB952: define<{ readonly path: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Geen specificatie gevonden', en: 'No specification found' },
    nl: ({ path }) => `In "${path}" staat geen enkel bestand dat eindigt op .inburgering. Kies een map met een specificatie.`,
    en: ({ path }) => `"${path}" holds no file that ends in .inburgering. Choose a folder with a specification.`,
  }),
  INB953: define<{ readonly path: string; readonly folders: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Meer dan een specificatie', en: 'More than one specification' },
    nl: ({ path, folders }) => `In "${path}" staan meer specificaties, en hier kan er maar een worden gebruikt. Kies uit: ${folders}.`,
    en: ({ path, folders }) => `"${path}" holds several specifications, and only one can be used here. Choose from: ${folders}.`,
  }),
  INB954: define<{ readonly path: string; readonly problem: PersonsProblem; readonly line: number }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Bestand met personen is niet te lezen', en: 'File of persons cannot be read' },
    nl: ({ path, problem, line }) => `${path}, regel ${line}: ${dutchPersons[problem]}.`,
    en: ({ path, problem, line }) => `${path}, line ${line}: ${englishPersons[problem]}.`,
  }),
  INB955: define<{ readonly path: string; readonly line: number; readonly problem: 'notJson' | 'notText' | 'tooLarge' }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Persoon is niet te lezen', en: 'Person cannot be read' },
    nl: ({ path, line, problem }) =>
      `${path}: deze persoon (vanaf regel ${line}) ${problem === 'notJson' ? 'is geen geldige JSON. Controleer haken, komma’s en aanhalingstekens' : problem === 'notText' ? 'is geen tekst in UTF-8. Sla het bestand op als UTF-8' : 'is groter dan 32 MB. Controleer of de lijst goed is afgesloten'}.`,
    en: ({ path, line, problem }) =>
      `${path}: this person (from line ${line}) ${problem === 'notJson' ? 'is not valid JSON. Check brackets, commas and quotes' : problem === 'notText' ? 'is not text in UTF-8. Save the file as UTF-8' : 'is larger than 32 MB. Check that the list is closed'}.`,
  }),
  INB956: define<{ readonly title: string } & Suggested>({
    severity: 'error',
    fix: false,
    title: { nl: 'Scenario bestaat niet', en: 'No such scenario' },
    nl: ({ title, suggestion }) =>
      `Er is geen scenario "${title}". ${suggestion === undefined ? 'Met "inburgering test <map> --list" ziet u welke er zijn.' : `Bedoelde u "${suggestion}"?`}`,
    en: ({ title, suggestion }) =>
      `There is no scenario "${title}". ${suggestion === undefined ? 'See which ones there are with "inburgering test <folder> --list".' : `Did you mean "${suggestion}"?`}`,
  }),
  INB957: define<{ readonly reference: string; readonly problem: 'noGit' | 'noReference' | 'noFolder' }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Eerdere versie is niet te lezen', en: 'Earlier version cannot be read' },
    nl: ({ reference, problem }) =>
      `"${reference}" kan niet uit git worden gelezen: ${problem === 'noGit' ? 'git is niet gevonden. Installeer git, of geef twee mappen' : problem === 'noReference' ? 'deze versie is er niet. Kijk met "git log" welke er zijn. Bedoelt u een laag, schrijf dan rechtspraak, uitvoeringspraktijk of variant:naam' : 'deze map was er in die versie niet. Controleer de naam'}.`,
    en: ({ reference, problem }) =>
      `"${reference}" cannot be read from git: ${problem === 'noGit' ? 'git was not found. Install git, or give two folders' : problem === 'noReference' ? 'there is no such version. See which there are with "git log". If you mean a layer, write rechtspraak, uitvoeringspraktijk or variant:name' : 'that version has no such folder. Check the name'}.`,
  }),
  INB958: define<{ readonly id: string } & Suggested>({
    severity: 'error',
    fix: false,
    title: { nl: 'Persoon bestaat niet', en: 'No such person' },
    nl: ({ id, suggestion }) =>
      `Er is geen persoon met het id "${id}". ${suggestion === undefined ? 'Kijk in het bestand welke er zijn.' : `Bedoelde u "${suggestion}"?`}`,
    en: ({ id, suggestion }) =>
      `There is no person with the id "${id}". ${suggestion === undefined ? 'See in the file which ones there are.' : `Did you mean "${suggestion}"?`}`,
  }),
  INB959: define<{ readonly kind: 'selectie' | 'verdeling'; readonly name: string; readonly names: string } & Suggested>({
    severity: 'error',
    fix: false,
    title: { nl: 'Selectie of verdeling bestaat niet', en: 'No such selection or division' },
    nl: ({ kind, name, names, suggestion }) =>
      `${name === '' ? `Zeg welke ${kind} u bedoelt, met --naam.` : `Er is geen ${kind} "${name}".`} ${names === '' ? `Deze regels hebben er geen. Schrijf een ${kind} in de regels.` : suggestion === undefined ? `Kies uit: ${names}.` : `Bedoelde u "${suggestion}"?`}`,
    en: ({ kind, name, names, suggestion }) =>
      `${name === '' ? `Say which ${kind} you mean, with --naam.` : `There is no ${kind} "${name}".`} ${names === '' ? `These rules have none. Write a ${kind} in the rules.` : suggestion === undefined ? `Choose from: ${names}.` : `Did you mean "${suggestion}"?`}`,
  }),
  INB960: define<{ readonly path: string; readonly column: string; readonly found: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Kolom ontbreekt in de lijst', en: 'Column missing in the list' },
    nl: ({ path, column, found }) => `${path}: de eerste regel moet de kolommen "naam" en "${column}" noemen${found === '' ? ', maar het bestand is leeg' : `. Er staat: ${found}`}. Zet die namen boven de kolommen.`,
    en: ({ path, column, found }) => `${path}: the first line must name the columns "naam" and "${column}"${found === '' ? ', but the file is empty' : `. It says: ${found}`}. Put these names above the columns.`,
  }),
  INB961: define<{ readonly path: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Lijst zonder rijen', en: 'List without rows' },
    nl: ({ path }) => `${path}: onder de namen van de kolommen staat niets. Er is dan niets om over te verdelen. Voeg rijen toe.`,
    en: ({ path }) => `${path}: nothing stands below the names of the columns, so there is nothing to divide over. Add rows.`,
  }),
  INB962: define<{ readonly path: string; readonly line: number; readonly name: string; readonly column: string; readonly value: string; readonly problem: ListProblem }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Rij van de lijst klopt niet', en: 'Row of the list is wrong' },
    nl: ({ path, line, name, column, value, problem }) => `${path}, regel ${line}: ${dutchRows[problem]({ name, column, value })}.`,
    en: ({ path, line, name, column, value, problem }) => `${path}, line ${line}: ${englishRows[problem]({ name, column, value })}.`,
  }),
  INB963: define<{ readonly path: string; readonly line: number; readonly name: string; readonly column: string }>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Rij krijgt niets', en: 'Row gets nothing' },
    nl: ({ path, line, name, column }) => `${path}, regel ${line}: bij "${name}" is "${column}" nul, dus "${name}" krijgt niets. De anderen krijgen hun deel. Kijk het getal na.`,
    en: ({ path, line, name, column }) => `${path}, line ${line}: "${column}" of "${name}" is zero, so "${name}" gets nothing. The others get their share. Check the number.`,
  }),
  INB970: define<{ readonly rule: string; readonly construct: string; readonly target: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Regel kan niet in code', en: 'Rule cannot be put in code' },
    nl: ({ rule, construct, target }) => `In "${rule}" staat: ${construct}. Dat kan code (${target}) nog niet zeggen. Er is niets gemaakt, want zonder deze regel zijn uitkomsten anders. Speel deze regels met inburgering simulate.`,
    en: ({ rule, construct, target }) => `"${rule}" has: ${construct}. Code (${target}) cannot say that yet. Nothing was made, for without this rule outcomes differ. Run these rules with inburgering simulate.`,
  }),
  INB971: define<{ readonly rule: string; readonly kind: string; readonly target: string }>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Regel staat niet in de code', en: 'Rule is not in the code' },
    nl: ({ rule, kind, target }) => `"${rule}" (${kind}) staat niet in de code (${target}). De tijdlijnen uit de code hebben geen regels van de soort ${kind}; de rest is gelijk. Speel deze regels met inburgering simulate als u ze nodig hebt.`,
    en: ({ rule, kind, target }) => `"${rule}" (${kind}) is not in the code (${target}). Timelines of the code have no entries of soort ${kind}; the rest is the same. Run these rules with inburgering simulate when you need them.`,
  }),
  INB972: define<{ readonly name: string; readonly targets: string } & Suggested>({
    severity: 'error',
    fix: false,
    title: { nl: 'Doel voor code bestaat niet', en: 'No such target for code' },
    nl: ({ name, targets, suggestion }) => `Er is geen doel "${name}". ${suggestion === undefined ? `Kies uit: ${targets}.` : `Bedoelde u "${suggestion}"? Er zijn: ${targets}.`}`,
    en: ({ name, targets, suggestion }) => `There is no target "${name}". ${suggestion === undefined ? `Choose from: ${targets}.` : `Did you mean "${suggestion}"? There are: ${targets}.`}`,
  }),
  INB973: define<{ readonly rule: string; readonly construct: string }>({
    severity: 'info',
    fix: false,
    title: { nl: 'Regels worden niet vertaald', en: 'Rules are not compiled' },
    nl: ({ rule, construct }) => `In "${rule}" staat: ${construct}. Dat kan een vertaalde functie nog niet zeggen. Daarom leest de werkbank bij elke persoon de regels zelf. De uitkomsten zijn gelijk; het duurt langer.`,
    en: ({ rule, construct }) => `"${rule}" has: ${construct}. A compiled function cannot say that yet. So the workbench reads the rules themselves for each person. The outcomes are the same; it takes longer.`,
  }),
  INB974: define<{ readonly stelsel: string }>({
    severity: 'info',
    fix: false,
    title: { nl: 'Vertalen is hier verboden', en: 'Compiling is forbidden here' },
    nl: ({ stelsel }) => `De regels van "${stelsel}" worden niet vertaald naar een functie: dit programma draait op een plek waar dat verboden is. Daarom leest de werkbank bij elke persoon de regels zelf. De uitkomsten zijn gelijk; het duurt langer.`,
    en: ({ stelsel }) => `The rules of "${stelsel}" are not compiled to a function: this program runs where that is forbidden. So the workbench reads the rules themselves for each person. The outcomes are the same; it takes longer.`,
  }),
  INB975: define<{ readonly rule: string; readonly kind: string; readonly records: string }>({
    severity: 'info',
    fix: false,
    title: { nl: 'Deel van de personen wordt niet vertaald gespeeld', en: 'Some persons are not played compiled' },
    nl: ({ rule, kind, records }) => `"${rule}" (${kind}) staat niet in de vertaalde functie. Voor wie een van deze gebeurtenissen heeft, leest de werkbank de regels zelf: ${records}. De uitkomsten zijn gelijk.`,
    en: ({ rule, kind, records }) => `"${rule}" (${kind}) is not in the compiled function. For who has one of these records the workbench reads the rules themselves: ${records}. The outcomes are the same.`,
  }),
  INB976: define<{ readonly file: string; readonly list: string }>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Gemaakt bestand is veranderd', en: 'Made file was changed' },
    nl: ({ file, list }) => `"${file}" is door de werkbank gemaakt en daarna veranderd. Het hoort niet meer bij de regels, en de werkbank schrijft het niet over. Haal het weg, wijzig de regels en maak het opnieuw. Is het bestand van u, neem het dan uit ${list}.`,
    en: ({ file, list }) => `"${file}" was made by the workbench and changed after that. It no longer belongs to the rules, and the workbench does not write over it. Take it away, change the rules and make it again. When the file is yours, take it out of ${list}.`,
  }),
} as const
