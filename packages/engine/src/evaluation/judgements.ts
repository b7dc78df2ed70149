import type { DossierRecord } from '../dossier/dossier.ts'
import type { Context, FineAsked } from './context.ts'
import { isSeen } from './records.ts'

/**
 * The judgement of this name that counts: about the fine that is decided on also when it is given later, for who imposes
 * the fine judges before he decides; otherwise the latest one so far that is about no fine in particular.
 */
export function judgementOf(context: Context, name: string): DossierRecord | undefined {
  const given = context.dossier.byName.get(name)
  if (given === undefined) return undefined
  const { fine } = context
  // A decision that was taken rests on what was judged by then.
  const own = fine === undefined ? undefined : given.findLast((record) => isAboutFine(context, record, fine) && (context.about === undefined || isSeen(record, context)))
  return own ?? given.findLast((record) => record.decision?.judges === undefined && isSeen(record, context))
}

/** Whether a judgement is about this fine; one that names no day is about the first fine of its regime. */
export function isAboutFine({ happenings }: Context, record: DossierRecord, { regime, overtreding }: FineAsked): boolean {
  const judges = record.decision?.judges
  if (judges?.regime !== regime) return false
  const day = judges.overtreding ?? happenings.judged.get(record)
  return day === undefined || day === overtreding
}
