import type { AstNode } from 'langium'
import { isBegrip, isBevoegdheid, isElementStap, isInBlok, isKanVerlagen, isMaatregel, isOpAanvraag, isParameter, isParameterWordt, isPlicht, isTabel, isTabelMaal, isVerlengingsgrond, isVrijstelling, type Bevoegdheid, type Maatregel, type Verlengingsgrond, type Vrijstelling, type Wijziging } from '../../../generated/ast.ts'
import { visitReferences, visitTree } from '../../../tree/visit.ts'
import type { Specification } from '../../specification.ts'

/** A rule by which somebody asks for something, or by which a decision goes on to work. */
type Asked = Verlengingsgrond | Vrijstelling
type Lasting = Vrijstelling | Bevoegdheid | Maatregel

/** Whether a wijziging changes a rule by which requests are judged: an extension on request, an ontheffing. */
export function touchesRequests(change: Wijziging, specification: Specification): boolean {
  const asked: readonly Asked[] = [...specification.all('Verlengingsgrond').filter(isOnRequest), ...dispensationsOf(specification)]
  return touches(change, asked)
}

/** Whether it changes a rule by which decisions last that were taken before: an ontheffing, a lowered taaleis, a maatregel. */
export function touchesDecisions(change: Wijziging, specification: Specification): boolean {
  const lasting: readonly Lasting[] = [...dispensationsOf(specification), ...specification.all('Bevoegdheid').filter(lowersLevel), ...specification.all('Maatregel')]
  return touches(change, lasting)
}

function isOnRequest({ clausules }: Verlengingsgrond): boolean {
  return clausules.some(isOpAanvraag)
}
function lowersLevel({ clausules }: Bevoegdheid): boolean {
  return clausules.some(isKanVerlagen)
}
function dispensationsOf(specification: Specification): readonly Vrijstelling[] {
  return specification.all('Plicht').flatMap((plicht) => plicht.clausules.filter(isVrijstelling).filter(({ bij }) => bij !== undefined))
}

/** What it adds was not there, so nothing was asked for or decided by it. */
function touches({ clausules }: Wijziging, rules: readonly AstNode[]): boolean {
  return clausules.some((clause) => {
    if (isInBlok(clause)) return clause.stappen.some((step) => rules.some((rule) => isChangedIn(rule, clause.doel.ref, step)))
    if (isElementStap(clause)) return clause.werkwoord !== 'voeg toe' && rules.some((rule) => isStruck(rule, clause.element?.$type ?? '', (clause.element as { name?: string } | undefined)?.name ?? clause.doel, clause.soort))
    const value = isParameterWordt(clause) ? clause.parameter.ref : isTabelMaal(clause) ? clause.tabel.ref : undefined
    return value !== undefined && rules.some((rule) => reads(rule, value))
  })
}

type Step = Extract<Wijziging['clausules'][number], { $type: 'InBlok' }>['stappen'][number]

function isChangedIn(rule: AstNode, target: AstNode | undefined, { werkwoord, clausule, soort, naam }: Step): boolean {
  if (!isVrijstelling(rule)) return target === rule
  if (target !== rule.$container || werkwoord === 'voeg toe') return false
  return isVrijstelling(clausule) ? clausule.name === rule.name : soort === rule.soort && naam === rule.name
}

function isStruck(rule: AstNode, type: string, name: string | undefined, kind: string | undefined): boolean {
  const owner: AstNode | undefined = isVrijstelling(rule) ? rule.$container : rule
  if (!isPlicht(owner) && !isVerlengingsgrond(owner) && !isBevoegdheid(owner) && !isMaatregel(owner)) return false
  return owner.name === name && (owner.$type === type || owner.$type.toLowerCase() === kind)
}

/** Whether a rule reads a value, directly or by way of begrippen and tables. */
function reads(rule: AstNode, value: AstNode): boolean {
  const reached = new Set([rule])
  for (const each of reached) {
    visitTree(each, (node) => visitReferences(node, ({ ref }) => {
      if (isBegrip(ref) || isTabel(ref) || isParameter(ref)) reached.add(ref)
    }))
  }
  return reached.has(value)
}

