import { isBoeteVoorrang, isOvertredingBij, isOvertredingNaAfloop, type Boeteregime, type BoeteVoorrang, type Onverminderd } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'
import { shownName } from '../../reading.ts'

/** A fine must not go before one that goes before it. */
export const circleOfFines: Check<BoeteVoorrang> = () => (node, accept) => {
  const owner = ownerOf(node)
  if (owner === undefined) return
  node.regimes.forEach(({ ref: other }, index) => {
    if (other !== undefined && (other === owner || goesBefore(other, owner))) accept('INB618', { first: shownName(owner), second: shownName(other) }, at(node, 'regimes', index), [other])
  })
}

/** Two fines must not stand in the place of each other and beside each other. */
export const beforeAndBeside: Check<Onverminderd> = () => (node, accept) => {
  const owner = ownerOf(node)
  if (owner === undefined) return
  node.regimes.forEach(({ ref: other }, index) => {
    if (other !== undefined && (goesBefore(owner, other) || goesBefore(other, owner))) accept('INB620', { first: shownName(owner), second: shownName(other) }, at(node, 'regimes', index), [other])
  })
}

/** Fines between which an order is given should be able to meet: one event, or one termijn that ran out. */
export const finesThatNeverMeet: Check<BoeteVoorrang | Onverminderd> = () => (node, accept) => {
  const owner = ownerOf(node)
  if (owner === undefined) return
  const own = causesOf(owner)
  node.regimes.forEach(({ ref: other }, index) => {
    if (other === undefined || other === owner || own.length === 0) return
    const others = causesOf(other)
    if (others.length > 0 && !others.some((cause) => own.includes(cause))) accept('INB622', { first: shownName(owner), second: shownName(other) }, at(node, 'regimes', index), [other])
  })
}

/** Undefined in a step of a wijziging: what it makes of the block is not read here. */
function ownerOf(node: BoeteVoorrang | Onverminderd): Boeteregime | undefined {
  return node.$container.$type === 'Boeteregime' ? (node.$container as Boeteregime) : undefined
}

/** The events and termijnen after which it falls. */
function causesOf({ clausules }: Boeteregime): readonly string[] {
  return [...clausules.filter(isOvertredingBij).flatMap(({ voorvallen }) => voorvallen), ...clausules.filter(isOvertredingNaAfloop).flatMap(({ termijnen }) => termijnen)].map(({ $refText }) => $refText)
}

/** Said itself, or by way of others. */
function goesBefore(first: Boeteregime, second: Boeteregime, seen: ReadonlySet<Boeteregime> = new Set()): boolean {
  if (seen.has(first)) return false
  const named = first.clausules.filter(isBoeteVoorrang).flatMap(({ regimes }) => regimes.flatMap(({ ref }) => ref ?? []))
  return named.some((other) => other === second || goesBefore(other, second, new Set([...seen, first])))
}
