import { textOf, wordsAround, type Guess } from '../slip.ts'
import { mistyped } from './mistyped-word.ts'

/** Words that people use for a fixed word of the language; which of them was meant follows from the place. */
const everyday: Readonly<Record<string, readonly string[]>> = {
  'ten minste': ['minimaal', 'minstens', 'tenminste', 'op zijn minst', 'niet minder dan', 'ten laagste'],
  'ten hoogste': ['maximaal', 'hoogstens', 'hooguit', 'tenhoogste', 'op zijn hoogst', 'niet meer dan'],
  'maar ten hoogste': ['maximaal', 'hoogstens', 'ten hoogste', 'met een maximum van', 'tot maximaal', 'maar maximaal', 'maar hoogstens', 'maar ten hoogste'],
  'in totaal ten hoogste': ['maximaal', 'hoogstens', 'ten hoogste', 'in totaal maximaal', 'samen maximaal'],
  'wettelijk maximum': ['maximaal', 'maximum', 'ten hoogste'],
  'meer dan': ['langer dan', 'groter dan', 'hoger dan', 'ouder dan', 'vaker dan', 'boven', 'meer als'],
  'minder dan': ['korter dan', 'kleiner dan', 'lager dan', 'jonger dan', 'onder', 'minder als'],
  na: ['later dan'],
  voor: ['eerder dan'],
  begint: ['begint bij', 'begint met', 'start', 'loopt vanaf', 'begint vanaf'],
  'begint op': ['begint bij', 'begint met', 'start op', 'begint vanaf', 'loopt vanaf'],
  duurt: ['duur', 'duur is', 'termijn is', 'de duur is', 'de termijn is', 'looptijd', 'lengte', 'is'],
  'verwacht geen andere': ['verwacht geen', 'verwacht verder geen'],
  is: ['gelijk aan', 'is gelijk aan', 'zijn', 'was'],
  'is niet': ['ongelijk aan', 'niet gelijk aan', 'is niet gelijk aan', 'is ongelijk aan'],
  'is een van': ['is een', 'een van', 'is een van de', 'in'],
  maal: ['x', 'X', 'keer', 'vermenigvuldigd met'],
  'gedeeld door': ['delen door', 'deelt door', 'gedeeld'],
  plus: ['vermeerderd met', 'en', 'opgeteld bij'],
  min: ['verminderd met', 'minus'],
  als: ['indien', 'wanneer', 'mits', 'ingeval', 'zodra', 'if'],
  'alleen als': ['mits', 'indien', 'als'],
  dan: ['geldt', 'is'],
  tenzij: ['behalve als', 'behalve', 'uitgezonderd'],
  volgens: ['conform', 'krachtens', 'op grond van', 'ingevolge', 'zie'],
  'art.': ['artikel', 'art', 'artikelen'],
  onder: ['sub', 'onderdeel'],
  'met ingang van': ['vanaf', 'per', 'ingaande', 'ingaand', 'vanaf de dag', 'sinds'],
  'geldt vanaf': ['vanaf', 'met ingang van', 'geldt per', 'per'],
  'in werking met ingang van': ['vanaf', 'met ingang van', 'in werking vanaf', 'in werking'],
  vanaf: ['sinds', 'met ingang van', 'per'],
  'tot en met': ['tot', 'tm'],
  'de dag na': ['op de dag na', 'een dag na', 'na'],
  'bij herhaling binnen': ['bij herhaling in', 'herhaling binnen'],
  'overtreding bij': ['overtreding', 'bij'],
  'opgelegd door': ['door', 'opgelegd', 'oplegt'],
  'besluit': ['beschikking'],
  wijziging: ['amendement', 'aanpassing', 'wijzig'],
  termijn: ['deadline', 'duur'],
  boeteregime: ['boete', 'boetes'],
  parameter: ['waarde', 'vast bedrag', 'bedrag'],
  gebeurtenis: ['voorval', 'event'],
  gegeven: ['veld', 'kenmerk'],
  begrip: ['definitie', 'formule', 'regel'],
  scenario: ['test', 'voorbeeld', 'casus'],
  'ja of nee': ['ja nee', 'janee', 'boolean'],
  'geheel getal': ['aantal', 'heel getal'],
  'voeg toe': ['toevoegen', 'toegevoegd', 'voegt toe'],
  schrap: ['verwijder', 'schrappen', 'vervalt'],
  vervang: ['vervangen', 'wijzig'],
  wordt: ['naar', 'word', 'is', 'komt te luiden'],
  'voldaan zodra': ['voldaan als', 'klaar zodra', 'klaar als'],
}

const meanings = new Map<string, string[]>()
for (const [keyword, ways] of Object.entries(everyday)) for (const way of ways) meanings.set(way, [...(meanings.get(way) ?? []), keyword])

/** Another word for a fixed word, perhaps behind a comma: `minimaal`, `x`, `indien`, `, maar maximaal`. */
export const everydayWord: Guess = function* (stop) {
  for (const [from, to] of wordsAround(stop, 4)) {
    const isBehindComma = stop.tokens[from]?.image === ','
    for (const keyword of meanings.get(textOf(stop.tokens.slice(isBehindComma ? from + 1 : from, to)).toLowerCase()) ?? []) yield* mistyped(stop, from, to, keyword, 'other')
  }
}
