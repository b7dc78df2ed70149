import { AstUtils } from 'langium'
import { isElementStap, isInBlok, type Blok, type ClausuleStap, type ElementStap, type Wijziging } from '../../../generated/ast.ts'
import { at, type Accept, type Check } from '../../check.ts'
import { clauseKey, stepKey } from '../../clause-key.ts'
import { shownName } from '../../reading.ts'
import type { Specification } from '../../specification.ts'
import type { NamedKind } from '../../../scoping/names.ts'

/** A wijziging must replace or strike what is there, and add what is not. */
export const changeTarget: Check<ClausuleStap> = ({ specificationOf }) => (node, accept) => {
  const block = AstUtils.getContainerOfType(node, isInBlok)?.doel?.ref
  const what = stepKey(node)
  if (block === undefined || what === undefined) return
  const owner = `${block.$type.toLowerCase()} ${block.name}`
  const elsewhere = (specificationOf(node).derived(stepsByTarget).get(targetOf(block, what)) ?? []).filter((step) => step !== node)
  const stands = clausesOf(block).includes(what)
  if (node.werkwoord === 'voeg toe') {
    if (stands && !elsewhere.some((step) => step.werkwoord === 'schrap')) accept('INB412', { what, owner }, at(node, 'werkwoord'), [block])
  } else if (!stands && !elsewhere.some((step) => step.werkwoord === 'voeg toe')) {
    accept('INB411', { verb: node.werkwoord, what, owner }, at(node, 'werkwoord'), [block])
  }
}

/** The same for a declaration as a whole. */
export const changedDeclaration: Check<ElementStap> = ({ language, specificationOf }) => (node, accept) => {
  const kind = node.element?.$type ?? blockKinds[node.soort ?? '']
  const name = node.element === undefined ? node.doel : shownName(node.element)
  if (kind === undefined || name === undefined || name === '') return
  const declared = language.scoping.Names.describe(node, name, kind as NamedKind)?.node
  const stands = declared !== undefined && !isElementStap(declared.$container)
  const added = declared !== undefined && isElementStap(declared.$container) && declared !== node.element
  const what = `${(node.soort ?? kind).toLowerCase()} ${name}`
  const owner = `stelsel ${specificationOf(node).stelsel?.name ?? ''}`.trim()
  if (node.werkwoord === 'voeg toe') {
    if (stands) accept('INB412', { what, owner }, at(node, 'werkwoord'), [declared])
  } else if (!stands && !added) accept('INB411', { verb: node.werkwoord, what, owner }, at(node, 'werkwoord'))
}

const blockKinds: Readonly<Record<string, string>> = {
  begrip: 'Begrip',
  tabel: 'Tabel',
  parameter: 'Parameter',
  onderdeel: 'Onderdeel',
  taaleis: 'Taaleis',
  leerroute: 'Leerroute',
  plicht: 'Plicht',
  bevoegdheid: 'Bevoegdheid',
  termijn: 'Termijn',
  verlengingsgrond: 'Verlengingsgrond',
  boeteregime: 'Boeteregime',
  plafond: 'Plafond',
  lening: 'Lening',
  beleidsruimte: 'Beleidsruimte',
  vergoeding: 'Vergoeding',
  selectie: 'Selectie',
  maatregel: 'Maatregel',
}

/** One wijziging must change one clause once. */
export const changedTwice: Check<Wijziging> = () => (node, accept) => {
  const seen = new Set<string>()
  const once = (owner: string, what: string, report: () => void) => {
    if (seen.has(`${owner}/${what}`)) report()
    seen.add(`${owner}/${what}`)
  }
  for (const clause of node.clausules) {
    if (clause.$type === 'InBlok') {
      const owner = `${clause.soort} ${clause.doel?.$refText ?? ''}`
      for (const step of clause.stappen) {
        const what = stepKey(step)
        if (what !== undefined) once(owner, what, () => twice(accept, node, step, what, owner))
      }
    } else if (clause.$type === 'ParameterWordt') {
      const owner = `parameter ${clause.parameter?.$refText ?? ''}`
      once(owner, 'de waarde', () => accept('INB413', { what: 'de waarde', owner, change: node.name }, at(clause, 'parameter')))
    }
  }
}

function twice(accept: Accept, change: Wijziging, step: ClausuleStap, what: string, owner: string): void {
  accept('INB413', { what, owner, change: change.name }, at(step))
}

function clausesOf(block: Blok): string[] {
  return block.clausules.flatMap((clause) => clauseKey(clause) ?? [])
}

/** The steps of all wijzigingen by the clause that they are about. */
function stepsByTarget(specification: Specification): ReadonlyMap<string, readonly ClausuleStap[]> {
  const steps = new Map<string, ClausuleStap[]>()
  const blocks = specification.all('Wijziging').flatMap((change) => change.clausules.filter(isInBlok))
  for (const block of blocks) {
    for (const step of block.stappen) {
      const what = stepKey(step)
      if (block.doel?.ref === undefined || what === undefined) continue
      const key = targetOf(block.doel.ref, what)
      const same = steps.get(key)
      if (same) same.push(step)
      else steps.set(key, [step])
    }
  }
  return steps
}

function targetOf(block: Blok, what: string): string {
  return `${block.$type} ${block.name}/${what}`
}
