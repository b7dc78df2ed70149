import { compare, exactFromInteger } from '@inburgering/core'
import { isBegintBij, isEindigt, isOpgelegdDoor, isTrede, type Maatregel, type Trede } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'
import { constantOf, exactOf, percentageText } from '../../reading.ts'
import { usualBody } from './usual-body.ts'

/** A measure must say when it begins, by how much it lowers, and who imposes it. */
export const incompleteMeasure: Check<Maatregel> = ({ specificationOf }) => (node, accept) => {
  const { name: maatregel, clausules } = node
  if (!clausules.some(isBegintBij)) accept('INB640', { maatregel }, at(node, 'name'))
  if (!clausules.some(isTrede)) accept('INB641', { maatregel }, at(node, 'name'))
  if (!clausules.some(isOpgelegdDoor)) accept('INB642', { maatregel, suggestion: specificationOf(node).derived(usualBody) }, at(node, 'name'))
}

/** A step without a length must be the last one. */
export const stepAfterOpenStep: Check<Maatregel> = () => (node, accept) => {
  const steps = node.clausules.filter(isTrede)
  steps.forEach((step, index) => {
    const before = steps[index - 1]
    if (before !== undefined && before.duur === undefined) accept('INB643', { step: step.name, open: before.name }, at(step, 'name'), [before])
  })
}

/** A measure that goes on should say what ends it. */
export const measureWithoutEnd: Check<Maatregel> = () => (node, accept) => {
  const last = node.clausules.findLast(isTrede)
  if (last !== undefined && last.duur === undefined && !node.clausules.some(isEindigt)) accept('INB645', { maatregel: node.name, step: last.name }, at(node, 'name'))
}

const whole = exactFromInteger(1)

/** A benefit cannot be lowered by more than all of it. */
export const stepAboveWhole: Check<Trede> = () => (node, accept) => {
  const share = exactOf(constantOf(node.aandeel))
  if (share !== undefined && compare(share, whole) > 0) accept('INB644', { step: node.name, value: percentageText(share) }, at(node, 'aandeel'))
}
