import { isAangevraagdBij, isAflossing, isBedraagt, isEindigt, isNaarDraagkracht, isOpname, isRente, isRestantVervalt, isVerstrektDoor, type Lening } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'

/** A loan must say how it begins, who lends, how much, and, where it is paid back, when it ends. */
export const incompleteLoan: Check<Lening> = () => (node, accept) => {
  const clauses = node.clausules
  const says = (missing: string, missingInEnglish: string, example: string) => accept('INB660', { lening: node.name, missing, missingInEnglish, example }, at(node, 'name'))
  if (!clauses.some(isAangevraagdBij)) says('waarmee de persoon haar aanvraagt', 'how the person asks for it', 'aangevraagd bij lening_aangevraagd')
  if (!clauses.some(isVerstrektDoor)) says('wie het geld leent', 'who lends the money', 'verstrekt door minister')
  if (!clauses.some(isBedraagt)) says('hoe hoog zij ten hoogste is', 'how high it is at most', 'bedraagt € 10.000')
  if (!clauses.some(isOpname)) says('waarvoor geld wordt opgenomen', 'what money is drawn for', 'opname bij factuur')
  if (clauses.some(isAflossing) && !clauses.some(isEindigt)) says('wanneer zij eindigt, en dan begint de aflossing nooit', 'when it ends, and then repayment never begins', 'eindigt zodra inburgeringsplicht is voldaan')
}

/** What works on the repayment must have one. */
export const idleLoanClause: Check<Lening> = () => (node, accept) => {
  if (node.clausules.some(isAflossing)) return
  for (const clause of node.clausules) {
    const words = isNaarDraagkracht(clause) ? 'naar draagkracht van' : isRestantVervalt(clause) ? 'het restant vervalt' : isRente(clause) && clause.vast !== undefined ? 'vast gedurende' : undefined
    if (words !== undefined) accept('INB664', { clause: words, needed: 'aflossing vanaf' }, at(clause))
  }
}
