import { compare, exactFromInteger } from '@inburgering/core'
import { isAflossing, isInkomenstoets, type Aflossing, type Inkomenstoets, type Kwijtschelding, type Rente, type Uitdrukking } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'
import { constantOf, durationText, exactOf, percentageText } from '../../reading.ts'

/** An income is of a whole year; what is paid each month lasts whole months. */
export const loanTime: Check<Aflossing | Inkomenstoets | Rente> = () => (node, accept) => {
  const [time, months, expected, expectedInEnglish]: readonly [Uitdrukking | undefined, number, string, string] = isAflossing(node)
    ? [node.looptijd, 1, 'hele maanden of jaren', 'whole months or years']
    : isInkomenstoets(node)
      ? [node.duur, 12, 'hele jaren', 'whole years']
      : [node.vast, 1, 'hele maanden of jaren', 'whole months or years']
  const length = constantOf(time)
  if (time === undefined || length?.kind !== 'duration') return
  const fits = 'months' in length.value && length.value.months > 0 && length.value.months % months === 0
  if (!fits) accept('INB663', { text: durationText(length), expected, expectedInEnglish }, at(time))
}

const whole = exactFromInteger(1)

export const remissionOfMore: Check<Kwijtschelding> = () => (node, accept) => {
  const share = exactOf(constantOf(node.deel))
  if (node.deel !== undefined && share && compare(share, whole) > 0) accept('INB666', { share: percentageText(share) }, at(node.deel))
}
