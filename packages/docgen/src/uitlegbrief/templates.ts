import type { Language } from '@inburgering/core'
import { dutchTemplates } from './dutch-templates.ts'
import { englishTemplates } from './english-templates.ts'

/** Sentences of the letter with what each may be filled with; `{datum}` in a sentence is replaced. */
export const placeholders = {
  title: ['persoon'],
  summary: ['uitkomst'],
  noDecision: ['orgaan'],
  dutchNames: [],
  outcomeHeading: [],
  dutyArises: ['naam', 'datum', 'artikel'],
  dutyEnds: ['naam', 'datum', 'artikel'],
  routeSet: ['naam', 'datum', 'artikel'],
  routeChanged: ['naam', 'datum', 'artikel'],
  termBegins: ['naam', 'datum', 'einde', 'artikel'],
  termExtended: ['naam', 'datum', 'grond', 'einde', 'artikel'],
  termSuspended: ['naam', 'datum', 'grond', 'einde', 'artikel'],
  termMet: ['naam', 'datum', 'artikel'],
  termExpired: ['naam', 'datum', 'einde', 'artikel'],
  fine: ['naam', 'datum', 'bedrag', 'artikel'],
  fineUnknown: ['naam', 'datum', 'artikel'],
  fineDecided: ['naam', 'datum', 'bedrag', 'artikel'],
  fineNone: ['naam', 'datum', 'artikel'],
  exemptionGiven: ['naam', 'datum', 'artikel'],
  alsoThatDay: ['datum'],
  whyHeading: [],
  whyIntro: [],
  decisionHeading: [],
  decided: ['orgaan', 'datum', 'besluit', 'uitkomst'],
  decidedAmount: ['bedrag'],
  decidedNone: [],
  decidedEnd: ['datum'],
  decidedRefused: [],
  differs: ['uitkomst'],
  notDecided: [],
  objection: ['datum', 'artikel'],
  objectionUnknown: ['artikel'],
  payment: ['datum', 'artikel'],
  judgeHeading: [],
  judge: ['oordelen'],
  proportionality: [],
  canDoHeading: [],
  running: ['termijn', 'datum', 'dagen', 'peildatum'],
  lastExam: ['datum'],
  notRunning: [],
  exempt: ['datum'],
  expired: ['termijn', 'datum'],
  extensions: ['termijn'],
  extensionsAsk: ['orgaan'],
  noExtensions: [],
  missingHeading: [],
  assumptionsHeading: [],
  assumptionsIntro: [],
  closing: ['stelsel', 'versie'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type TemplateName = keyof typeof placeholders
export type Templates = Readonly<Record<TemplateName, string>>

export const templates: Readonly<Record<Language, Templates>> = { nl: dutchTemplates, en: englishTemplates }

export interface TemplateProblem {
  readonly name: string
  readonly problem: 'shape' | 'language' | 'name' | 'placeholder'
  /** What may stand there. */
  readonly allowed: readonly string[]
}

/** An organisation's own sentences: `{ "nl": { "closing": "..." } }`. What is not in it stays as it is. */
export function readTemplates(json: unknown): { readonly value: Readonly<Record<Language, Templates>>; readonly problems: readonly TemplateProblem[] } {
  const problems: TemplateProblem[] = []
  const value = { nl: { ...dutchTemplates }, en: { ...englishTemplates } } as Record<Language, Record<TemplateName, string>>
  if (!isObject(json)) return { value, problems: [{ name: '', problem: 'shape', allowed: ['nl', 'en'] }] }
  for (const [language, own] of Object.entries(json)) {
    if (language !== 'nl' && language !== 'en') problems.push({ name: language, problem: 'language', allowed: ['nl', 'en'] })
    else if (!isObject(own)) problems.push({ name: language, problem: 'shape', allowed: Object.keys(placeholders) })
    else for (const [name, text] of Object.entries(own)) readOne(name, text, value[language], problems)
  }
  return { value, problems }
}

function readOne(name: string, text: unknown, into: Record<TemplateName, string>, problems: TemplateProblem[]): void {
  if (!(name in placeholders)) return void problems.push({ name, problem: 'name', allowed: Object.keys(placeholders) })
  const known = name as TemplateName
  const allowed: readonly string[] = placeholders[known]
  if (typeof text !== 'string' || (text.trim() === '' && isNeeded(known))) return void problems.push({ name, problem: 'shape', allowed })
  const unknown = [...text.matchAll(/\{([^{}]*)\}/g)].some(([, used]) => !allowed.includes(used ?? ''))
  if (unknown) return void problems.push({ name, problem: 'placeholder', allowed })
  into[known] = text
}

/** A heading cannot be empty, and a letter always says that it is no decision. Other sentences may be left out. */
function isNeeded(name: TemplateName): boolean {
  return name === 'title' || name === 'noDecision' || name.endsWith('Heading')
}

/** The values stand as they are: what is filled in is never read as a template again. */
export function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{([^{}]*)\}/g, (whole, name: string) => values[name] ?? whole)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
