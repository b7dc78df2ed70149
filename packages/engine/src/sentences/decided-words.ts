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
  /** Who decides on an outcome; undefined: it follows from the rules themselves. */
  readonly decides: (by: string | undefined) => string
}

const dutch: Words = {
  decided: ({ besluit, by, date, reference, outcome, refused, rules }) => {
    const what = refused ? 'het gaat niet door' : (outcome ?? 'zoals de regels het geven')
    const other = rules === undefined ? '' : `; volgens de regels: ${rules}`
    return `Besloten${by === undefined ? '' : ` door ${by}`} op ${date} (${besluit}${reference === undefined ? '' : `, ${reference}`}): ${what}${other}`
  },
  revised: ({ kind, by, date, from, before }) => {
    const done = { herziening: 'Herzien', vernietiging: 'Vernietigd', intrekking: 'Ingetrokken' }[kind]
    return `${done}${by === undefined ? '' : ` door ${by}`} op ${date}, werkt vanaf ${from}${before === undefined ? '' : `; eerder besloten: ${before}`}`
  },
  nothing: 'niets',
  toRevise: ({ besluit, date, about, decided, then, now, causes }) => `Te herzien: ${besluit} van ${date} over ${about}. Besloten: ${decided}. Volgens de regels toen: ${then}, nu: ${now}. Oorzaak: ${causes}.`,
  cause: (name, date, known) => `${name}${date === undefined ? '' : ` van ${date}`}, bekend sinds ${known}`,
  revoked: (date) => `Herroepen: sinds ${date} is bekend dat dit anders is`,
  knownSince: (date) => `Bekend sinds ${date}`,
  court: 'de rechter',
  decides: (by) => (by === undefined ? 'Volgt rechtstreeks uit de regels; er is geen besluit voor nodig' : `Het besluit is aan: ${by}`),
}

const english: Words = {
  decided: ({ besluit, by, date, reference, outcome, refused, rules }) => {
    const what = refused ? 'it does not go ahead' : (outcome ?? 'as the rules give it')
    const other = rules === undefined ? '' : `; the rules give: ${rules}`
    return `Decided${by === undefined ? '' : ` by ${by}`} on ${date} (${besluit}${reference === undefined ? '' : `, ${reference}`}): ${what}${other}`
  },
  revised: ({ kind, by, date, from, before }) => {
    const done = { herziening: 'Revised', vernietiging: 'Annulled', intrekking: 'Withdrawn' }[kind]
    return `${done}${by === undefined ? '' : ` by ${by}`} on ${date}, works from ${from}${before === undefined ? '' : `; decided before: ${before}`}`
  },
  nothing: 'nothing',
  toRevise: ({ besluit, date, about, decided, then, now, causes }) => `To be revised: ${besluit} of ${date} about ${about}. Decided: ${decided}. The rules gave then: ${then}, and give now: ${now}. Cause: ${causes}.`,
  cause: (name, date, known) => `${name}${date === undefined ? '' : ` of ${date}`}, known since ${known}`,
  revoked: (date) => `Revoked: since ${date} it is known to be otherwise`,
  knownSince: (date) => `Known since ${date}`,
  court: 'the court',
  decides: (by) => (by === undefined ? 'Follows from the rules themselves; no decision is needed' : `The decision is for: ${by}`),
}

export const decidedWords: Readonly<Record<Language, Words>> = { nl: dutch, en: english }
