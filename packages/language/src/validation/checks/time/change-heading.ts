import { isBekendgemaaktOp, isElementStap, isGegeven, isGeldtVanaf, isInBlok, isInWerking, isInwerkingWordt, isLaagClausule, isOpStelsel, isOvergang, isParameterWordt, isSteuntOp, isTabelMaal, isWerktTerug, type InwerkingWordt, type LaagClausule, type OpStelsel, type Uitdrukking, type Wijziging } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'
import { dutchDate, isoDate } from '../../reading.ts'
import { knowsRequests } from './pending-requests.ts'
import { touchesDecisions, touchesRequests } from './touched-by-change.ts'

function layerOf(node: Wijziging): string | undefined {
  return node.clausules.find(isLaagClausule)?.laag
}

/** A wijziging must say when it takes effect, unless it is a variant. */
export const changeWithoutDate: Check<Wijziging> = () => (node, accept) => {
  if (layerOf(node) !== 'variant' && !node.clausules.some(isGeldtVanaf)) accept('INB408', { name: node.name }, at(node, 'name'))
}

/** It should say what happens to running terms, pending requests and earlier decisions, when it can come in the middle of them. */
export const changeWithoutTransition: Check<Wijziging> = ({ specificationOf }) => (node, accept) => {
  if (!node.clausules.some(isStep) || !comesOnADay(node)) return
  const said = new Set(node.clausules.filter(isOvergang).map(({ onderwerp }) => onderwerp))
  const specification = specificationOf(node)
  const concerned = [
    'lopende termijnen',
    ...(!said.has('lopende verzoeken') && specification.derived(knowsRequests) && touchesRequests(node, specification) ? ['lopende verzoeken'] : []),
    ...(!said.has('genomen besluiten') && touchesDecisions(node, specification) ? ['genomen besluiten'] : []),
  ]
  const missing = concerned.filter((subject) => !said.has(subject))
  if (missing.length > 0) accept('INB409', { name: node.name, missing: missing.join(', ') }, at(node, 'name'))
}

/** A wijziging without a date always holds; one that goes by a day of the dossier sorts each case once. */
function comesOnADay(node: Wijziging): boolean {
  const from = node.clausules.find(isGeldtVanaf)
  if (from === undefined) return false
  return from.naar === undefined || movesOn(from.naar)
}

/** What is not a day of the dossier by itself may be another day tomorrow. */
function movesOn(date: Uitdrukking): boolean {
  switch (date.$type) {
    case 'RangVoorval':
    case 'DatumLiteraal':
      return false
    case 'DagVan':
      return movesOn(date.van)
    case 'Haakjes':
      return movesOn(date.arg)
    case 'Uiterste':
      return date.leden.some(movesOn)
    case 'Naamverwijzing':
      return date.van === undefined ? !isGegeven(date.naam.ref) : movesOn(date.van)
    default:
      return true
  }
}

/** It must say who it comes from. */
export const changeWithoutLayer: Check<Wijziging> = () => (node, accept) => {
  if (layerOf(node) === undefined) accept('INB414', { name: node.name }, at(node, 'name'))
}

/** It must say on which stelsel it works, and that must be this one. */
export const changeOfStelsel: Check<Wijziging> = ({ specificationOf }) => (node, accept) => {
  const stelsel = specificationOf(node).stelsel?.name
  if (stelsel !== undefined && !node.clausules.some(isOpStelsel)) accept('INB415', { name: node.name, stelsel }, at(node, 'name'))
}
export const changeOfOtherStelsel: Check<OpStelsel> = ({ specificationOf }) => (node, accept) => {
  const stelsel = specificationOf(node).stelsel?.name
  if (stelsel === undefined || node.stelsels.includes(stelsel)) return
  accept('INB416', { name: node.$container.name, given: node.stelsels.join(' en '), stelsel }, at(node, 'stelsels'))
}

/** A policy rule must say whose it is; the other layers hold everywhere. */
export const makerOfLayer: Check<LaagClausule> = () => (node, accept) => {
  if (node.laag === 'beleidsregel' && node.van === undefined) accept('INB417', { name: node.$container.name }, at(node))
  if (node.laag !== 'beleidsregel' && node.van !== undefined) accept('INB418', { layer: node.laag }, at(node))
}

/** Only a what-if moves a whole stelsel: an act says itself when it enters into force. */
export const movedOutsideVariant: Check<InwerkingWordt> = () => (node, accept) => {
  const layer = layerOf(node.$container)
  if (layer !== undefined && layer !== 'variant') accept('INB733', { name: node.$container.name, layer }, at(node))
}

/** A wijziging should change something. */
export const changeWithoutStep: Check<Wijziging> = () => (node, accept) => {
  if (!node.clausules.some(isStep)) accept('INB430', { name: node.name }, at(node, 'name'))
}

/** What holds from before its publication should say so, and cannot work back to later than it starts. */
export const retroactiveChange: Check<Wijziging> = () => (node, accept) => {
  const from = isoDate(node.clausules.find(isGeldtVanaf)?.datum)
  const published = node.clausules.find(isBekendgemaaktOp)
  const back = node.clausules.find(isWerktTerug)
  const [publishedOn, backTo] = [isoDate(published?.datum), isoDate(back?.datum)]
  if (from === undefined) return
  if (back && backTo !== undefined && backTo > from) accept('INB431', { date: dutchDate(backTo), from: dutchDate(from) }, at(back, 'datum'))
  if (!back && published && publishedOn !== undefined && publishedOn > from) accept('INB429', { name: node.name, published: dutchDate(publishedOn), from: dutchDate(from) }, at(published))
}

/** A judge, a practice and a policy work on an act that is there; an act itself may say something of the time before it. */
const worksOnTheAct: ReadonlySet<string | undefined> = new Set(['rechtspraak', 'uitvoeringspraktijk', 'beleidsregel'])

/** What rests on another change, or on the act itself, cannot hold from before that does. */
export const changeBeforeItsBasis: Check<Wijziging> = ({ specificationOf }) => (node, accept) => {
  const from = holdsFrom(node)
  const stelsel = worksOnTheAct.has(layerOf(node)) ? specificationOf(node).stelsel : undefined
  const inForce = isoDate(stelsel?.clausules.find(isInWerking)?.datum)
  if (stelsel !== undefined && from !== undefined && inForce !== undefined && from < inForce) accept('INB441', { name: node.name, from: dutchDate(from), basis: stelsel.name, since: dutchDate(inForce) }, at(node, 'name'), [stelsel])
  for (const clause of node.clausules) {
    const basis = isSteuntOp(clause) ? clause.wijziging?.ref : undefined
    const since = basis === undefined || basis === node ? undefined : holdsFrom(basis)
    if (basis !== undefined && from !== undefined && since !== undefined && from < since) accept('INB441', { name: node.name, from: dutchDate(from), basis: basis.name, since: dutchDate(since) }, at(clause), [basis])
  }
}

/** The earliest day on which it works, ISO 8601. */
function holdsFrom({ clausules }: Wijziging): string | undefined {
  const days = [isoDate(clausules.find(isGeldtVanaf)?.datum), isoDate(clausules.find(isWerktTerug)?.datum)].flatMap((day) => day ?? [])
  return days.sort()[0]
}

function isStep(clause: Wijziging['clausules'][number]): boolean {
  return isInwerkingWordt(clause) || isParameterWordt(clause) || isTabelMaal(clause) || isInBlok(clause) || isElementStap(clause)
}
