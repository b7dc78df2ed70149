import type { AstNode, LangiumDocument } from 'langium'
import type { Finding } from '../findings/finding.ts'
import { isBestand } from '../generated/ast.ts'
import type { InburgeringServices } from '../module.ts'
import { visitTree } from '../tree/visit.ts'
import { at, type Accept, type Check, type CheckServices } from './check.ts'
import { checks } from './checks/index.ts'
import { acceptInto } from './report.ts'
import { Specifications } from './specification.ts'

type Run = (node: AstNode, accept: Accept) => void

/** All checks of the language, ready to look at a file. */
export class Checker {
  private readonly runs: ReadonlyMap<string, readonly Run[]>

  constructor(services: InburgeringServices, registry: Readonly<Record<string, readonly Check<never>[]>> = checks as Record<string, readonly Check<never>[]>) {
    const specifications = new Specifications(services)
    const given: CheckServices = { language: services, specificationOf: (node) => specifications.of(node) }
    this.runs = new Map(Object.entries(registry).map(([kind, list]) => [kind, list.map((check) => check(given) as Run)]))
  }

  /**
   * What the checks find in one file, in the order of the text. A check that crashes costs one finding, not the rest.
   * @param broken declarations that could not be read in full: what they seem to lack may stand there
   */
  findingsOf(document: LangiumDocument, broken: ReadonlySet<AstNode> = new Set()): Finding[] {
    const root = document.parseResult.value
    return isBestand(root) ? root.elementen.flatMap((element) => (broken.has(element) ? [] : this.findingsIn(element))) : []
  }

  findingsIn(element: AstNode): Finding[] {
    const findings: Finding[] = []
    const accept = acceptInto(findings)
    visitTree(element, (node) => this.look(node, accept))
    return findings
  }

  private look(node: AstNode, accept: Accept): void {
    for (const run of this.runs.get(node.$type) ?? []) {
      try {
        run(node, accept)
      } catch (error) {
        accept('INB901', { reason: error instanceof Error ? error.message : String(error) }, at(node))
      }
    }
  }
}
