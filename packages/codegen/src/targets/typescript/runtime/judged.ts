import { dutchDate, type Day } from './dates.ts'
import { decide, signal, type Decider } from './decide.ts'
import { seenThrough } from './dossier.ts'
import type { FineToJudge } from './happenings.ts'
import type { Run } from './run.ts'

/** An oordeel as it stands under what is told about it. */
export function judgementNamed({ rules: { oordelen } }: Run, name: string): Decider | undefined {
  const declared = Object.hasOwn(oordelen, name) ? oordelen[name] : undefined
  return declared === undefined ? undefined : { ...declared, aannames: [], wijziging: undefined }
}

/** Evening: a judgement counts from its own day. The fines that were there before it and stay to be judged are told. */
export function tellJudgedLate(c: Run, today: Day): void {
  if (c.finesToJudge.length === 0) return
  for (const { name, by } of c.dossier.records.slice(seenThrough(c.dossier, today - 1), c.seen)) {
    const oordeel = judgementNamed(c, name)
    if (oordeel === undefined) continue
    for (const fine of c.finesToJudge.filter(({ oordelen }) => oordelen.includes(name))) {
      decide(c, oordeel, (use) => signal(c, oordeel, use, 'oordeel_na_boete', textAbout(fine), { grond: fine.regime.name, door: by }))
    }
  }
}

function textAbout({ regime: { name, label }, overtreding, on }: FineToJudge): string {
  const write = `overtreding is ${dutchDate(overtreding)} over ${name}`
  return `Dit oordeel noemt geen boete. Het telt vanaf deze dag, en dus niet voor de boete "${label}" van ${dutchDate(on)}: die is nog te beoordelen. Gaat het over die boete, schrijf dan erbij: ${write}.`
}
