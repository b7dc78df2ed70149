import { define } from '../definition.ts'

type At = { readonly path: string; readonly value: string }
/** `suggestion`: the name that was probably meant; otherwise all that are allowed are told. */
type Unknown = At & { readonly name: string; readonly allowed: string; readonly suggestion?: string | undefined }

function nl({ suggestion, allowed }: Unknown): string {
  if (suggestion !== undefined) return `Bedoelde u "${suggestion}"?`
  return allowed === '' ? 'De regels kennen er geen: laat het weg.' : `Kies uit: ${allowed}.`
}

function en({ suggestion, allowed }: Unknown): string {
  if (suggestion !== undefined) return `Did you mean "${suggestion}"?`
  return allowed === '' ? 'The rules have none: leave it out.' : `Choose from: ${allowed}.`
}

/** INB85x and INB86x: what is wrong with a person in a person file. The path says where, the value what stands there. */
export const personDiagnostics = {
  INB850: define<Unknown>({
    severity: 'error',
    fix: false,
    title: { nl: 'Onbekend gegeven', en: 'Unknown fact' },
    nl: (unknown) => `${unknown.path}: het gegeven "${unknown.name}" bestaat niet. ${nl(unknown)}`,
    en: (unknown) => `${unknown.path}: there is no fact "${unknown.name}". ${en(unknown)}`,
  }),
  INB851: define<At & { readonly expected: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Andere vorm verwacht', en: 'Another shape is expected' },
    nl: ({ path, value, expected }) => `${path}: hier staat ${value}. Schrijf hier ${shapes.nl[expected] ?? expected}.`,
    en: ({ path, value, expected }) => `${path}: this is ${value}. Write ${shapes.en[expected] ?? expected} here.`,
  }),
  INB852: define<Unknown>({
    severity: 'error',
    fix: false,
    title: { nl: 'Onbekende gebeurtenis', en: 'Unknown event' },
    nl: (unknown) => `${unknown.path}: de gebeurtenis "${unknown.name}" bestaat niet. ${nl(unknown)}`,
    en: (unknown) => `${unknown.path}: there is no event "${unknown.name}". ${en(unknown)}`,
  }),
  INB853: define<Unknown & { readonly owner: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Onbekend kenmerk', en: 'Unknown attribute' },
    nl: (unknown) => `${unknown.path}: "${unknown.name}" hoort niet bij ${unknown.owner}. ${unknown.suggestion === undefined && unknown.allowed !== '' ? 'Laat het weg. ' : ''}${nl(unknown)}`,
    en: (unknown) => `${unknown.path}: "${unknown.name}" does not belong to ${unknown.owner}. ${unknown.suggestion === undefined && unknown.allowed !== '' ? 'Leave it out. ' : ''}${en(unknown)}`,
  }),
  INB854: define<At & { readonly allowed: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Waarde niet toegestaan', en: 'Value not allowed' },
    nl: ({ path, value, allowed }) => `${path}: de waarde ${value} kan hier niet. Toegestaan: ${shapes.nl[allowed] ?? allowed}.`,
    en: ({ path, value, allowed }) => `${path}: the value ${value} is not possible here. Allowed: ${shapes.en[allowed] ?? allowed}.`,
  }),
  INB855: define<{ readonly path: string; readonly name: string; readonly owner: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Verplicht en niet gegeven', en: 'Required and not given' },
    nl: ({ path, name, owner }) => `${path}: "${name}" ontbreekt, en is verplicht bij ${owner}. Vul het in.`,
    en: ({ path, name, owner }) => `${path}: "${name}" is missing and is required for ${owner}. Fill it in.`,
  }),
  /** `meant`: the date as it has to be written, when it can be read. */
  INB856: define<At & { readonly meant?: string | undefined }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Datum bestaat niet', en: 'Date does not exist' },
    nl: ({ path, value, meant }) => (meant === undefined ? `${path}: ${value} is geen bestaande datum. Schrijf jaar, maand en dag, zoals "2024-05-12".` : `${path}: ${value} is anders geschreven dan hier hoort. Schrijf de datum als "${meant}".`),
    en: ({ path, value, meant }) => (meant === undefined ? `${path}: ${value} is not an existing date. Write year, month and day, like "2024-05-12".` : `${path}: ${value} is written in another way than is needed here. Write the date as "${meant}".`),
  }),
  INB857: define<At & { readonly begin: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Einde voor het begin', en: 'End before the begin' },
    nl: ({ path, value, begin }) => `${path}: het einde ${value} ligt voor het begin ${begin}. Geef een einde op of na het begin.`,
    en: ({ path, value, begin }) => `${path}: the end ${value} lies before the begin ${begin}. Give an end on or after the begin.`,
  }),
  INB858: define<At & { readonly message: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Voldoet niet aan een controle', en: 'Does not meet a check' },
    nl: ({ path, value, message }) => `${path}: de waarde ${value} kan niet. ${message}`,
    en: ({ path, value, message }) => `${path}: the value ${value} is not possible. ${message}`,
  }),
  INB859: define<{ readonly path: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Leeg (null)', en: 'Empty (null)' },
    nl: ({ path }) => `${path}: null staat niet voor onbekend. Laat weg wat niet bekend is.`,
    en: ({ path }) => `${path}: null does not mean unknown. Leave out what is not known.`,
  }),
  INB860: define<{ readonly path: string; readonly wanted: string; readonly known: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Herziening van niets', en: 'Revision of nothing' },
    nl: ({ path, wanted, known }) =>
      `${path}: het besluit ${wanted} staat niet in dit dossier. Er is dus niets om te herzien, te vernietigen of in te trekken. ${known === '' ? 'Er staat nog geen besluit in. Zet het besluit erbij.' : `Kies uit: ${known}. Of zet het besluit erbij.`}`,
    en: ({ path, wanted, known }) =>
      `${path}: the decision ${wanted} is not in this dossier, so there is nothing to revise, annul or withdraw. ${known === '' ? 'There is no decision yet. Add the decision.' : `Choose from: ${known}. Or add the decision.`}`,
  }),
  INB861: define<{ readonly path: string; readonly wanted: string; readonly found: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Niet duidelijk welk besluit', en: 'Not clear which decision' },
    nl: ({ path, wanted, found }) => `${path}: er is meer dan een besluit ${wanted}: ${found}. Zeg welk u bedoelt, met "van_datum" of "van_kenmerk".`,
    en: ({ path, wanted, found }) => `${path}: there is more than one decision ${wanted}: ${found}. Say which one you mean, with "van_datum" or "van_kenmerk".`,
  }),
  INB862: define<At & { readonly name: string; readonly body: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Oordeel van een ander orgaan', en: 'Judgement of another body' },
    nl: ({ path, value, name, body }) => `${path}: hier staat ${value}, maar het oordeel "${name}" is aan ${body}. Een oordeel van een ander telt niet. Schrijf "${body}", of haal het oordeel weg.`,
    en: ({ path, value, name, body }) => `${path}: this is ${value}, but the judgement "${name}" is for ${body}. A judgement of another body does not count. Write "${body}", or remove the judgement.`,
  }),
  INB863: define<At & { readonly first: string; readonly date: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Datums in de verkeerde volgorde', en: 'Dates in the wrong order' },
    nl: ({ path, value, first, date }) => `${path}: ${value} ligt voor ${first} (${date}). Kijk de twee datums na.`,
    en: ({ path, value, first, date }) => `${path}: ${value} lies before ${first} (${date}). Check the two dates.`,
  }),
  INB864: define<{ readonly path: string; readonly name: string; readonly allowed: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Herziening zonder nieuwe inhoud', en: 'Revision without new content' },
    nl: ({ path, name, allowed }) => `${path}: deze herziening zegt niet wat er anders wordt aan "${name}". Geef een nieuwe waarde voor: ${allowed}. Vervalt het besluit helemaal, schrijf dan vernietiging of intrekking.`,
    en: ({ path, name, allowed }) => `${path}: this revision does not say what becomes different in "${name}". Give a new value for: ${allowed}. When the decision lapses as a whole, write vernietiging or intrekking.`,
  }),
  INB865: define<At & { readonly kind: string; readonly name: string; readonly known: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Niets om op terug te komen', en: 'Nothing to come back to' },
    nl: ({ path, value, kind, name, known }) =>
      `${path}: een ${kind} van "${name}" van ${value} staat niet eerder in dit dossier. Er is dus niets om te herzien, te vernietigen of in te trekken. ${known === '' ? `Wat aan "${name}" is veranderd, staat er nog niet in. Zet dat erbij, of haal het weg als u het besluit zelf bedoelt.` : `Kies uit: ${known}. Of zet de ${kind} erbij, voor deze regel als het dezelfde dag is.`}`,
    en: ({ path, value, kind, name, known }) =>
      `${path}: there is no earlier ${kind} of "${name}" of ${value} in this dossier, so there is nothing to revise, annul or withdraw. ${known === '' ? `What was changed in "${name}" is not there yet. Add it, or remove this when you mean the decision itself.` : `Choose from: ${known}. Or add the ${kind}, before this line when it is of the same day.`}`,
  }),
  INB867: define<At & { readonly date: string; readonly known: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Herziening bij een besluit dat er niet is', en: 'Revision in a decision that is not there' },
    nl: ({ path, value, date, known }) =>
      `${path}: ${value} is geen later besluit van ${date}. Een herziening "bij" een besluit staat in dat besluit, en heeft dus dezelfde dag. ${known === '' ? 'Zet dat besluit erbij, of haal "bij" weg.' : `Kies uit: ${known}. Of haal "bij" weg.`}`,
    en: ({ path, value, date, known }) =>
      `${path}: ${value} is no later decision of ${date}. A revision "bij" a decision stands in that decision, so it is of the same day. ${known === '' ? 'Add that decision, or remove "bij".' : `Choose from: ${known}. Or remove "bij".`}`,
  }),
} as const

/** What a value may be, where no list of names can say it. */
const shapes: { readonly nl: Readonly<Record<string, string>>; readonly en: Readonly<Record<string, string>> } = {
  nl: {
    person: 'een persoon: { "id", "gegevens", "gebeurtenissen" }',
    facts: 'de gegevens tussen accolades: { "naam": waarde }',
    records: 'een lijst van gebeurtenissen tussen rechte haken: [ ... ]',
    record: 'een gebeurtenis tussen accolades: { "datum", "naam" }',
    text: 'een tekst tussen aanhalingstekens',
    boolean: 'true of false',
    integer: 'een geheel getal',
    number: 'een getal',
    hours: 'een getal van 0 of meer, met hoogstens twee decimalen',
    money: 'een bedrag in euro, met hoogstens twee decimalen',
    notNegative: 'een getal van 0 of meer',
    percentage: 'een deel van 1, zoals 0.2 voor 20%',
    duration: 'een duur zoals "6 maanden" of "10 weken"',
    date: 'een datum zoals "2024-05-12"',
    incompleteDate: 'een datum zoals "1994-05-03", "1994-05" of "1994"',
  },
  en: {
    person: 'a person: { "id", "gegevens", "gebeurtenissen" }',
    facts: 'the facts between braces: { "name": value }',
    records: 'a list of events between square brackets: [ ... ]',
    record: 'an event between braces: { "datum", "naam" }',
    text: 'a text between quotes',
    boolean: 'true or false',
    integer: 'a whole number',
    number: 'a number',
    hours: 'a number of 0 or more with at most two decimals',
    money: 'an amount in euros with at most two decimals',
    notNegative: 'a number of 0 or more',
    percentage: 'a part of 1, like 0.2 for 20%',
    duration: 'a duration like "6 maanden" or "10 weken"',
    date: 'a date like "2024-05-12"',
    incompleteDate: 'a date like "1994-05-03", "1994-05" or "1994"',
  },
}
