import { define } from '../definition.ts'
import { valueInEnglish } from '../values-in-english.ts'

type Named = { readonly name: string }

/** INB68x: groups of persons and public money: selectie, vergoeding, lijst and verdeling. */
export const groupDiagnostics = {
  INB680: define<Named>({
    severity: 'error',
    fix: false,
    title: { nl: 'Selectie zonder voorwaarde', en: 'Selection without a condition' },
    nl: ({ name }) => `De selectie "${name}" zegt niet wie er is bedoeld. Zo kiest zij niemand. Voeg toe, bijvoorbeeld: wie inburgeringstermijn loopt.`,
    en: ({ name }) => `The selectie "${name}" does not say who is meant, so it chooses nobody. Add for instance: wie inburgeringstermijn loopt.`,
  }),
  INB681: define<Named & { readonly missing: string; readonly example: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Vergoeding is niet volledig', en: 'Incomplete payment' },
    nl: ({ name, missing, example }) => `De vergoeding "${name}" zegt niet ${missing}. Zo is er niets te betalen. Voeg toe, bijvoorbeeld: ${example}.`,
    en: ({ name, example }) => `The vergoeding "${name}" is not complete, so there is nothing to pay. Add for instance: ${example}.`,
  }),
  INB682: define<Named & { readonly party: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Betaling aan zichzelf', en: 'Payment to oneself' },
    nl: ({ name, party }) => `De vergoeding "${name}" gaat van ${party} naar ${party}. Dan verandert er niets. Kijk na wie betaalt en wie ontvangt.`,
    en: ({ name, party }) => `The vergoeding "${name}" goes from ${party} to ${party}, so nothing changes. Check who pays and who receives.`,
  }),
  INB683: define<Named>({
    severity: 'error',
    fix: false,
    title: { nl: 'Lege lijst', en: 'Empty list' },
    nl: ({ name }) => `De lijst "${name}" heeft geen rijen. Er is dan niets om over te verdelen. Voeg toe, bijvoorbeeld: "Voorbeeldstad" | 12.000`,
    en: ({ name }) => `The lijst "${name}" has no rows, so there is nothing to divide over. Add for instance: "Voorbeeldstad" | 12.000`,
  }),
  INB684: define<Named & { readonly count: string; readonly expected: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Rij met te weinig of te veel getallen', en: 'Row with too few or too many numbers' },
    nl: ({ name, count, expected }) => `Bij "${name}" ${count === '1' ? 'staat 1 getal' : `staan ${count} getallen`}, en de lijst vraagt er ${expected}. Zonder dat getal klopt ook het deel van de anderen niet. Vul het aan, of haal de rij weg.`,
    en: ({ name, count, expected }) => `"${name}" has ${count} numbers and the list asks for ${expected}. Without it the shares of the others are wrong too. Fill it in, or remove the row.`,
  }),
  INB685: define<Named>({
    severity: 'error',
    fix: false,
    title: { nl: 'Naam staat twee keer in de lijst', en: 'Name stands twice in the list' },
    nl: ({ name }) => `"${name}" staat al in deze lijst, en zou dan twee keer een deel krijgen. Haal een van de twee weg, of schrijf erbij welke u bedoelt.`,
    en: ({ name }) => `"${name}" is in this list already and would get a share twice. Remove one of the two, or say which one is meant.`,
  }),
  INB686: define<Named & { readonly column: string }>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Krijgt niets: het getal is nul', en: 'Gets nothing: the number is zero' },
    nl: ({ name, column }) => `Bij "${name}" is "${column}" nul. Bij een verdeling naar dit getal krijgt "${name}" niets. Kijk het getal na, of haal de rij weg.`,
    en: ({ name, column }) => `"${column}" of "${name}" is zero, so "${name}" gets nothing of a budget divided by it. Check the number, or remove the row.`,
  }),
  INB687: define<Named & { readonly actual: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Kolom is geen getal', en: 'Column is not a number' },
    nl: ({ name, actual }) => `In de kolom "${name}" staat ${actual}. Verdelen kan alleen naar een getal. Schrijf: ${name} : geheel getal`,
    en: ({ name }) => `The column "${name}" holds something else than a number; a budget can only be divided by a number. Write: ${name} : geheel getal`,
  }),
  INB688: define<Named & { readonly lijst: string; readonly column: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Er is niets om naar te verdelen', en: 'Nothing to divide by' },
    nl: ({ name, lijst, column }) => `"${name}" kan niet worden verdeeld: bij elkaar is "${column}" in "${lijst}" nul. Geef ten minste een rij een getal boven nul.`,
    en: ({ name, lijst, column }) => `"${name}" cannot be divided: together "${column}" in "${lijst}" is zero. Give at least one row a number above zero.`,
  }),
  INB689: define<Named>({
    severity: 'error',
    fix: false,
    title: { nl: 'Verdeling zonder budget', en: 'Division without a budget' },
    nl: ({ name }) => `De verdeling "${name}" zegt niet welk bedrag waarover wordt verdeeld. Voeg toe, bijvoorbeeld: verdeelt € 20.000.000 over gemeenten naar inwoners.`,
    en: ({ name }) => `The verdeling "${name}" does not say which amount is divided over what. Add for instance: verdeelt € 20.000.000 over gemeenten naar inwoners.`,
  }),
  INB690: define<Named & { readonly lijst: string; readonly suggestion?: string | undefined }>({
    severity: 'error',
    fix: true,
    title: { nl: 'Staat niet in de lijst', en: 'Not in the list' },
    nl: ({ name, lijst, suggestion }) => `"${name}" staat niet in de lijst "${lijst}", en krijgt dus niets.${suggestion === undefined ? ' Kies een naam uit de lijst.' : ` Bedoelt u "${suggestion}"?`}`,
    en: ({ name, lijst, suggestion }) => `"${name}" is not in the list "${lijst}" and gets nothing.${suggestion === undefined ? ' Choose a name of the list.' : ` Did you mean "${suggestion}"?`}`,
  }),
  INB691: define<Named & { readonly amount: string }>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Vergoeding van nul of minder', en: 'Payment of nothing or less' },
    nl: ({ name, amount }) => `"${name}" heeft een bedrag van ${amount}. Een vergoeding van nul of minder wordt niet betaald. Kijk het bedrag na, of keer om wie betaalt en wie ontvangt.`,
    en: ({ name, amount }) => `"${name}" has an amount of ${valueInEnglish(amount)}. A payment of nothing or less is not made. Check the amount, or swap who pays and who receives.`,
  }),
} as const
