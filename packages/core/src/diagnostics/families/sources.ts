import { define } from '../definition.ts'
import { kindsInEnglish } from '../kinds-in-english.ts'
import { valueInEnglish } from '../values-in-english.ts'

/** What kind of text a norm comes from: what its readers want to find back. */
export type Origins = 'law' | 'ruling' | 'practice' | 'policy'

/** INB3xx: sources, places in them, and the words of the law kept beside a rule. */
export const sourceDiagnostics = {
  INB301: define<{ readonly name: string; readonly kind: string; readonly from: Origins }>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Regel zonder bron', en: 'Norm without a source' },
    nl: ({ name, kind, from }) => {
      if (from === 'ruling') return `"${name}" zegt dat een rechter de regels anders uitlegt, maar niet in welke uitspraak. Dan kan niemand de uitspraak nalezen. Zet erbij: volgens, met de bron van die uitspraak.`
      if (from === 'practice') return `"${name}" zegt hoe de uitvoering het doet, maar niet waar dat staat. Dan kan niemand het nagaan. Zet erbij: volgens, met de brief of beleidsregel. Steunt zij op een uitspraak, schrijf dan: steunt op.`
      if (from === 'policy') return `De beleidsregel "${name}" noemt geen bron. Dan kan niemand nagaan of hij zo is vastgesteld. Zet erbij: volgens, met de bekendgemaakte beleidsregel.`
      return `Bij ${kind} "${name}" staat geen bron. Dan kan niemand nagaan waar deze regel vandaan komt. Zet erbij: volgens, met de wet en het artikel.`
    },
    en: ({ name, kind, from }) => {
      if (from === 'ruling') return `"${name}" says that a court reads the rules otherwise, but not in which ruling, so nobody can read it. Add: volgens, with the source of that ruling.`
      if (from === 'practice') return `"${name}" says what the practice is, but not where that is laid down. Add: volgens, with the letter or policy rule. If it rests on a ruling, write: steunt op.`
      if (from === 'policy') return `The beleidsregel "${name}" names no source, so nobody can check that it was adopted like this. Add: volgens, with the published policy rule.`
      return `There is no source for ${kindsInEnglish(kind)} "${name}", so nobody can check where this rule comes from. Add: volgens, with the act and the article.`
    },
  }),
  INB302: define<{ readonly source: string }>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Bron zonder artikel', en: 'Source without an article' },
    nl: ({ source }) => `Hier staat "${source}" zonder artikel. Een lezer moet dan de hele tekst doorzoeken. Noem het artikel, bijvoorbeeld: ${source} art. 1.`,
    en: ({ source }) => `"${source}" stands here without an article, so a reader has to search the whole text. Name the article, for instance: ${source} art. 1.`,
  }),
  INB303: define<{ readonly place: string; readonly needs: string; readonly example: string }>({
    severity: 'error',
    fix: true,
    title: { nl: 'Plaats is niet volledig', en: 'Incomplete place' },
    nl: ({ place, needs, example }) => `Voor "${place}" ontbreekt ${needs}. Zo is de plaats in de wet niet te vinden. Schrijf bijvoorbeeld: ${example}.`,
    en: ({ place, needs, example }) => `"${place}" needs "${needs}" before it, otherwise the place cannot be found. Write for instance: ${example}.`,
  }),
  INB304: define<{ readonly place: string; readonly ordered: string }>({
    severity: 'error',
    fix: true,
    title: { nl: 'Volgorde van de plaats klopt niet', en: 'Place in the wrong order' },
    nl: ({ place, ordered }) => `"${place}" staat in een verkeerde volgorde. Een plaats gaat van groot naar klein: eerst het artikel, dan het lid, dan de letter. Schrijf: ${ordered}.`,
    en: ({ place, ordered }) => `"${place}" is in the wrong order. A place goes from large to small: article, paragraph, letter. Write: ${ordered}.`,
  }),
  INB305: define<{ readonly source: string; readonly kind: string; readonly basis: string; readonly basisKind: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Lagere regel als grondslag', en: 'Lower rule as a basis' },
    nl: ({ source, kind, basis, basisKind }) => `"${source}" (${kind}) kan niet berusten op "${basis}" (${basisKind}). Een grondslag staat altijd in een hogere regeling. Noem achter krachtens een hogere bron.`,
    en: ({ source, kind, basis, basisKind }) => `"${source}" (${kind}) cannot rest on "${basis}" (${basisKind}): a basis always ranks higher. Name a higher source after krachtens.`,
  }),
  INB306: define<{ readonly source: string; readonly kind: string; readonly suggestion?: string | undefined }>({
    severity: 'warning',
    fix: true,
    title: { nl: 'Grondslag ontbreekt', en: 'Missing basis' },
    nl: ({ source, kind, suggestion }) => `"${source}" is een ${kind}, maar er staat niet op welke regeling die berust. Voeg toe: krachtens ${suggestion ?? 'Wet'}.`,
    en: ({ source, kind, suggestion }) => `"${source}" is a ${kind}, but it does not say what it rests on. Add: krachtens ${suggestion ?? 'Wet'}.`,
  }),
  INB307: define<{ readonly source: string; readonly suggestion?: string | undefined }>({
    severity: 'warning',
    fix: true,
    title: { nl: 'Soort bron ontbreekt', en: 'Missing kind of source' },
    nl: ({ source, suggestion }) => `Bij "${source}" staat niet wat voor bron het is. Dat bepaalt of de Algemene termijnenwet geldt. Zet erachter: ${suggestion ?? 'wet, AMvB of uitspraak'}.`,
    en: ({ source, suggestion }) => `"${source}" does not say what kind of source it is, which decides whether the Algemene termijnenwet applies. Add: ${suggestion ?? 'wet, AMvB or uitspraak'}.`,
  }),
  INB308: define<{ readonly regime: string }>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Wettelijk maximum zonder bron', en: 'Statutory maximum without a source' },
    nl: ({ regime }) => `Bij het wettelijk maximum van "${regime}" staat geen artikel. Een grens voor boetes moet in de wet te vinden zijn. Zet erbij: volgens, met het artikel.`,
    en: ({ regime }) => `The wettelijk maximum of "${regime}" names no article, though a bound on fines must be found in the act. Add: volgens, with the article.`,
  }),
  INB309: define<{ readonly source: string; readonly kind: string }>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Wettelijk maximum uit een lagere regeling', en: 'Statutory maximum from a lower rule' },
    nl: ({ source, kind }) => `Dit maximum komt uit "${source}", een ${kind}. Een wettelijk maximum staat in een wet. Noem het artikel van de wet zelf.`,
    en: ({ source, kind }) => `This maximum comes from "${source}", a ${kind}. A statutory maximum stands in an act. Name the article of the act itself.`,
  }),
  INB310: define<{ readonly change: string; readonly name: string }>({
    severity: 'info',
    fix: false,
    title: { nl: 'Citaat bij een gewijzigde regel', en: 'Quote beside a changed rule' },
    nl: ({ change, name }) => `Bij "${name}" staat een citaat uit de wet. De wijziging "${change}" verandert die regel, maar citeert de nieuwe tekst niet. Een lezer ziet dan de oude tekst bij de nieuwe regel. Zet in de wijziging: citaat, met de tekst zoals die nu luidt.`,
    en: ({ change, name }) => `"${name}" carries a quote from the law. The wijziging "${change}" changes that rule but does not quote the new text, so a reader sees the old text beside the new rule. Add to the wijziging: citaat, with the text as it now reads.`,
  }),
  INB311: define<{ readonly source: string; readonly other: string; readonly number: string }>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Zelfde bron onder twee namen', en: 'One source under two names' },
    nl: ({ source, other, number }) => `"${source}" en "${other}" hebben hetzelfde nummer: ${number}. Een lezer denkt dan dat het twee teksten zijn. Gebruik overal een van de twee namen.`,
    en: ({ source, other, number }) => `"${source}" and "${other}" have the same number: ${number}. A reader takes them for two texts. Use one name everywhere.`,
  }),
  INB312: define<{ readonly place: string }>({
    severity: 'warning',
    fix: true,
    title: { nl: 'Verwijzing staat er twee keer', en: 'Reference given twice' },
    nl: ({ place }) => `"${place}" staat hier twee keer. Haal een van de twee weg, of noem het artikel dat u bedoelde.`,
    en: ({ place }) => `"${place}" stands here twice. Remove one, or name the article that you meant.`,
  }),
  INB313: define<{ readonly from: string; readonly until: string }>({
    severity: 'error',
    fix: true,
    title: { nl: 'Reeks loopt terug', en: 'Range runs backwards' },
    nl: ({ from, until }) => `Een reeks van ${from} tot en met ${until} loopt terug en bevat dus niets. Draai de twee om.`,
    en: ({ from, until }) => `A range from ${from} to ${until} runs backwards and holds nothing. Swap the two.`,
  }),
  INB314: define<{ readonly start: string }>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Citaat zonder bron', en: 'Quote without a source' },
    nl: ({ start }) => `Bij het citaat "${start}" staat niet uit welke tekst het komt. Niemand kan het dan nakijken. Zet erachter: volgens, met het artikel.`,
    en: ({ start }) => `The quote "${start}" does not say which text it comes from, so nobody can check it. Add: volgens, with the article.`,
  }),
  INB315: define<{ readonly read: string; readonly checked: string }>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Gelezen tekst is nieuwer dan de controle', en: 'Text read after the last check' },
    nl: ({ read, checked }) => `Hier is de tekst van ${read} gelezen, maar het stelsel is nagekeken tot en met ${checked}. Kijk de andere regels ook na. Pas daarna de datum bij het stelsel aan.`,
    en: ({ read, checked }) => `The text of ${valueInEnglish(read)} was read here, but the stelsel was checked until ${valueInEnglish(checked)}. Check the other rules too, then change that date.`,
  }),
  INB316: define<{ readonly change: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Andere lezing is geen variant', en: 'Other reading is no variant' },
    nl: ({ change }) => `"${change}" is geen variant. Alleen een variant kan de andere lezing van een aanname zijn. Geef de wijziging de regel: laag variant.`,
    en: ({ change }) => `"${change}" is no variant, and only a variant can be the other reading of an aanname. Give the wijziging the clause: laag variant.`,
  }),
  INB317: define<{ readonly place: string; readonly source: string; readonly kind: string }>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Plaats past niet bij de bron', en: 'Place does not fit the source' },
    nl: ({ place, source, kind }) => `"${place}" past niet bij "${source}", want dat is een ${kind}. Een uitspraak heeft overwegingen, een regeling heeft artikelen. Noem de juiste plaats.`,
    en: ({ place, source, kind }) => `"${place}" does not fit "${source}", a ${kind}: a ruling has overwegingen, a regulation has articles. Name the right place.`,
  }),
  INB318: define<{ readonly place: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Reeks die niet uit te schrijven is', en: 'Range that cannot be written out' },
    nl: ({ place }) => `In "${place}" is niet duidelijk wat er tussen het begin en het einde van de reeks ligt. Noem de leden of letters apart, elk op een eigen regel.`,
    en: ({ place }) => `In "${place}" it is not clear what lies between the two ends of the range. Name the members or letters one by one, each on a line of its own.`,
  }),
  INB319: define<{ readonly change: string; readonly what: string; readonly source: string; readonly kind: string; readonly basis: string; readonly basisKind: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Lagere regeling verandert een hogere', en: 'Lower regulation changes a higher one' },
    nl: ({ change, what, source, kind, basis, basisKind }) => `De wijziging "${change}" verandert ${what}. Dat staat in "${basis}" (${basisKind}), maar de wijziging staat in "${source}" (${kind}). Een lagere regeling kan een hogere niet veranderen. Noem de bron die dit wel mag.`,
    en: ({ change, what, source, kind, basis, basisKind }) => `The wijziging "${change}" changes ${what}. That stands in "${basis}" (${basisKind}), but the wijziging stands in "${source}" (${kind}). A lower regulation cannot change a higher one. Name the source that may.`,
  }),
  INB320: define<{ readonly name: string; readonly what: 'boete' | 'plicht' | 'maatregel'; readonly source: string; readonly kind: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Geen grondslag in de wet', en: 'No basis in an act' },
    nl: ({ name, what, source, kind }) => `De ${what} "${name}" staat alleen in "${source}" (${kind}). ${what === 'plicht' ? 'Een plicht voor burgers' : 'Een bestraffing of verlaging'} kan alleen bij of krachtens een wet. Noem het artikel van de wet of de regeling waarop zij berust.`,
    en: ({ name, what, source, kind }) => `The ${what} "${name}" stands in "${source}" (${kind}) only. ${what === 'plicht' ? 'A duty of citizens' : 'A sanction or lowering'} is possible by or under an act only. Name the article of the act or regulation on which it rests.`,
  }),
} as const
