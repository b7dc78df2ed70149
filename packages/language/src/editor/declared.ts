import { AstUtils, type AstNode } from 'langium'
import { isClausuleStap, isElementStap, isInBlok, isParameterWordt, isTabelMaal, isTermijn, isVoorvalsoort, isOvereenkomstig, isVerlengt, isOvertredingNaAfloop, isTabel, isVrijstelling, type Boeteregime, type Termijn, type Verlengingsgrond, type Wijziging } from '../generated/ast.ts'
import type { InburgeringServices } from '../module.ts'
import { nameOf } from './mention.ts'

const words: Readonly<Record<string, string>> = { KeuzeWaarde: 'waarde', Attribuut: 'kenmerk', OnderdeelBlok: 'onderdeel', BegripOnderwerp: 'begrip', Afwijking: 'in afwijking hiervan', Versie: 'versie' }

/** The word with which an author declares a node: `termijn`, `gebeurtenis`, `beslistabel`. */
export function declaringWord(node: AstNode): string {
  if (isVoorvalsoort(node) || isVrijstelling(node)) return node.soort
  if (isTabel(node)) return node.beslistabel ? 'beslistabel' : 'tabel'
  return words[node.$type] ?? node.$type.toLowerCase()
}

export function labelOf(node: AstNode): string | undefined {
  const { label } = node as { label?: string }
  return label === undefined || label === '' ? undefined : label
}

/** What readers see: the label, or the name when there is none. */
export function titleOf(node: AstNode): string {
  return labelOf(node) ?? nameOf(node) ?? ''
}

/** The text of a node on one line, as an author would read it aloud. */
export function oneLine(node: AstNode | undefined): string {
  return (node?.$cstNode?.text ?? '').replace(/\s*\/\/[^\n]*/g, '').replace(/[\s\u00a0]+/g, ' ').trim()
}

/** The declarations of a kind in the specification of a node. */
function declared<T extends AstNode>(from: AstNode, kind: 'Wijziging' | 'Verlengingsgrond' | 'Boeteregime', { scoping: { Names } }: InburgeringServices): readonly T[] {
  return Names.all(from, kind).flatMap(({ node }) => (node === undefined ? [] : [node as T]))
}

/** The wijzigingen that say something else about a declaration. */
export function changesOf(target: AstNode, services: InburgeringServices): readonly Wijziging[] {
  return declared<Wijziging>(target, 'Wijziging', services).filter((change) => change.clausules.some((step) => isAbout(step, target)))
}

function isAbout(step: AstNode, target: AstNode): boolean {
  if (isInBlok(step)) return step.doel.ref === target || (isClausuleStap(target.$container) && target.$container.$container === step)
  if (isParameterWordt(step)) return step.parameter.ref === target
  if (isTabelMaal(step)) return step.tabel.ref === target
  return isElementStap(step) && step.werkwoord !== 'voeg toe' && (step.doel ?? (step.element && nameOf(step.element))) === nameOf(target) && (step.soort ?? (step.element && declaringWord(step.element))) === declaringWord(target)
}

/** The grounds that make a termijn longer or let it stand still. */
export function groundsOf(termijn: Termijn, services: InburgeringServices): readonly Verlengingsgrond[] {
  return declared<Verlengingsgrond>(termijn, 'Verlengingsgrond', services).filter((ground) => ground.clausules.some((clause) => (isVerlengt(clause) || isOvereenkomstig(clause)) && clause.termijnen.some(({ ref }) => ref === termijn)))
}

/** The boeteregimes that look at the end of a termijn. */
export function finesAfter(termijn: Termijn, services: InburgeringServices): readonly Boeteregime[] {
  return declared<Boeteregime>(termijn, 'Boeteregime', services).filter((regime) => regime.clausules.some((clause) => isOvertredingNaAfloop(clause) && clause.termijnen.some(({ ref }) => ref === termijn)))
}

/** The termijn that a node stands in. */
export function termijnAround(node: AstNode): Termijn | undefined {
  return AstUtils.getContainerOfType(node, isTermijn)
}
