import { enCells, nlCells } from '../cell-count.ts'
import { define } from '../definition.ts'
import { kindsInEnglish } from '../kinds-in-english.ts'
import { valueInEnglish } from '../values-in-english.ts'

type Titled = { readonly title: string }

/** INB7xx: scenarios: what is played, and what is expected of it. */
export const scenarioDiagnostics = {
  INB701: define<Titled>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Scenario zonder verwachting', en: 'Scenario without an expectation' },
    nl: ({ title }) => `Het scenario "${title}" verwacht niets, en wordt overgeslagen. Voeg toe wat er moet gebeuren, bijvoorbeeld: verwacht op 13 mei 2027: geen boete.`,
    en: ({ title }) => `The scenario "${title}" expects nothing and is skipped. Add what must happen, for instance: verwacht op 13 mei 2027: geen boete.`,
  }),
  INB702: define<{ readonly fact: string }>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Verwachting herhaalt een gegeven', en: 'Expectation repeats its input' },
    nl: ({ fact }) => `Dit verwacht "${fact}", maar dat staat al bij de persoon. De verwachting toetst dus geen regel. Verwacht iets dat uit de regels volgt.`,
    en: ({ fact }) => `This expects "${fact}", which already stands with the person, so it tests no rule. Expect something that follows from the rules.`,
  }),
  INB703: define({
    severity: 'warning',
    fix: false,
    title: { nl: 'Verwachting kan niet mislukken', en: 'Expectation cannot fail' },
    nl: () => 'Deze verwachting klopt altijd, wat de regels ook zeggen. Zij toetst dus niets. Verwacht iets dat uit de regels volgt.',
    en: () => 'This expectation always holds, whatever the rules say, so it tests nothing. Expect something that follows from the rules.',
  }),
  INB704: define<{ readonly date: string; readonly until: string }>({
    severity: 'error',
    fix: true,
    title: { nl: 'Verwachting na het einde', en: 'Expectation after the end' },
    nl: ({ date, until }) => `Het scenario speelt tot en met ${until}, dus op ${date} gebeurt er niets meer. Speel langer door, of kies een eerdere dag.`,
    en: ({ date, until }) => `The scenario plays until ${valueInEnglish(until)}, so nothing happens on ${valueInEnglish(date)}. Play longer, or choose an earlier day.`,
  }),
  INB705: define<{ readonly date: string; readonly first: string }>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Verwachting voor de eerste gebeurtenis', en: 'Expectation before the first record' },
    nl: ({ date, first }) => `Op ${date} is er nog niets gebeurd: het eerste in dit scenario is op ${first}. Kijk het jaar na.`,
    en: ({ date, first }) => `On ${valueInEnglish(date)} nothing has happened yet: the first record of this scenario is on ${valueInEnglish(first)}. Check the year.`,
  }),
  INB706: define<{ readonly date: string; readonly until: string }>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Gebeurtenis na het einde', en: 'Record after the end' },
    nl: ({ date, until }) => `Het scenario speelt tot en met ${until}. Wat op ${date} gebeurt, telt dus niet mee. Speel langer door, of haal het weg.`,
    en: ({ date, until }) => `The scenario plays until ${valueInEnglish(until)}, so what happens on ${valueInEnglish(date)} does not count. Play longer, or remove it.`,
  }),
  INB707: define<{ readonly column: string }>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Kolom wordt niet gebruikt', en: 'Unused column' },
    nl: ({ column }) => `De kolom "${column}" staat nergens in het scenario. De waarden eronder doen dus niets. Gebruik de naam in een regel, of haal de kolom weg.`,
    en: ({ column }) => `The column "${column}" stands nowhere in the scenario, so its values do nothing. Use its name in a line, or remove it.`,
  }),
  INB708: define<{ readonly column: string; readonly suggestion?: string | undefined }>({
    severity: 'error',
    fix: true,
    title: { nl: 'Onbekende kolom', en: 'Unknown column' },
    nl: ({ column, suggestion }) => `"${column}" is geen datum en ook geen kolom van de voorbeelden. ${suggestion === undefined ? 'Schrijf een datum, of voeg een kolom met deze naam toe.' : `Bedoelde u "${suggestion}"?`}`,
    en: ({ column, suggestion }) => `"${column}" is neither a date nor a column of the examples. ${suggestion === undefined ? 'Write a date, or add a column of this name.' : `Did you mean "${suggestion}"?`}`,
  }),
  INB709: define<{ readonly name: string }>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Persoon wordt niet gebruikt', en: 'Unused persona' },
    nl: ({ name }) => `De persoon "${name}" komt in geen enkel scenario voor. Gebruik de persoon met zoals, of haal hem weg.`,
    en: ({ name }) => `The persoon "${name}" stands in no scenario. Use it with zoals, or remove it.`,
  }),
  INB710: define<{ readonly missing: string; readonly title: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Verplicht gegeven ontbreekt', en: 'Required fact is missing' },
    nl: ({ missing, title }) => `In "${title}" ontbreekt bij de persoon: ${missing}. Zonder dit kan het scenario niet worden gespeeld. Voeg het toe bij de persoon.`,
    en: ({ missing, title }) => `In "${title}" the person lacks: ${missing}. Without it the scenario cannot be played. Add it to the person.`,
  }),
  INB711: define<{ readonly date: string; readonly birth: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Gebeurtenis van voor de geboorte', en: 'Record before birth' },
    nl: ({ date, birth }) => `Dit gebeurt op ${date}, maar de persoon is geboren op ${birth}. Kijk de twee datums na.`,
    en: ({ date, birth }) => `This happens on ${valueInEnglish(date)}, but the person was born on ${valueInEnglish(birth)}. Check the two dates.`,
  }),
  INB712: define<{ readonly begin: string; readonly end: string }>({
    severity: 'error',
    fix: true,
    title: { nl: 'Periode eindigt voor het begin', en: 'Period ends before it begins' },
    nl: ({ begin, end }) => `Deze periode begint op ${begin} en eindigt op ${end}, en dat is eerder. Draai de twee datums om.`,
    en: ({ begin, end }) => `This period begins on ${valueInEnglish(begin)} and ends on ${valueInEnglish(end)}, which is earlier. Swap the two dates.`,
  }),
  INB713: define<{ readonly layer: string }>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Laag bestaat niet', en: 'Layer does not exist' },
    nl: ({ layer }) => `Er is geen enkele wijziging met de laag "${layer}". Het scenario loopt dus zonder die laag. Kijk de naam na, of haal de laag weg.`,
    en: ({ layer }) => `No wijziging has the layer "${layer}", so the scenario runs without it. Check the name, or remove the layer.`,
  }),
  INB714: define({
    severity: 'info',
    fix: true,
    title: { nl: 'Nog niet onafhankelijk gecontroleerd', en: 'Not independently checked' },
    nl: () => 'Deze verwachting is overgenomen van een uitkomst. Reken haar zelf na met de wet. Haal daarna "niet onafhankelijk gecontroleerd" weg.',
    en: () => 'This expectation was taken over from an outcome. Check it against the law, then remove "niet onafhankelijk gecontroleerd".',
  }),
  INB715: define<{ readonly amount: string }>({
    severity: 'info',
    fix: false,
    title: { nl: 'Berekening ontbreekt', en: 'Missing calculation' },
    nl: ({ amount }) => `${amount} staat niet zo in de regels, dus iemand heeft het berekend. Met die berekening kan een lezer het narekenen. Zet achter het bedrag: berekening, met de bedragen en percentages uit de wet.`,
    en: ({ amount }) => `${valueInEnglish(amount)} does not stand in the rules as such, so somebody calculated it. With that calculation a reader can check it. Add after the amount: berekening, with the amounts and percentages of the act.`,
  }),
  INB716: define({
    severity: 'warning',
    fix: true,
    title: { nl: 'Verwachting staat er twee keer', en: 'Expectation given twice' },
    nl: () => 'Precies deze verwachting staat er al. De tweede toetst niets nieuws. Haal haar weg, of verander de dag.',
    en: () => 'Exactly this expectation stands here already; the second tests nothing new. Remove it, or change its day.',
  }),
  INB717: define<{ readonly count: string; readonly expected: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Voorbeeld heeft niet evenveel vakken', en: 'Example of another length' },
    nl: ({ count, expected }) => `Dit voorbeeld heeft ${nlCells(count)}, maar er zijn ${expected} kolommen. Geef elke kolom een waarde, met een streep ertussen.`,
    en: ({ count, expected }) => `This example has ${enCells(count)}, but there are ${expected} columns. Give each column a value, with a bar in between.`,
  }),
  INB718: define<{ readonly fact: string; readonly person: string }>({
    severity: 'error',
    fix: true,
    title: { nl: 'Gegeven staat er twee keer', en: 'Fact given twice' },
    nl: ({ fact, person }) => `Bij "${person}" staat "${fact}" twee keer. Dan is niet duidelijk welke waarde geldt. Haal een van de twee weg.`,
    en: ({ fact, person }) => `"${person}" has "${fact}" twice, so it is not clear which value holds. Remove one of the two.`,
  }),
  INB719: define<{ readonly name: string; readonly given: string; readonly body: string }>({
    severity: 'error',
    fix: true,
    title: { nl: 'Oordeel van het verkeerde orgaan', en: 'Judgement of the wrong body' },
    nl: ({ name, given, body }) => `Het oordeel "${name}" is aan ${body}, niet aan ${given}. Een oordeel van een ander telt niet mee. Schrijf: door ${body}.`,
    en: ({ name, given, body }) => `The judgement "${name}" is for ${body}, not for ${given}. A judgement of another body does not count. Write: door ${body}.`,
  }),
  INB720: define<{ readonly name: string; readonly date?: string | undefined; readonly kenmerk?: string | undefined; readonly known: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Niets om te herzien', en: 'Nothing to revise' },
    nl: ({ name, date, kenmerk, known }) => `In dit scenario staat geen besluit "${name}"${date === undefined ? '' : ` van ${date}`}${kenmerk === undefined ? '' : ` met het kenmerk "${kenmerk}"`}. Er is dus niets om te herzien, te vernietigen of in te trekken. ${known === '' ? 'Zet het besluit erbij.' : `Wel staan er: ${known}. Kies er een, of zet het besluit erbij.`}`,
    en: ({ name, date, kenmerk, known }) => `This scenario has no decision "${name}"${date === undefined ? '' : ` of ${valueInEnglish(date)}`}${kenmerk === undefined ? '' : ` with the kenmerk "${kenmerk}"`}, so there is nothing to revise, annul or withdraw. ${known === '' ? 'Add the decision.' : `It has: ${known}. Choose one, or add the decision.`}`,
  }),
  INB721: define<{ readonly word: string; readonly record: string; readonly kind: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Dit hoort niet bij dit voorval', en: 'This does not belong to this record' },
    nl: ({ word, record, kind }) => `"${word}" hoort niet bij "${record}", want dat is ${kind}. Haal het weg, of kijk na of dit het goede voorval is.`,
    en: ({ word, record, kind }) => `"${word}" does not belong to "${record}", which is ${kindsInEnglish(kind)}. Remove it, or check whether this is the right record.`,
  }),
  INB722: define<{ readonly besluit: string; readonly date: string }>({
    severity: 'error',
    fix: true,
    title: { nl: 'Niet bekend vanaf wanneer de herziening werkt', en: 'Unknown from when the revision works' },
    nl: ({ besluit, date }) => `Deze herziening van "${besluit}" zegt niet vanaf wanneer zij werkt. Zonder die dag is niet te zeggen welk besluit wanneer gold. Voeg toe: werkt terug tot ${date}, of een latere dag.`,
    en: ({ besluit, date }) => `This revision of "${besluit}" does not say from when it works, so nobody knows which decision held when. Add: werkt terug tot ${date}, or a later day.`,
  }),
  INB735: define<{ readonly kind: string; readonly date: string; readonly besluit: string; readonly known: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Niets om op terug te komen', en: 'Nothing to come back to' },
    nl: ({ kind, date, besluit, known }) =>
      `In dit scenario staat geen eerdere ${kind} van "${besluit}" van ${date}. Er is dus niets om te herzien, te vernietigen of in te trekken. ${known === '' ? `Zet de ${kind} ervoor, of noem het besluit zelf: van ${besluit}.` : `Wel staan er: ${known}. Kies er een, of zet de ${kind} ervoor.`}`,
    en: ({ kind, date, besluit, known }) =>
      `This scenario has no earlier ${kind} of "${besluit}" of ${valueInEnglish(date)}, so there is nothing to revise, annul or withdraw. ${known === '' ? `Put the ${kind} before it, or name the decision itself: van ${besluit}.` : `It has: ${known}. Choose one, or put the ${kind} before it.`}`,
  }),
  INB737: define<{ readonly besluit: string; readonly date: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Herziening bij een besluit dat er niet is', en: 'Revision in a decision that is not there' },
    nl: ({ besluit, date }) => `In dit scenario staat geen besluit "${besluit}" van ${date}. Een herziening "bij" een besluit staat in dat besluit, en heeft dus dezelfde dag. Zet het besluit erbij, of haal "bij" weg.`,
    en: ({ besluit, date }) => `This scenario has no decision "${besluit}" of ${valueInEnglish(date)}. A revision "bij" a decision stands in that decision, so it is of the same day. Add the decision, or remove "bij".`,
  }),
  INB738: define<{ readonly name: string; readonly isPeriod: boolean }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Dag in plaats van periode, of andersom', en: 'Day in place of a period, or the reverse' },
    nl: ({ name, isPeriod }) =>
      isPeriod ? `"${name}" is een periode, maar hier staat een enkele dag. Schrijf: van ... tot en met ... ${name}. Of, als hij nog loopt: vanaf ... ${name}.` : `"${name}" gebeurt op een dag, maar hier staat een periode. Schrijf: op ... ${name}, met de dag ervoor.`,
    en: ({ name, isPeriod }) =>
      isPeriod ? `"${name}" is a period, but here it has a single day. Write: van ... tot en met ... ${name}. Or, while it still runs: vanaf ... ${name}.` : `"${name}" happens on a day, but here it has a period. Write: op ... ${name}, with the day before it.`,
  }),
} as const
