import type { Outcome } from '@inburgering/core'
import type { Program } from '../program/program.ts'
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
  const path = `[${index}]`
  const findings = new Findings()
  if (!isRecord(json)) {
    findings.report('INB851', path, { value: shown(json), expected: 'person' })
    return { value: undefined, diagnostics: findings.list }
  }
  const { specification } = program
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
