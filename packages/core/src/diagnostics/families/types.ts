import { define } from '../definition.ts'
import { kindsInEnglish } from '../kinds-in-english.ts'

/** How each kind of value is written: what most people forget is the sign or the unit. */
const remedies: Readonly<Record<string, { readonly nl: string; readonly en: string }>> = {
  'een bedrag': { nl: 'Een bedrag begint met een euroteken: € 300.', en: 'An amount begins with a euro sign: € 300.' },
  'een aantal uren': { nl: 'Zet de eenheid erachter: 450 uur.', en: 'Put the unit behind it: 450 uur.' },
  'een percentage': { nl: 'Zet het procentteken erachter: 20%.', en: 'Put the percent sign behind it: 20%.' },
  'een duur': { nl: 'Zet de eenheid erachter: 18 maanden of 10 weken.', en: 'Put the unit behind it: 18 maanden or 10 weken.' },
  'een datum': { nl: 'Schrijf een datum als 12 mei 2027.', en: 'Write a date as 12 mei 2027.' },
  'ja of nee': { nl: 'Maak er een voorwaarde van, zoals: ziekte loopt, of: lesuren ten minste 450 uur.', en: 'Make it a condition, such as: ziekte loopt, or: lesuren ten minste 450 uur.' },
}

/** INB2xx: types and units. The names of types in the arguments are those of the language (`bedrag`, `datum`). */
export const typeDiagnostics = {
  INB201: define<{ readonly expected: string; readonly actual: string; readonly suggestion?: string | undefined }>({
    severity: 'error',
    fix: true,
    title: { nl: 'Ander soort waarde nodig', en: 'Another type is needed' },
    nl: ({ expected, actual, suggestion }) => `Hier hoort ${expected}, maar dit is ${actual}. ${suggestion === undefined ? (remedies[expected]?.nl ?? `Gebruik iets dat ${expected} geeft.`) : `Schrijf: ${suggestion}.`}`,
    en: ({ expected, actual, suggestion }) => `This needs ${kindsInEnglish(expected)}, but it is ${kindsInEnglish(actual)}. ${suggestion === undefined ? (remedies[expected]?.en ?? `Use something that gives ${kindsInEnglish(expected)}.`) : `Write: ${suggestion}.`}`,
  }),
  INB202: define<{ readonly left: string; readonly right: string; readonly suggestion?: string | undefined }>({
    severity: 'error',
    fix: true,
    title: { nl: 'Niet te vergelijken', en: 'Cannot be compared' },
    nl: ({ left, right, suggestion }) => `Dit vergelijkt ${left} met ${right}, en dat kan niet. ${suggestion === undefined ? 'Maak beide kanten van dezelfde soort.' : `Schrijf: ${suggestion}.`}`,
    en: ({ left, right, suggestion }) => `This compares ${kindsInEnglish(left)} with ${kindsInEnglish(right)}, which is impossible. ${suggestion === undefined ? 'Give both sides the same type.' : `Write: ${suggestion}.`}`,
  }),
  INB203: define<{ readonly operator: string; readonly left: string; readonly right: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Niet mee te rekenen', en: 'Cannot be calculated' },
    nl: ({ operator, left, right }) => `${left} ${operator} ${right} heeft geen uitkomst. Reken met waarden die bij elkaar passen, bijvoorbeeld bedrag plus bedrag of bedrag maal percentage.`,
    en: ({ operator, left, right }) => `${kindsInEnglish(left)} ${operator} ${kindsInEnglish(right)} has no outcome. Calculate with values that fit, for instance bedrag plus bedrag or bedrag maal percentage.`,
  }),
  INB204: define<{ readonly type: string; readonly operator: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Heeft geen volgorde', en: 'Has no order' },
    nl: ({ type, operator }) => `"${operator}" vraagt wat meer of minder is, maar ${type} heeft geen volgorde. Gebruik "is", of maak er een keuze van met het woord oplopend.`,
    en: ({ type, operator }) => `"${operator}" asks which is more, but ${kindsInEnglish(type)} has no order. Use "is", or make it a keuze that is oplopend.`,
  }),
  INB205: define<{ readonly name: string; readonly kind: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Is zelf geen waarde', en: 'Not a value by itself' },
    nl: ({ name, kind }) => `"${name}" is ${kind} en heeft zelf geen waarde. Zeg wat u ervan wilt weten, bijvoorbeeld: ${name} loopt, of einde van ${name}.`,
    en: ({ name, kind }) => `"${name}" is ${kindsInEnglish(kind)} and has no value of its own. Say what you want to know of it, for instance: ${name} loopt, or einde van ${name}.`,
  }),
  INB206: define<{ readonly state: string; readonly subject: string; readonly allowed: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Toestand past niet', en: 'State does not fit' },
    nl: ({ state, subject, allowed }) => `"${state}" kan niet van ${subject} worden gezegd. Het kan wel van ${allowed}.`,
    en: ({ state, subject, allowed }) => `"${state}" cannot be said of ${kindsInEnglish(subject)}. It can be said of ${kindsInEnglish(allowed)}.`,
  }),
  INB207: define({
    severity: 'error',
    fix: false,
    title: { nl: 'Dagen en maanden gaan niet samen', en: 'Days and months do not mix' },
    nl: () => 'Weken of dagen zijn niet te vergelijken met maanden of jaren, en niet op te tellen. Een maand heeft geen vast aantal dagen. Gebruik aan beide kanten dezelfde eenheid.',
    en: () => 'A duration in weeks or days and one in months or years cannot be compared or added: a month has no fixed number of days. Use the same unit on both sides.',
  }),
  INB208: define<{ readonly attribute: string; readonly record: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Niet elke soort heeft deze eigenschap', en: 'Not every kind has this attribute' },
    nl: ({ attribute, record }) => `"${attribute}" wordt gevraagd van meer soorten, maar ${record} heeft het niet, of met een andere soort waarde. Laat ${record} weg, of voeg de eigenschap toe.`,
    en: ({ attribute, record }) => `"${attribute}" is asked of several kinds, but ${record} lacks it or has it with another type. Leave ${record} out, or add the attribute.`,
  }),
  INB214: define<{ readonly record: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Voor welke vaardigheid is niet bekend', en: 'Unknown for which skill' },
    nl: ({ record }) => `Het besluit is per vaardigheid, maar "${record}" zegt niet welke. Voeg aan "${record}" een kenmerk toe van de soort Onderdeel. Of haal "per vaardigheid" weg.`,
    en: ({ record }) => `The decision is per skill, but "${record}" does not say which. Give "${record}" an attribute of type Onderdeel, or remove "per vaardigheid".`,
  }),
  INB209: define<{ readonly attribute: string; readonly type: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Niet op te tellen', en: 'Cannot be summed' },
    nl: ({ attribute, type }) => `Van "${attribute}" is geen som te maken, want het is ${type}. Een som kan van een getal, een bedrag, uren of een duur.`,
    en: ({ attribute, type }) => `"${attribute}" cannot be summed, for it is ${kindsInEnglish(type)}. Sum a number, an amount, hours or a duration.`,
  }),
  INB210: define<{ readonly name: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Er ontbreekt waarover het gaat', en: 'Missing subject' },
    nl: ({ name }) => `"${name}" gaat over iets. Zeg erbij waarover, bijvoorbeeld: ${name} van dit onderdeel.`,
    en: ({ name }) => `"${name}" is about something. Say what, for instance: ${name} van dit onderdeel.`,
  }),
  INB211: define({
    severity: 'error',
    fix: false,
    title: { nl: 'Er is hier geen onderdeel', en: 'No onderdeel here' },
    nl: () => '"dit onderdeel" kan alleen binnen een onderdeel staan, of achter "waarvan" bij een groep. Noem het onderdeel bij zijn naam.',
    en: () => '"dit onderdeel" can only stand inside an onderdeel, or after "waarvan" of a groep. Name the onderdeel instead.',
  }),
  INB212: define<{ readonly unit: string; readonly type: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Niet af te ronden', en: 'Cannot be rounded' },
    nl: ({ unit, type }) => `Afronden op ${unit} kan niet bij ${type}. Een bedrag wordt op hele centen of hele euros afgerond, een ander getal op hele.`,
    en: ({ unit, type }) => `${kindsInEnglish(type)} cannot be rounded to ${unit}. An amount is rounded to hele centen or hele euros, another number to hele.`,
  }),
  INB213: define<{ readonly suggestion: string | undefined }>({
    severity: 'error',
    fix: true,
    title: { nl: 'Duur in twee delen', en: 'Duration in two parts' },
    nl: ({ suggestion }) => (suggestion === undefined ? 'Een duur heeft een eenheid: maanden en jaren, of weken en dagen. Kies een van beide.' : `Tussen de delen van een duur staat geen "en". Schrijf: ${suggestion}.`),
    en: ({ suggestion }) => (suggestion === undefined ? 'A duration has one unit: months and years, or weeks and days. Choose one.' : `There is no "en" between the parts of a duration. Write: ${suggestion}.`),
  }),
} as const
