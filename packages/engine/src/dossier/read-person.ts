import type { Diagnostic, Outcome, PersonInput } from '@inburgering/core'
import { areAlternatives, governs } from '../duty/governs.ts'
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
  const read = all.map((each): Read => ({ program: each, ...readFor(each, json, index, othersOf(each, all)) }))
  const left = new Set(read.filter((each) => isLeft(each, read)))
  const own = read.at(-1)?.value
  const findings = read.flatMap((each) => (left.has(each) ? [] : each.diagnostics))
  const diagnostics = [...new Map(findings.map((found) => [placeOf(found), found])).values()]
  if (own === undefined || diagnostics.length > 0) return { value: undefined, diagnostics }
  return { value: { ...own, beside: read.slice(0, -1).map((each) => (left.has(each) ? undefined : each.value)) }, diagnostics }
}

/**
 * The stelsels beside the one that is asked whose `van toepassing als` holds for a person; undefined when the one that is
 * asked refuses this person. What the others ask of a dossier (`controle`) is left out: that is no choice of law.
 */
export function governing(program: Program, person: PersonInput): readonly string[] | undefined {
  const all = [...program.beside, program]
  if (readFor(program, person, 0, othersOf(program, all)).value === undefined) return undefined
  return program.beside.flatMap((each) => {
    const { value } = readFor(each, person, 0, othersOf(each, all), 'no controles')
    return value !== undefined && governs(each, value) ? each.model.stelsel.name : []
  })
}

/** A person as one of the stelsels reads him. */
type Read = Outcome<Dossier | undefined> & { readonly program: Program }

function othersOf(program: Program, all: readonly Program[]): readonly Specification[] {
  return all.filter((other) => other !== program).map(({ specification }) => specification)
}

/** Somebody whom another stelsel takes in the place of this one is none of its business. */
function isLeft({ program, value }: Read, read: readonly Read[]): boolean {
  const others = read.filter((other) => areAlternatives(other.program, program))
  if (others.length === 0 || (value !== undefined && governs(program, value))) return false
  return others.some((other) => other.value !== undefined && governs(other.program, other.value))
}

/** Two stelsels that find the same at one place say it once, in the words of the stelsel that was asked for. */
function placeOf({ code, arguments: about }: Diagnostic): string {
  return `${code} ${'path' in about ? about.path : ''}`
}

function readFor(program: Program, json: unknown, index: number, others: readonly Specification[], controles: 'controles' | 'no controles' = 'controles'): Outcome<Dossier | undefined> {
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
  const given = readRecords(json['gebeurtenissen'], `${path}.gebeurtenissen`, specification, findings)
  const { records } = given
  const revisions = readRevisions(given, specification, findings)
  if (findings.list.length > 0) return { value: undefined, diagnostics: findings.list }

  const ordered = inActingOrder(records)
  const dossier = arrange(id, facts, ordered, revisions)
  if (controles === 'controles') checkControles(program, dossier, json['gegevens'] as Readonly<Record<string, unknown>>, path, ordered, findings)
  return { value: findings.list.length > 0 ? undefined : dossier, diagnostics: findings.list }
}

const allowed: readonly string[] = ['id', 'gegevens', 'gebeurtenissen']

function readId(id: unknown, path: string, findings: Findings): string {
  if (typeof id === 'string' && id !== '') return id
  if (id === undefined) findings.report('INB855', path, { name: 'id', owner: 'een persoon' })
  else findings.report('INB851', path, { value: shown(id), expected: 'text' })
  return ''
}
