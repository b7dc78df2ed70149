import type { Language, RevisionKind } from '@inburgering/core'

/** What the dossier says of an outcome, in words; every text is ready to be read. */
export interface DecidedWords {
  readonly besluit: string
  readonly by: string | undefined
  readonly date: string
  readonly reference: string | undefined
  /** Amount or last day that was decided. */
  readonly outcome: string | undefined
  readonly refused: boolean
  /** What the rules give, where that differs. */
  readonly rules: string | undefined
}
export interface RevisedWords {
  readonly kind: RevisionKind
  readonly by: string | undefined
  readonly date: string
  readonly from: string
  /** What was decided before. */
  readonly before: string | undefined
  /** The earlier revision that it is about. */
  readonly of: { readonly kind: RevisionKind; readonly date: string } | undefined
  /** The decision in which it stands. */
  readonly partOf: string | undefined
  /** It does not count any more. */
  readonly undone: boolean
}

/** A decision whose basis changed; every text is ready to be read. */
export interface ToReviseWords {
  readonly besluit: string
  readonly date: string
  readonly about: string
  readonly decided: string
  readonly then: string
  readonly now: string
  readonly causes: string
}

interface Words {
  readonly decided: (words: DecidedWords) => string
  readonly revised: (words: RevisedWords) => string
  readonly nothing: string
  readonly toRevise: (words: ToReviseWords) => string
  readonly cause: (name: string, date: string | undefined, known: string) => string
  readonly revoked: (date: string) => string
  readonly knownSince: (date: string) => string
  readonly court: string
  /** First and last day of a step of a maatregel. */
  readonly from: (date: string) => string
  readonly until: (date: string) => string
  /** Who decides on an outcome; undefined: it follows from the rules themselves. */
  readonly decides: (by: string | undefined) => string
  /** Of a signaal about a decision that was taken, or a judgement that was given: whose it is. */
  readonly decidedBy: (by: string) => string
  readonly judgedBy: (by: string) => string
  /** Of what would be otherwise under a layer that is off. */
  readonly warning: string
  /** A decision that brought an outcome about. */
  readonly taken: (besluit: string, by: string | undefined, date: string) => string
  /** A decision that a condition of the outcome rests on, and whose it is to take. */
  readonly restsOn: (besluit: string, by: string | undefined, date: string, cited: string) => string
}

const dutch: Words = {
  decided: ({ besluit, by, date, reference, outcome, refused, rules }) => {
    const what = refused ? 'het gaat niet door' : (outcome ?? 'zoals de regels het geven')
    const other = rules === undefined ? '' : `; volgens de regels: ${rules}`
    return `Besloten${by === undefined ? '' : ` door ${by}`} op ${date} (${besluit}${reference === undefined ? '' : `, ${reference}`}): ${what}${other}`
  },
  revised: ({ kind, by, date, from, before, of, partOf, undone }) => {
    const done = { herziening: 'herzien', vernietiging: 'vernietigd', intrekking: 'ingetrokken' }[kind]
    const what = of === undefined ? `${done[0]?.toUpperCase()}${done.slice(1)}` : `De ${of.kind} van ${of.date} is ${done}`
    const remarks = [partOf === undefined ? '' : `; staat in: ${partOf}`, before === undefined ? '' : `; eerder besloten: ${before}`, undone ? '; dit geldt niet meer' : '']
    return `${what}${by === undefined ? '' : ` door ${by}`} op ${date}, werkt vanaf ${from}${remarks.join('')}`
  },
  nothing: 'niets',
  toRevise: ({ besluit, date, about, decided, then, now, causes }) => `Te herzien: ${besluit} van ${date} over ${about}. Besloten: ${decided}. Volgens de regels toen: ${then}, nu: ${now}. Oorzaak: ${causes}.`,
  cause: (name, date, known) => `${name}${date === undefined ? '' : ` van ${date}`}, bekend sinds ${known}`,
  revoked: (date) => `Herroepen: sinds ${date} is bekend dat dit anders is`,
  knownSince: (date) => `Bekend sinds ${date}`,
  court: 'de rechter',
  from: (date) => `vanaf ${date}`,
  until: (date) => `tot en met ${date}`,
  decides: (by) => (by === undefined ? 'Volgt rechtstreeks uit de regels; er is geen besluit voor nodig' : `Het besluit is aan: ${by}`),
  decidedBy: (by) => `Het besluit is van: ${by}`,
  judgedBy: (by) => `Het oordeel is van: ${by}`,
  warning: 'Een waarschuwing, geen uitkomst',
  taken: (besluit, by, date) => `Besloten${by === undefined ? '' : ` door ${by}`} op ${date} (${besluit})`,
  restsOn: (besluit, by, date, cited) => `Steunt op een besluit van ${date}: ${besluit}${cited === '' ? '' : ` (${cited})`}${by === undefined ? '' : `; dat is aan: ${by}`}`,
}

const englishDone = { herziening: 'revised', vernietiging: 'annulled', intrekking: 'withdrawn' } as const
const englishNoun = { herziening: 'revision', vernietiging: 'annulment', intrekking: 'withdrawal' } as const

const english: Words = {
  decided: ({ besluit, by, date, reference, outcome, refused, rules }) => {
    const what = refused ? 'it does not go ahead' : (outcome ?? 'as the rules give it')
    const other = rules === undefined ? '' : `; the rules give: ${rules}`
    return `Decided${by === undefined ? '' : ` by ${by}`} on ${date} (${besluit}${reference === undefined ? '' : `, ${reference}`}): ${what}${other}`
  },
  revised: ({ kind, by, date, from, before, of, partOf, undone }) => {
    const done = englishDone[kind]
    const what = of === undefined ? `${done[0]?.toUpperCase()}${done.slice(1)}` : `The ${englishNoun[of.kind]} of ${of.date} was ${done}`
    const remarks = [partOf === undefined ? '' : `; stands in: ${partOf}`, before === undefined ? '' : `; decided before: ${before}`, undone ? '; this holds no more' : '']
    return `${what}${by === undefined ? '' : ` by ${by}`} on ${date}, works from ${from}${remarks.join('')}`
  },
  nothing: 'nothing',
  toRevise: ({ besluit, date, about, decided, then, now, causes }) => `To be revised: ${besluit} of ${date} about ${about}. Decided: ${decided}. The rules gave then: ${then}, and give now: ${now}. Cause: ${causes}.`,
  cause: (name, date, known) => `${name}${date === undefined ? '' : ` of ${date}`}, known since ${known}`,
  revoked: (date) => `Revoked: since ${date} it is known to be otherwise`,
  knownSince: (date) => `Known since ${date}`,
  court: 'the court',
  from: (date) => `from ${date}`,
  until: (date) => `up to and including ${date}`,
  decides: (by) => (by === undefined ? 'Follows from the rules themselves; no decision is needed' : `The decision is for: ${by}`),
  decidedBy: (by) => `The decision is by: ${by}`,
  judgedBy: (by) => `The judgement is by: ${by}`,
  warning: 'A warning, no outcome',
  taken: (besluit, by, date) => `Decided${by === undefined ? '' : ` by ${by}`} on ${date} (${besluit})`,
  restsOn: (besluit, by, date, cited) => `Rests on a decision of ${date}: ${besluit}${cited === '' ? '' : ` (${cited})`}${by === undefined ? '' : `; it is for: ${by}`}`,
}

export const decidedWords: Readonly<Record<Language, Words>> = { nl: dutch, en: english }
