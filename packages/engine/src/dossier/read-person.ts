import type { Diagnostic, Outcome } from '@inburgering/core'
import type { Program } from '../program/program.ts'
import type { Specification } from '../program/specification.ts'
import { arrange, inActingOrder } from './arrange.ts'
import { checkControles } from './controles.ts'
import type { Dossier } from './dossier.ts'
import { Findings, isRecord, shown, unknownName } from './findings.ts'
import { readFacts } from './read-facts.ts'
import { readRecords } from './read-records.ts'
import { readRevisions } from './read-revisions.ts'

/**
 * Checks one person of a file and indexes the dossier. A person with any finding is refused (no value); every finding
 * has the path, the value and what is allowed.
 * @param index place in the file, for the path: `[3].gebeurtenissen[2].niveau`
 */
export function readPerson(program: Program, json: unknown, index: number): Outcome<Dossier | undefined> {
  const { beside } = program
  if (beside.length === 0) return readFor(program, json, index, [])
  const all = [...beside, program]
  const read = all.map((each) => {
    const others = all.filter((other) => other !== each).map(({ specification }) => specification)
    return readFor(each, json, index, others)
  })
  const own = read.at(-1)?.value
  const findings = read.flatMap(({ diagnostics }, place) => (isNoneOfItsBusiness(beside[place], diagnostics) ? [] : diagnostics))
  const diagnostics = [...new Map(findings.map((found) => [placeOf(found), found])).values()]
  if (own === undefined || diagnostics.length > 0) return { value: undefined, diagnostics }
  return { value: { ...own, beside: read.slice(0, -1).map(({ value }) => value) }, diagnostics }
}

/** A stelsel that stands in the place of another one leaves a person whom it does not take to that other one. */
function isNoneOfItsBusiness(program: Program | undefined, diagnostics: readonly Diagnostic[]): boolean {
  return (program?.model.stelsel.insteadOf.length ?? 0) > 0 && diagnostics.every(({ code }) => code === 'INB858')
}

/** Two stelsels that find the same at one place say it once, in the words of the stelsel that was asked for. */
function placeOf({ code, arguments: about }: Diagnostic): string {
  return `${code} ${'path' in about ? about.path : ''}`
}

function readFor(program: Program, json: unknown, index: number, others: readonly Specification[]): Outcome<Dossier | undefined> {
  const { specification } = program
  const path = `[${index}]`
  const findings = new Findings(others)
  if (!isRecord(json)) {
    findings.report('INB851', path, { value: shown(json), expected: 'person' })
    return { value: undefined, diagnostics: findings.list }
  }
  for (const [name, value] of Object.entries(json)) {
    if (!allowed.includes(name)) findings.report('INB853', `${path}.${name}`, { ...unknownName(value, name, allowed), owner: 'een persoon' })
  }
  const id = readId(json['id'], `${path}.id`, findings)
  const facts = readFacts(json['gegevens'], `${path}.gegevens`, specification, findings)
  const { records, revisions: given } = readRecords(json['gebeurtenissen'], `${path}.gebeurtenissen`, specification, findings)
  const revisions = readRevisions(given, records, specification, findings)
  if (findings.list.length > 0) return { value: undefined, diagnostics: findings.list }

  const ordered = inActingOrder(records)
  const dossier = arrange(id, facts, ordered, revisions)
  checkControles(program, dossier, json['gegevens'] as Readonly<Record<string, unknown>>, path, ordered, findings)
  return { value: findings.list.length > 0 ? undefined : dossier, diagnostics: findings.list }
}

const allowed: readonly string[] = ['id', 'gegevens', 'gebeurtenissen']

function readId(id: unknown, path: string, findings: Findings): string {
  if (typeof id === 'string' && id !== '') return id
  if (id === undefined) findings.report('INB855', path, { name: 'id', owner: 'een persoon' })
  else findings.report('INB851', path, { value: shown(id), expected: 'text' })
  return ''
}
