import { isBegint, isBegintBijBoete, isZet, type OvertredingNaAfloop, type Zet } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'
import { shownName } from '../../reading.ts'
import type { Specification } from '../../specification.ts'

/** A fine can set only a term that begins with it. */
export const setTerm: Check<Zet> = () => (node, accept) => {
  const term = node.termijn?.ref
  if (term?.clausules.some(isBegint) && !term.clausules.some(isBegintBijBoete)) accept('INB610', { termijn: term.name }, at(node, 'termijn'), [term])
}

/** A fine should not wait for a term that no fine sets. */
export const termNeverSet: Check<OvertredingNaAfloop> = ({ specificationOf }) => (node, accept) => {
  const set = specificationOf(node).derived(termsThatAreSet)
  node.termijnen.forEach((reference, index) => {
    const term = reference.ref
    if (!term?.clausules.some(isBegintBijBoete) || set.has(term.name)) return
    accept('INB611', { regime: shownName(node.$container), termijn: term.name }, at(node, 'termijnen', index), [term])
  })
}

function termsThatAreSet(specification: Specification): ReadonlySet<string> {
  const clauses = specification.all('Boeteregime').flatMap((regime) => regime.clausules.filter(isZet))
  const steps = specification.all('Wijziging').flatMap((change) => change.clausules.flatMap((clause) => (clause.$type === 'InBlok' ? clause.stappen : [])))
  return new Set([...clauses, ...steps.flatMap((step) => (isZet(step.clausule) ? [step.clausule] : []))].flatMap((zet) => zet.termijn?.$refText ?? []))
}
