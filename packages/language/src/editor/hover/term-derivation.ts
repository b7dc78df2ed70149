import { isTermOfTheAct, parseDuration } from '@inburgering/core'
import { isAfwijking, isAls, isBegint, isBegintBijBoete, isDuurt, isDuurtBoete, isGeldtVoor, isKalender, isMet, isTermijnenwet, isVerlengt, isVoldaanAlles, isVoldaanZodra, type Stelsel, type Termijn, type Verlengingsgrond } from '../../generated/ast.ts'
import type { InburgeringServices } from '../../module.ts'
import { finesAfter, groundsOf, oneLine, titleOf } from '../declared.ts'
import type { EditorTexts } from '../texts/texts.ts'

/** How the last day of a termijn is found, step by step, in words. */
export function termDerivation(termijn: Termijn, services: InburgeringServices, { term }: EditorTexts): readonly string[] {
  const { clausules } = termijn
  const bearer = clausules.find(isGeldtVoor)
  const begins = clausules.find(isBegint)
  const lasts = clausules.find(isDuurt)
  const lastsAsFined = clausules.find(isDuurtBoete)
  const deviations = clausules.filter(isAfwijking)
  const met = clausules.find(isVoldaanZodra)
  const steps = [
    bearer && term.bearer(bearer.wie),
    begins && term.firstDay(begins.wanneer.startsWith('op') ? 'op' : 'de dag na', oneLine(begins.datum), begins.als && oneLine(begins.als)),
    clausules.some(isBegintBijBoete) ? term.firstDayOfFine : undefined,
    lasts && term.lastDay(oneLine(lasts.duur)),
    lasts && impossibleDay(termijn, services, term),
    lastsAsFined && term.lengthOfFine(lastsAsFined.samenloop?.includes('som') === true ? 'sum' : 'longest'),
    ...deviations.map((each) => term.deviation(oneLine(each.duur), each.na.$refText, oneLine(each.als))),
    ...groundsOf(termijn, services).flatMap((ground) => groundStep(ground, term)),
    actStep(termijn, term),
    met && term.met(oneLine(met.als)),
    clausules.some(isVoldaanAlles) ? term.metAll : undefined,
    term.runsOut(finesAfter(termijn, services).map(titleOf)),
  ]
  return steps.filter((step) => step !== undefined)
}

function impossibleDay(termijn: Termijn, { scoping: { Names } }: InburgeringServices, term: EditorTexts['term']): string | undefined {
  const stelsel = Names.all(termijn, 'Stelsel')[0]?.node as Stelsel | undefined
  const policy = stelsel?.clausules.find(isKalender)?.beleid
  return policy === undefined ? undefined : term.impossibleDay[policy.replace(/\s+/g, ' ')]
}

function groundStep(ground: Verlengingsgrond, term: EditorTexts['term']): readonly string[] {
  const kind = ground.clausules.find(isVerlengt)?.soort
  const length = ground.clausules.find(isMet)
  if (length === undefined) return []
  const condition = ground.clausules.find(isAls)
  const cap = length.maximum === undefined ? '' : ` maar ten hoogste ${oneLine(length.maximum)} ${length.per ?? ''}`.trimEnd()
  const say = kind === 'schort op' ? term.suspended : term.extended
  return [say(titleOf(ground), `${oneLine(length.duur)}${cap}`, condition && oneLine(condition.als))]
}

/**
 * What the Algemene termijnenwet does to this termijn. It speaks of terms of at most 90 days, 12 weeks or 3 months in an
 * act or AMvB (art. 1 and 4), unless the termijn says otherwise.
 */
function actStep(termijn: Termijn, term: EditorTexts['term']): string | undefined {
  const said = termijn.clausules.find(isTermijnenwet)
  const length = termijn.clausules.find(isDuurt)
  const duration = length && parseDuration(oneLine(length.duur))
  if (duration === undefined) return undefined
  const sources = (length?.volgens ?? termijn.volgens)?.verwijzingen.map(({ bron }) => bron?.ref?.soort) ?? []
  const isSetByLaw = sources[0] === 'wet' || sources[0] === 'AMvB'
  const applies = isTermOfTheAct(duration) && (said === undefined ? isSetByLaw : !said.niet)
  return applies ? term.actApplies : term.actDoesNotApply
}
