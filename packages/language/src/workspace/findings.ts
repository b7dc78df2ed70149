import type { AstNode, LangiumDocument } from 'langium'
import { severityOf } from '@inburgering/core'
import type { Finding } from '../findings/finding.ts'
import { syntaxFindings, type SyntaxFinding } from '../findings/syntax-findings.ts'
import { isBestand, type Bestand, type Element } from '../generated/ast.ts'
import type { InburgeringServices } from '../module.ts'
import { nameFindings } from '../scoping/name-findings.ts'
import { elementOf } from '../scoping/scope-computation.ts'
import { isFragment } from '../tree/fragment.ts'
import { visitTree } from '../tree/visit.ts'
import { typeFindings } from '../typing/type-findings.ts'

/** What was found in one file: in its text, and in its tree. */
export interface FileFindings {
  readonly syntax: readonly SyntaxFinding[]
  readonly tree: readonly Finding[]
  /** Elements that cannot be trusted because their text was not read in full. */
  readonly broken: ReadonlySet<AstNode>
}

/** Names and types in one file that was linked. */
export function findingsOfFile(document: LangiumDocument, services: InburgeringServices): FileFindings {
  const syntax = syntaxFindings(document)
  const file = document.parseResult.value
  if (!isBestand(file)) return { syntax, tree: [], broken: new Set() }
  const broken = brokenElements(file, syntax, services)
  const { Folders } = services.scoping
  // Where nothing is found to add to, that says enough.
  const isLost = file.bij?.map !== undefined && Folders.baseOf(Folders.rootOf(document.uri))?.stelsel === undefined
  const tree: Finding[] = file.bij === undefined || isLost ? [] : nameFindings(file.bij, services)
  const { Reuse } = services.workspace
  const findingsOf = (element: Element): readonly Finding[] => Reuse.findings(element, 'tree', () => [...nameFindings(element, services), ...typeFindings(element, services)])
  if (broken.size === 0) return { syntax, tree: [...tree, ...Reuse.findingsOfFile(file, 'tree', () => file.elementen.flatMap(findingsOf))], broken }
  for (const element of file.elementen) {
    if (broken.has(element) && isFragment(element)) continue
    // Half of a rule has holes that are not the author's names or types.
    const found = findingsOf(element)
    tree.push(...(broken.has(element) ? found.filter((each) => !isInHole(each, services) && !isBesideHole(each, syntax, document)) : found))
  }
  return { syntax, tree, broken }
}

/** What the checks find in the elements of a file that were read in full. */
export function checkFindings(document: LangiumDocument, { broken }: FileFindings, services: InburgeringServices): readonly Finding[] {
  const file = document.parseResult.value
  if (!isBestand(file)) return []
  const { validation: { Checker }, workspace: { Reuse } } = services
  const findingsOf = (element: Element): readonly Finding[] => Reuse.findings(element, 'checks', () => Checker.findingsIn(element))
  if (broken.size === 0) return Reuse.findingsOfFile(file, 'checks', () => file.elementen.flatMap(findingsOf))
  return file.elementen.flatMap((element) => (broken.has(element) ? [] : findingsOf(element)))
}

/** The elements in which something was found that makes them unfit to be run. */
export function unsoundElements(findings: readonly Finding[]): Set<AstNode> {
  return new Set(findings.filter((found) => severityOf(found.code) === 'error').map((found) => elementOf(found.node)))
}

function brokenElements(file: Bestand, syntax: readonly SyntaxFinding[], services: InburgeringServices): Set<AstNode> {
  const broken = new Set<AstNode>()
  // A text without errors was read in full.
  if (syntax.length === 0) return broken
  const { AstReflection } = services.shared
  for (const element of file.elementen) {
    visitTree(element, (node) => {
      if (!AstReflection.isComplete(node)) broken.add(element)
    })
  }
  for (const found of syntax) {
    const element = elementAt(file.elementen, found.start)
    if (element) broken.add(element)
  }
  for (const [index, element] of file.elementen.entries()) {
    if (!isFragment(element)) continue
    broken.add(element)
    const whole = file.elementen.slice(0, index).findLast((each) => !isFragment(each))
    if (whole) broken.add(whole)
  }
  return broken
}

/** The element in which a place lies, or else the last one before it: reading stopped there. */
function elementAt(elements: readonly Element[], offset: number): Element | undefined {
  return elements.findLast((element) => (element.$cstNode?.offset ?? Infinity) <= offset)
}

/** Whether something was found on a line that could not be read: it mostly comes from that. */
function isBesideHole(found: Finding, syntax: readonly SyntaxFinding[], document: LangiumDocument): boolean {
  const line = (found.at ?? found.node.$cstNode)?.range.start.line
  return syntax.some((each) => isUnexplained(each) && document.textDocument.positionAt(each.start).line === line)
}

/** What is wrong there is not known, so what was made of it is not what was meant. */
function isUnexplained(found: SyntaxFinding): boolean {
  return found.code === 'INB102' || found.code === 'INB142' || (found.code === 'INB101' && found.arguments.advice === 'choose')
}

function isInHole(found: Finding, services: InburgeringServices): boolean {
  for (let node: AstNode | undefined = found.node; node; node = node.$container) {
    if (!services.shared.AstReflection.isComplete(node)) return true
    if (node.$container?.$type === 'Bestand') return false
  }
  return false
}
