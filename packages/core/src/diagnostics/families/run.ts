import { define } from '../definition.ts'

type At = { readonly rule: string; readonly date: string }
type Change = { readonly change: string; readonly key: string }

/** `boeteregime:te_laat/uitzondering:ziek` as `"uitzondering ziek" van boeteregime te_laat`. */
function placeIn(key: string, of: string): string {
  const [declaration = '', clause] = key.split('/').map((part) => part.replace(':', ' '))
  return clause === undefined ? `"${declaration}"` : `"${clause}" ${of} ${declaration}`
}

/** The articles behind a name, where there are any. */
function behind(sources: string): string {
  return sources === '' ? '' : ` (${sources})`
}

/** INB80x: what can go wrong while a person is run. INB82x: layers and changes. INB83x: what was asked. */
export const runDiagnostics = {
  INB801: define<At>({
    severity: 'error',
    fix: false,
    title: { nl: 'Delen door nul', en: 'Division by zero' },
    nl: ({ rule, date }) => `Op ${date} deelt de regel "${rule}" door nul. Geef de regel een voorwaarde die nul uitsluit.`,
    en: ({ rule, date }) => `On ${date} the rule "${rule}" divides by zero. Give the rule a condition that excludes zero.`,
  }),
  INB802: define<At>({
    severity: 'error',
    fix: false,
    title: { nl: 'Berekening zonder uitkomst', en: 'Calculation without an outcome' },
    nl: ({ rule, date }) =>
      `Op ${date} heeft de berekening "${rule}" geen uitkomst: het getal of de datum wordt te groot, of maanden en dagen lopen door elkaar. Hierop is niets beslist. Pas de berekening aan.`,
    en: ({ rule, date }) =>
      `On ${date} the calculation "${rule}" has no outcome: the number or date is too large, or months and days are mixed. Nothing was decided on it. Change the calculation.`,
  }),
  INB803: define<At>({
    severity: 'error',
    fix: false,
    title: { nl: 'Geen versie op die datum', en: 'No version on that date' },
    nl: ({ rule, date }) => `Voor een uitkomst op ${date} is "${rule}" nodig, maar op de datum waarnaar het recht kijkt is er geen versie. Voeg die versie toe.`,
    en: ({ rule, date }) => `An outcome on ${date} needs "${rule}", but there is no version on the date whose law applies. Add that version.`,
  }),
  INB804: define<At>({
    severity: 'error',
    fix: false,
    title: { nl: 'Geen rij van de tabel past', en: 'No row of the table fits' },
    nl: ({ rule, date }) => `Op ${date} past geen rij van "${rule}". Hierop is niets beslist. Voeg de rij toe die ontbreekt.`,
    en: ({ rule, date }) => `On ${date} no row of "${rule}" fits. Nothing was decided on it. Add the row that is missing.`,
  }),
  INB805: define<At>({
    severity: 'error',
    fix: false,
    title: { nl: 'Geen bedrag voor de boete', en: 'No amount for the fine' },
    nl: ({ rule, date }) => `Op ${date} is er een overtreding, maar geen "bedrag" van "${rule}" geldt. Er is geen boete. Voeg het bedrag toe voor dit geval.`,
    en: ({ rule, date }) => `On ${date} there is a violation, but no "bedrag" of "${rule}" holds. There is no fine. Add the amount for this case.`,
  }),
  INB806: define<At>({
    severity: 'error',
    fix: false,
    title: { nl: 'Meer dan een bedrag voor de boete', en: 'More than one amount for the fine' },
    nl: ({ rule, date }) => `Op ${date} gelden er meer bedragen van "${rule}" tegelijk. Het eerste is genomen. Maak de voorwaarden zo dat er precies een geldt.`,
    en: ({ rule, date }) => `On ${date} more than one amount of "${rule}" holds. The first was taken. Change the conditions so that exactly one holds.`,
  }),
  INB807: define<{ readonly rules: string; readonly date: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'De tijdlijn komt niet tot rust', en: 'The timeline does not come to rest' },
    nl: ({ rules, date }) => `De tijdlijn is op ${date} gestopt: er zijn te veel momenten. Deze regels vragen er telkens om: ${rules}. Beperk ze, bijvoorbeeld met "hoogstens 1 keer".`,
    en: ({ rules, date }) => `The timeline was stopped on ${date}: there are too many moments. These rules keep asking for more: ${rules}. Limit them, for example with "hoogstens 1 keer".`,
  }),
  INB820: define<{ readonly layer: string; readonly allowed: string; readonly suggestion?: string | undefined }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Onbekende laag', en: 'Unknown layer' },
    nl: ({ layer, allowed, suggestion }) => `De laag "${layer}" bestaat niet. ${suggestion === undefined ? `Kies uit: ${allowed}.` : `Bedoelde u "${suggestion}"?`}`,
    en: ({ layer, allowed, suggestion }) => `There is no layer "${layer}". ${suggestion === undefined ? `Choose from: ${allowed}.` : `Did you mean "${suggestion}"?`}`,
  }),
  INB821: define<{ readonly first: string; readonly firstSource: string; readonly second: string; readonly secondSource: string; readonly key: string; readonly layer: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Twee wijzigingen van dezelfde regel', en: 'Two changes of the same rule' },
    nl: ({ first, firstSource, second, secondSource, key, layer }) =>
      `De wijzigingen "${first}"${behind(firstSource)} en "${second}"${behind(secondSource)} veranderen allebei ${placeIn(key, 'van')}, in dezelfde laag (${layer}) en vanaf dezelfde dag. Niet bekend is welke geldt; de laatste is genomen. Geef ze een verschillende dag of laag, of maak er een van.`,
    en: ({ first, firstSource, second, secondSource, key, layer }) =>
      `The changes "${first}"${behind(firstSource)} and "${second}"${behind(secondSource)} both change ${placeIn(key, 'of')}, in the same layer (${layer}) and from the same day. Which one holds is not known; the last one was taken. Give them different days or layers, or make one of them.`,
  }),
  INB822: define<Change>({
    severity: 'error',
    fix: false,
    title: { nl: 'Er is niets om te wijzigen', en: 'There is nothing to change' },
    nl: ({ change, key }) => `De wijziging "${change}" vervangt of schrapt ${placeIn(key, 'van')}, maar dat is er niet. De stap is overgeslagen. Schrijf "voeg toe", of verbeter de naam.`,
    en: ({ change, key }) => `The change "${change}" replaces or strikes ${placeIn(key, 'of')}, which is not there. The step was skipped. Write "voeg toe", or correct the name.`,
  }),
  INB823: define<Change>({
    severity: 'error',
    fix: false,
    title: { nl: 'Dit staat er al', en: 'This is there already' },
    nl: ({ change, key }) => `De wijziging "${change}" voegt ${placeIn(key, 'van')} toe, maar dat is er al. De stap is overgeslagen. Schrijf "vervang", of kies een andere naam.`,
    en: ({ change, key }) => `The change "${change}" adds ${placeIn(key, 'of')}, which is there already. The step was skipped. Write "vervang", or choose another name.`,
  }),
  INB824: define<{ readonly found: string; readonly known: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Onbekende versie van het model', en: 'Unknown version of the model' },
    nl: ({ found, known }) => `Dit model heeft versie ${found}; bekend is versie ${known}. Er is niets uitgevoerd. Maak het model opnieuw met deze versie van de werkbank.`,
    en: ({ found, known }) => `This model has version ${found}; known is version ${known}. Nothing was run. Make the model again with this version of the workbench.`,
  }),
  INB825: define<{ readonly stelsel: string; readonly first: string; readonly firstDate: string; readonly second: string; readonly secondDate: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Twee varianten met een andere inwerkingtreding', en: 'Two variants with another entry into force' },
    nl: ({ stelsel, first, firstDate, second, secondDate }) =>
      `De varianten "${first}" (${firstDate}) en "${second}" (${secondDate}) verplaatsen allebei de inwerkingtreding van ${stelsel}. Een stelsel treedt op een dag in werking. Zet een van de twee uit.`,
    en: ({ stelsel, first, firstDate, second, secondDate }) =>
      `The variants "${first}" (${firstDate}) and "${second}" (${secondDate}) both move the entry into force of ${stelsel}. A stelsel enters into force on one day. Switch one of them off.`,
  }),
  INB830: define<{ readonly name: string; readonly value: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Geen datum', en: 'Not a date' },
    nl: ({ name, value }) => `"${name}" is geen bestaande datum: ${value}. Schrijf een datum als 2027-05-13.`,
    en: ({ name, value }) => `"${name}" is not an existing date: ${value}. Write a date like 2027-05-13.`,
  }),
} as const
