import type { Controle } from '@inburgering/core'
import { compileAsked } from '../evaluation/asked.ts'
import { Context } from '../evaluation/context.ts'
import { nothingHappened } from '../evaluation/happenings.ts'
import type { Program } from '../program/program.ts'
import type { Dossier } from './dossier.ts'
import { shown, type Findings } from './findings.ts'
import type { ReadRecord } from './read-records.ts'

/** The `controle` clauses of the model: a person who certainly does not meet one is refused. */
export function checkControles(program: Program, dossier: Dossier, facts: Readonly<Record<string, unknown>>, path: string, records: readonly ReadRecord[], findings: Findings): void {
  const { specification, on } = program
  const context = new Context(specification, on, dossier, nothingHappened())
  for (const gegeven of specification.gegevens.values()) {
    const value = dossier.facts.get(gegeven.name)
    if (value === undefined || gegeven.controles.length === 0) continue
    context.lookFrom(typeof value === 'number' ? value : (dossier.acting.at(-1) ?? 0), dossier.acting.length)
    report(gegeven.controles, `${path}.gegevens`, facts, context, findings)
  }
  for (const record of dossier.records) {
    const controles = specification.records.get(record.name)?.controles ?? []
    const read = records[record.position]
    if (controles.length === 0 || read === undefined) continue
    context.lookFrom(record.acts ?? record.begin, record.position + 1)
    context.trigger = record
    context.element = record
    report(controles, read.path, read.json, context, findings)
  }
}

function report(controles: readonly Controle[], path: string, json: Readonly<Record<string, unknown>>, context: Context, findings: Findings): void {
  for (const { when, at, message } of controles) {
    if (compileAsked(when, context.specification).evaluate(context) !== false) continue
    findings.report('INB858', `${path}.${at}`, { value: Object.hasOwn(json, at) ? shown(json[at]) : '-', message })
  }
}
