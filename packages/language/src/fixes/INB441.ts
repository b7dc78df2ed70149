import { GrammarUtils } from 'langium'
import { isGeldtVanaf, isWerktTerug, isWijziging } from '../generated/ast.ts'
import { dutchDate, isoDate } from '../validation/reading.ts'
import { nodeAt, replaced, type Fix } from './fix.ts'

/** Every day on which the change works from before its basis becomes the day of the basis. */
export const fix: Fix<'INB441'> = (found) => {
  const { since } = found.arguments
  const days = nodeAt(found, isWijziging)?.clausules.filter((clause) => isGeldtVanaf(clause) || isWerktTerug(clause)) ?? []
  const edits = days.flatMap((clause) => {
    const place = GrammarUtils.findNodeForProperty(clause.$cstNode, 'datum')
    const day = isoDate(clause.datum)
    const first = isoDate(since)
    return place === undefined || day === undefined || first === undefined || day >= first ? [] : [replaced(place.range, dutchDate(first))]
  })
  return edits.length === 0 ? undefined : { title: { nl: `Laat de wijziging werken vanaf ${since}`, en: `Let the wijziging work from ${since}` }, edits }
}
