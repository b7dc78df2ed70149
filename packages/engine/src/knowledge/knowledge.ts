import { parseIsoDate, type DayNumber } from '@inburgering/core'
import type { DossierRecord, Revision } from '../dossier/dossier.ts'
import type { Guard } from '../program/guard.ts'
import type { Program } from '../program/program.ts'

/** What counts as known, one by one. */
export interface Knowledge {
  readonly record: (record: DossierRecord) => boolean
  readonly revision: (revision: Revision) => boolean
  readonly change: (guard: Guard) => boolean
}

/** What was known on a day: records by `bekend_op`, wijzigingen by their publication. */
export function knownOn(day: DayNumber): Knowledge {
  return {
    record: (record) => record.knownOn <= day,
    revision: (revision) => revision.knownOn <= day,
    change: (guard) => publishedOn(guard) <= day,
  }
}

/** The day since which a wijziging is known; one without publication always was. */
export function publishedOn({ wijziging }: Guard): DayNumber {
  return (wijziging.publishedOn === undefined ? undefined : parseIsoDate(wijziging.publishedOn)) ?? -Infinity
}

/** The program without the wijzigingen that are not known: they are not off, they are not there. */
export function programKnowing(program: Program, knowledge: Knowledge | undefined): Program {
  if (knowledge === undefined) return program
  const { guards } = program.specification
  if (guards.every(knowledge.change)) return program
  return { ...program, on: program.on.map((isOn, index) => (guards[index] !== undefined && knowledge.change(guards[index]) ? isOn : undefined)) }
}
