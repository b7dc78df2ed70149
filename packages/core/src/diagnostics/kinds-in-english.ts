/** How a message in English calls a kind of value, or of thing, that its arguments name in Dutch. Domain words stay as they are. */
const english: Readonly<Record<string, string>> = {
  'ja of nee': 'yes or no (ja of nee)',
  'een geheel getal': 'a whole number',
  'een getal': 'a number',
  'een bedrag': 'an amount',
  'een percentage': 'a percentage',
  'een datum': 'a date',
  'een duur': 'a duration',
  'een aantal uren': 'a number of hours',
  'een taalniveau': 'a language level',
  'een tekst tussen aanhalingstekens': 'a text in quotes',
  'een tekst': 'a text',
  'een naam': 'a name',
  'een waarde of een naam': 'a value or a name',
  'een nummer': 'a number',
  'een letter': 'a letter',
  'een ECLI-nummer': 'an ECLI number',
  'een keuze uit': 'a choice of',
  'een onderdeel': 'an onderdeel',
  'een oordeel': 'an oordeel',
  'soort regel van de tijdlijn': 'a kind of entry of the timeline',
}
const longestFirst = Object.keys(english).sort((left, right) => right.length - left.length)

/** @param kinds one kind, or some with commas between them, each perhaps with an example behind it: `een datum (1 januari 2022)` */
export function kindsInEnglish(kinds: string): string {
  return kinds.split(', ').map(kindInEnglish).join(', ')
}

function kindInEnglish(kind: string): string {
  const known = longestFirst.find((each) => kind === each || kind.startsWith(`${each} `))
  return known === undefined ? kind.replace(/^een /, 'a ').replace(/^(?:de|het) /, 'the ').replaceAll(' of ', ' or ') : `${english[known] ?? known}${kind.slice(known.length)}`
}
