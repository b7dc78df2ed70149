import { formatIsoDate, type DayNumber, type Diagnostic, type Entry, type Outcome, type Timeline } from '@inburgering/core'
import type { Dossier } from '../dossier/dossier.ts'
import type { Program } from '../program/program.ts'
import { askedDay } from '../run/horizon.ts'
import type { RunOptions } from '../run/options.ts'
import { play } from '../run/play.ts'
import { timelineOf } from '../run/timeline.ts'
import { knownOn, type Knowledge } from './knowledge.ts'
import { knowledgeMoments } from './moments.ts'
import { decisionsToRevise } from './to-revise.ts'

/**
 * The timeline as it was told: each part of the past with what was known then. What later knowledge takes away stays,
 * marked with the day of that knowledge; what it adds to the past is marked too. Nothing is overwritten.
 */
export function history(program: Program, dossier: Dossier, options: RunOptions): Outcome<Timeline> {
  const diagnostics: Diagnostic[] = []
  const asked = askedDay(options.bekendOp, 'bekendOp', diagnostics)
  const moments = knowledgeMoments(program, dossier).filter((day) => asked === undefined || day <= asked)
  const last: Knowledge | undefined = asked === undefined ? undefined : knownOn(asked)
  const { bekendOp: _asked, ...rest } = options

  const told = new Told()
  moments.forEach((next, index) => {
    const knowledge = knownOn(next - 1)
    const played = play(program, dossier, rest, [], knowledge)
    told.add(timelineOf(program, dossier, rest, played).tijdlijn, moments[index - 1], next)
  })
  const played = play(program, dossier, rest, [], last)
  const timeline = timelineOf(program, dossier, rest, played)
  told.add(timeline.tijdlijn, moments.at(-1), undefined)
  const revise = decisionsToRevise(program, dossier, rest, played)
  return { value: { ...timeline, tijdlijn: told.entries(), te_herzien: revise }, diagnostics: [...diagnostics, ...played.diagnostics] }
}

/** What was told so far, stage by stage. */
class Told {
  private readonly revoked: Entry[] = []
  private standing: readonly Entry[] = []

  /**
   * @param since from when this stage is known; undefined: the first one
   * @param next when the next stage is known; what is dated on or after it this stage does not tell
   */
  add(entries: readonly Entry[], since: DayNumber | undefined, next: DayNumber | undefined): void {
    const now = since === undefined ? entries : this.compare(entries, formatIsoDate(since))
    const limit = next === undefined ? undefined : formatIsoDate(next)
    this.standing = limit === undefined ? now : now.filter(({ datum }) => datum < limit).map((entry) => notYetRevoked(entry, limit))
  }

  /** By date; of one date what was revoked comes first. */
  entries(): readonly Entry[] {
    return [...this.revoked, ...this.standing].sort((left, right) => (left.datum < right.datum ? -1 : left.datum > right.datum ? 1 : 0))
  }

  private compare(entries: readonly Entry[], since: string): readonly Entry[] {
    const before = new Map<string, Entry[]>()
    for (const entry of this.standing) {
      const key = keyOf(entry)
      const same = before.get(key)
      if (same === undefined) before.set(key, [entry])
      else same.push(entry)
    }
    const now = entries.map((entry): Entry => {
      const known = before.get(keyOf(entry))?.shift()
      // A rule took it back, and by what is known since it did so on another day, or never.
      if (known?.herroepen !== undefined && known.herroepen !== entry.herroepen) {
        this.revoked.push(known)
        return { ...entry, bekend_sinds: since }
      }
      if (known?.bekend_sinds !== undefined) return { ...entry, bekend_sinds: known.bekend_sinds }
      return known !== undefined || entry.datum >= since ? entry : { ...entry, bekend_sinds: since }
    })
    for (const left of before.values()) for (const entry of left) this.revoked.push({ ...entry, herroepen: entry.herroepen ?? since })
    return now
  }
}

/** What a rule takes back on a later day still stood on the last day of this stage. */
function notYetRevoked(entry: Entry, limit: string): Entry {
  if (entry.herroepen === undefined || entry.herroepen < limit) return entry
  const { herroepen: _later, ...standing } = entry
  return standing
}

/** What makes two entries the same outcome: a decision that was still to come is no other outcome, its revision is. */
function keyOf({ datum, soort, naam, stap, grond, einde, bedrag, toelichting, besloten }: Entry): string {
  return JSON.stringify([datum, soort, naam, stap, grond, einde, bedrag, toelichting, besloten?.herzien])
}
