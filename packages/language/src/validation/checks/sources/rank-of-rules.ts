import type { AstNode } from 'langium'
import { isBoeteregime, isElementStap, isInBlok, isParameterWordt, isTabelMaal, isWettelijkMaximum, type Boeteregime, type Bron, type Maatregel, type Plicht, type Volgens, type Wijziging } from '../../../generated/ast.ts'
import { at, type Check, type Place } from '../../check.ts'
import { clauseKey, stepKey } from '../../clause-key.ts'
import { shownName } from '../../reading.ts'
import { rankOf } from '../../source-rank.ts'
import type { Specification } from '../../specification.ts'
import { layerOf } from '../../standing.ts'

/** What a wijziging puts in the place of something, with where both come from. */
interface Replaced {
  readonly what: string
  readonly place: Place
  readonly before: Volgens | undefined
  readonly after: Volgens | undefined
}

/** What stands in a higher regulation is changed by one of that rank only. */
export const changedByLowerRule: Check<Wijziging> = ({ specificationOf }) => (node, accept) => {
  if (layerOf(node) !== 'wet') return
  for (const { what, place, before, after } of replacedBy(node, specificationOf(node))) {
    const [old] = rankedSources(before).reverse()
    const [best] = rankedSources(after ?? node.volgens)
    if (old === undefined || best === undefined || best.rank <= old.rank) continue
    accept('INB319', { change: node.name, what, source: best.source.name, kind: best.source.soort ?? '', basis: old.source.name, basisKind: old.source.soort ?? '' }, place, [old.source])
  }
}

/** A sanction needs a basis in or under an act (Awb art. 5:4), and so does a duty of citizens: policy and explanation give none. */
export const ruleWithoutAct: Check<Boeteregime | Plicht | Maatregel> = () => (node, accept) => {
  const own = [node, ...node.clausules].flatMap((part) => sourcesOf((part as { readonly volgens?: Volgens }).volgens))
  const [first] = own
  if (first === undefined || own.some((source) => source.soort === undefined || (rankOf(source) ?? binding) < binding)) return
  accept('INB320', { name: node.name, what: kinds[node.$type], source: first.name, kind: first.soort ?? '' }, at<AstNode>(node, 'name' as never), [first])
}

/** From this rank on a text binds the body that made it, not citizens. */
const binding = 3

const kinds = { Boeteregime: 'boete', Plicht: 'plicht', Maatregel: 'maatregel' } as const

function replacedBy({ clausules }: Wijziging, specification: Specification): readonly Replaced[] {
  return clausules.flatMap((clause): readonly Replaced[] => {
    if (isParameterWordt(clause)) return [{ what: `parameter ${clause.parameter.$refText}`, place: at(clause, 'parameter'), before: clause.parameter.ref?.volgens, after: clause.volgens }]
    if (isTabelMaal(clause)) return [{ what: `tabel ${clause.tabel.$refText}`, place: at(clause, 'tabel'), before: clause.tabel.ref?.volgens, after: undefined }]
    if (isElementStap(clause)) return replacedElement(clause.element, clause.werkwoord, specification)
    if (!isInBlok(clause)) return []
    const target = clause.doel.ref
    return clause.stappen.flatMap((step) => {
      const key = stepKey(step)
      const old = target?.clausules.find((each) => clauseKey(each) === key)
      if (old === undefined || (target !== undefined && staysUnderMaximum(target, old))) return []
      return [{ what: `"${key ?? ''}" in ${clause.soort} ${clause.doel.$refText}`, place: at(step), before: volgensOf(old), after: volgensOf(step.clausule) ?? step.volgens }]
    })
  })
}

/** An act that says "at most" leaves it to whoever applies it how high the amount is (Awb art. 4:81). */
function staysUnderMaximum(target: AstNode, clause: AstNode): boolean {
  return isBoeteregime(target) && target.clausules.some(isWettelijkMaximum) && !isWettelijkMaximum(clause)
}

function replacedElement(element: AstNode | undefined, verb: string, specification: Specification): readonly Replaced[] {
  if (element === undefined || verb !== 'vervang') return []
  const old = specification.all(element.$type as 'Tabel').find((other) => (other as AstNode) !== element && other.name === shownName(element))
  return [{ what: `${element.$type.toLowerCase()} ${shownName(element)}`, place: at<AstNode>(element, 'name' as never), before: volgensOf(old), after: volgensOf(element) }]
}

function volgensOf(node: AstNode | undefined): Volgens | undefined {
  return (node as { readonly volgens?: Volgens } | undefined)?.volgens
}

function sourcesOf(volgens: Volgens | undefined): readonly Bron[] {
  return (volgens?.verwijzingen ?? []).flatMap(({ bron }) => bron?.ref ?? [])
}

/** From high to low; what explains or applies rules has no rank. */
function rankedSources(volgens: Volgens | undefined): { readonly source: Bron; readonly rank: number }[] {
  const ranked = sourcesOf(volgens).flatMap((source) => {
    const rank = rankOf(source)
    return rank === undefined ? [] : [{ source, rank }]
  })
  return ranked.sort((one, other) => one.rank - other.rank)
}
