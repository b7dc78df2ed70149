import type { Besloten, Entry, Herzien, TeHerzien, VolgensRegels } from '@inburgering/core'
import { decidedWords } from './decided-words.ts'
import type { Names } from './names.ts'
import type { Phrasebook } from './phrasebook.ts'

/** What was decided about an outcome, what became of that, and since when it is known. */
export function decidedRemarks({ besloten, volgens_regels, herroepen, bekend_sinds }: Entry, words: Phrasebook, names: Names): readonly string[] {
  const own = decidedWords[words.language]
  return [
    ...(besloten === undefined ? [] : [decided(besloten, volgens_regels, words, names), ...(besloten.herzien ?? []).map((each) => revised(each, words, names))]),
    ...(herroepen === undefined ? [] : [own.revoked(words.date(herroepen))]),
    ...(bekend_sinds === undefined ? [] : [own.knownSince(words.date(bekend_sinds))]),
  ]
}

/** `the court` is no body of the specification. */
export function bodyText(by: string | undefined, { language }: Phrasebook, names: Names): string | undefined {
  return by === undefined ? undefined : by === 'rechter' ? decidedWords[language].court : names.of(by, 'bestuursorgaan')
}

function decided(besloten: Besloten, rules: VolgensRegels | undefined, words: Phrasebook, names: Names): string {
  return decidedWords[words.language].decided({
    besluit: names.of(besloten.naam, 'besluit'),
    by: bodyText(besloten.door, words, names),
    date: words.date(besloten.datum),
    reference: besloten.kenmerk,
    outcome: outcomeText(besloten, words),
    refused: besloten.toegekend === false || besloten.bedrag === 0,
    rules: rules && (rules.bedrag === 0 ? decidedWords[words.language].nothing : outcomeText(rules, words)),
  })
}

function revised({ soort, door, datum, werkt_terug_tot, van, bij, vervallen, ...before }: Herzien, words: Phrasebook, names: Names): string {
  return decidedWords[words.language].revised({
    kind: soort,
    by: bodyText(door, words, names),
    date: words.date(datum),
    from: words.date(werkt_terug_tot),
    before: outcomeText(before, words),
    of: van && { kind: van.soort, date: words.date(van.datum) },
    partOf: bij && names.of(bij, 'besluit'),
    undone: vervallen === true,
  })
}

/** Which decision has to be looked at again, and why. */
export function toReviseSentence({ besluit, datum, soort, over, besloten, volgens_regels_toen, volgens_regels_nu, oorzaken }: TeHerzien, words: Phrasebook, names: Names): string {
  const own = decidedWords[words.language]
  const text = (outcome: VolgensRegels): string => (outcome.bedrag === 0 ? own.nothing : (outcomeText(outcome, words) ?? own.nothing))
  return own.toRevise({
    besluit: names.of(besluit, 'besluit'),
    date: words.date(datum),
    about: names.of(over, decidedKinds[soort]),
    decided: text(besloten),
    then: text(volgens_regels_toen),
    now: text(volgens_regels_nu),
    causes: oorzaken.map(({ naam, datum: day, bekend_op }) => own.cause(names.of(naam, 'gebeurtenis', 'periode', 'besluit', 'oordeel', 'wijziging'), day && words.date(day), words.date(bekend_op))).join('; '),
  })
}

const decidedKinds = { boete: 'boeteregime', verlenging: 'verlengingsgrond', maatregel: 'maatregel', lening: 'lening' } as const

/** Each part in words: a share, an amount, the first and the last day. */
function outcomeText({ bedrag, percentage, ingang, einde }: VolgensRegels, words: Phrasebook): string | undefined {
  const own = decidedWords[words.language]
  const parts = [
    percentage === undefined ? undefined : `${words.number(String(percentage))}%`,
    bedrag === undefined ? undefined : words.money(String(bedrag)),
    ingang === undefined ? undefined : own.from(words.date(ingang)),
    einde === undefined ? undefined : ingang === undefined && bedrag === undefined && percentage === undefined ? words.date(einde) : own.until(words.date(einde)),
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : parts.join(', ')
}
