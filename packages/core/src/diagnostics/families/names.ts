import { define } from '../definition.ts'
import { kindsInEnglish } from '../kinds-in-english.ts'
import { valueInEnglish } from '../values-in-english.ts'

type Named = { readonly name: string }

/** INB13x and INB14x: names and words that are allowed, but that a reader may take for something else. */
export const nameDiagnostics = {
  INB130: define<Named & { readonly kind: string }>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Naam verbergt een andere', en: 'Name hides another' },
    nl: ({ name, kind }) => `"${name}" is ook de naam van ${kind}. Hier telt de dichtstbijzijnde betekenis, en dat kan een lezer ontgaan. Kies een andere naam.`,
    en: ({ name, kind }) => `"${name}" is also the name of ${kindsInEnglish(kind)}. Here the nearest meaning counts, which a reader may miss. Choose another name.`,
  }),
  INB131: define<Named & { readonly kind: string }>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Naam wordt niet gebruikt', en: 'Unused name' },
    nl: ({ name, kind }) => `Geen enkele regel gebruikt ${kind} "${name}". Misschien is een verwijzing vergeten. Gebruik de naam in een regel, of haal hem weg.`,
    en: ({ name, kind }) => `No rule uses ${kindsInEnglish(kind)} "${name}"; perhaps a reference was forgotten. Use the name in a rule, or remove it.`,
  }),
  INB132: define<Named>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Bron wordt niet genoemd', en: 'Unused source' },
    nl: ({ name }) => `Geen enkele regel verwijst naar de bron "${name}". Verwijs ernaar met volgens, of haal de bron weg.`,
    en: ({ name }) => `No rule refers to the source "${name}". Refer to it with volgens, or remove the source.`,
  }),
  INB133: define<Named & { readonly left: string; readonly right: string }>({
    severity: 'error',
    fix: true,
    title: { nl: 'Streepje of minteken', en: 'Hyphen or minus' },
    nl: ({ name, left, right }) => `"${name}" wordt gelezen als een naam, en die bestaat niet. Bedoelt u ${left} min ${right}, zet dan spaties om het teken.`,
    en: ({ name, left, right }) => `"${name}" is read as one name, which does not exist. If you mean ${left} minus ${right}, put spaces around the sign.`,
  }),
  INB134: define<{ readonly word: string; readonly suggestion: string }>({
    severity: 'error',
    fix: true,
    title: { nl: 'Onbekende maand', en: 'Unknown month' },
    nl: ({ word, suggestion }) => `"${word}" is geen maand, dus deze datum is niet te lezen. Bedoelde u ${suggestion}?`,
    en: ({ word, suggestion }) => `"${word}" is no month, so this date cannot be read. Did you mean ${suggestion}?`,
  }),
  INB135: define<{ readonly text: string; readonly date: string }>({
    severity: 'info',
    fix: true,
    title: { nl: 'Datum in cijfers', en: 'Date in digits' },
    nl: ({ text, date }) => `"${text}" is gelezen als ${date}. Met de maand in letters kan niemand zich vergissen. Schrijf: ${date}.`,
    en: ({ text, date }) => `"${text}" is read as ${valueInEnglish(date)}. With the month in letters nobody can be mistaken. Write: ${date}.`,
  }),
  INB136: define<Named & { readonly kind: string; readonly suggestion: string }>({
    severity: 'info',
    fix: true,
    title: { nl: 'Geen naam voor lezers', en: 'No label for readers' },
    nl: ({ name, kind, suggestion }) => `Lezers zien ${kind} "${name}" straks met deze technische naam. Zet er een gewone naam achter, tussen aanhalingstekens: "${suggestion}".`,
    en: ({ name, kind, suggestion }) => `Readers will see ${kindsInEnglish(kind)} "${name}" with this technical name. Put a plain name after it, in quotes: "${suggestion}".`,
  }),
  INB137: define<{ readonly condition: string }>({
    severity: 'warning',
    fix: true,
    title: { nl: 'Zelfde voorwaarde twee keer', en: 'Same condition twice' },
    nl: ({ condition }) => `De voorwaarde "${condition}" staat hier twee keer. De tweede verandert niets. Haal haar weg, of schrijf wat u bedoelde.`,
    en: ({ condition }) => `The condition "${condition}" stands here twice, and the second changes nothing. Remove it, or write what you meant.`,
  }),
  INB138: define({
    severity: 'error',
    fix: true,
    title: { nl: 'En en of zonder haakjes', en: 'And and or without brackets' },
    nl: () => 'Hier staan "en" en "of" door elkaar. Lezers lezen dat verschillend; nu gaat "en" voor. Zet haakjes om wat bij elkaar hoort.',
    en: () => 'Here "en" and "of" are mixed. Readers read that in different ways; now "en" goes first. Put brackets around what belongs together.',
  }),
  INB139: define<{ readonly text: string; readonly suggestion: string }>({
    severity: 'error',
    fix: true,
    title: { nl: 'Andere aanhalingstekens', en: 'Other quotes' },
    nl: ({ text, suggestion }) => `De tekst ${text} staat tussen enkele aanhalingstekens. Gebruik dubbele: ${suggestion}.`,
    en: ({ text, suggestion }) => `The text ${text} stands in single quotes. Use double ones: ${suggestion}.`,
  }),
  INB150: define<{ readonly stelsel: string; readonly folder: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Gebruikt stelsel niet gevonden', en: 'Used stelsel not found' },
    nl: ({ stelsel, folder }) => `In de map "${folder}" staat geen stelsel "${stelsel}". De namen uit dat stelsel zijn nu niet bekend. Kijk de naam na, en de weg naar de map vanaf dit bestand.`,
    en: ({ stelsel, folder }) => `The folder "${folder}" has no stelsel "${stelsel}", so its names are not known. Check the name, and the way to the folder from this file.`,
  }),
  INB151: define<{ readonly names: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Stelsels gebruiken elkaar in een kring', en: 'Stelsels use each other in a circle' },
    nl: ({ names }) => `Deze stelsels gebruiken elkaar in een kring: ${names}. Dan is niet bekend welke eerst komt. Haal een van de regels met gebruikt weg.`,
    en: ({ names }) => `These stelsels use each other in a circle: ${names}, so it is not known which comes first. Remove one of the lines with gebruikt.`,
  }),
  INB152: define<{ readonly name: string; readonly known: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Deze regels worden niet meegeleverd', en: 'These rules are not supplied' },
    nl: ({ name, known }) => `"gebruikt ${name}" zonder map vraagt om regels die met de taal worden meegeleverd. "${name}" is daar niet bij. Kies uit: ${known}. Of schrijf erachter in welke map het stelsel staat: uit "../map".`,
    en: ({ name, known }) => `"gebruikt ${name}" without a folder asks for rules that are supplied with the language, and "${name}" is not among them. Choose from: ${known}. Or write in which folder the stelsel is: uit "../map".`,
  }),
  INB154: define<{ readonly name: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Dit woord is niet van een andere wet', en: 'This word is not of another act' },
    nl: ({ name }) => `"als bedoeld in" neemt een begrip, parameter of tabel van een ander stelsel over. "${name}" is dat niet. Schrijf het stelsel ervoor, bijvoorbeeld Wi2021.leerroute. Of gebruik = met een uitdrukking.`,
    en: ({ name }) => `"als bedoeld in" takes over a begrip, parameter or tabel of another stelsel, which "${name}" is not. Write its stelsel before it, for instance Wi2021.leerroute. Or use = with an expression.`,
  }),
  INB156: define<{ readonly name: string; readonly stelsel: string }>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Zelfde woord, andere betekenis', en: 'Same word, another meaning' },
    nl: ({ name, stelsel }) => `"${name}" staat hier, en ook in "${stelsel}", met een eigen betekenis. In een tijdlijn komen ze samen, en een lezer ziet het verschil niet. Schrijf "als bedoeld in ${stelsel}.${name}", of kies een andere naam.`,
    en: ({ name, stelsel }) => `"${name}" stands here and in "${stelsel}" too, each with its own meaning. They meet in one timeline, where a reader cannot tell them apart. Write "als bedoeld in ${stelsel}.${name}", or choose another name.`,
  }),
  INB140: define<{ readonly name: string; readonly meaning: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Deze naam heeft al een betekenis', en: 'This name has a meaning already' },
    nl: ({ name, meaning }) => `"${name}" bestaat al: ${meaning}. Een eigen betekenis kan er niet naast staan. Kies een andere naam.`,
    en: ({ name }) => `"${name}" has a fixed meaning already. It cannot have a meaning of its own beside that. Choose another name.`,
  }),
} as const
