import type { AstNode } from 'langium'
import { isUitdrukking, type Begrip, type Benoemd, type Leerroute, type OnderdeelBlok, type Plicht, type Tabel, type Termijn, type Uitdrukking } from '../generated/ast.ts'
import type { InburgeringServices } from '../module.ts'
import { KeptByNode } from '../tracing/kept-by-node.ts'
import { visitChildren } from '../tree/visit.ts'
import { stateWord } from './state.ts'

/**
 * Whether a run may yield an unknown at an expression: it reads an optional fact or attribute or an oordeel, itself or
 * through what it names. What goes in a circle counts as known; a check refuses it.
 */
export class Unknownness {
  private readonly services: InburgeringServices
  private readonly kept: KeptByNode<boolean>
  /** What is being answered, by how deep it was asked. */
  private readonly busy = new Map<AstNode, number>()
  /** The outermost of these on which an answer came to rest. */
  private outermost = Infinity

  constructor(services: InburgeringServices) {
    this.services = services
    this.kept = new KeptByNode(services.workspace.Tracing)
  }

  of(node: Uitdrukking | undefined): boolean {
    return node !== undefined && this.remembered(node, () => this.ofExpression(node))
  }

  ofBegrip(node: Begrip): boolean {
    return this.remembered(node, () => {
      if (node.waarde) return this.of(node.waarde)
      return this.any([...(node.regels?.regels ?? []).flatMap((rule) => [rule.als, rule.dan]), node.regels?.anders])
    })
  }

  ofTabel(node: Tabel): boolean {
    return this.remembered(node, () => this.any([...node.ingangen, ...node.rijen.flatMap((row) => row.cellen.map((cell) => cell.waarde))]))
  }

  /** Whether it may be so wherever it is named. */
  ofDeclaration(node: AstNode): boolean {
    if (node.$type === 'OnderdeelBlok') return (node as OnderdeelBlok).onderdelen.some((each) => this.ofSubject(each))
    return this.ofTarget(node as Benoemd) || this.ofSubject(node)
  }

  private ofExpression(node: Uitdrukking): boolean {
    switch (node.$type) {
      case 'Naamverwijzing':
        return this.ofTarget(node.naam.ref) || this.of(node.van) || this.of(node.peil)
      case 'LaatstBekend':
        return true
      case 'Toestand':
        return stateWord(node.toestand).state === 'gegeven' ? false : this.ofState(node.onderwerp)
      case 'DagWaarop':
        return this.ofState(node.onderwerp)
      case 'Som':
        return this.isOptional(node.attribuut, node.bron.namen, node) || this.ofParts(node)
      default:
        return this.ofParts(node)
    }
  }

  private ofTarget(target: Benoemd | undefined): boolean {
    switch (target?.$type) {
      case 'Gegeven':
      case 'Attribuut':
        return target.optioneel
      case 'Oordeel':
        return true
      case 'Begrip':
        return this.ofBegrip(target)
      case 'Tabel':
        return this.ofTabel(target)
      default:
        return false
    }
  }

  /** A state is unknown when the conditions behind it may be. */
  private ofState(subject: Uitdrukking): boolean {
    if (subject.$type === 'Naamverwijzing' && subject.van === undefined && subject.naam.ref && this.ofSubject(subject.naam.ref)) return true
    const kind = this.services.typing.Typing.kindOf(subject)?.kind
    if (kind === 'leerroute') return this.services.scoping.Names.all(subject, 'Leerroute').some((each) => each.node !== undefined && this.ofSubject(each.node))
    if (kind === 'onderdeel') return this.services.scoping.Names.all(subject, 'Onderdeel').some((each) => each.node !== undefined && this.ofSubject(each.node))
    return false
  }

  private ofSubject(target: AstNode): boolean {
    return this.remembered(target, () => {
      switch (target.$type) {
        case 'Onderdeel':
          return this.any((target.$container as OnderdeelBlok).clausules.flatMap((clause) => ('als' in clause ? [clause.als] : [])))
        case 'Leerroute':
        case 'Plicht':
          return (target as Leerroute | Plicht).clausules.some(
            (clause) =>
              (clause.$type === 'Vereist' && (clause.eisen.some((each) => this.ofRequirement(each)) || this.any([clause.als, clause.tenzij]))) ||
              (clause.$type === 'InPlaatsDaarvan' && clause.eisen.some((each) => this.ofRequirement(each))),
          )
        case 'Termijn':
          return this.any((target as Termijn).clausules.flatMap((clause) => (clause.$type === 'VoldaanZodra' ? [clause.als] : [])))
        default:
          return false
      }
    })
  }

  private ofRequirement(node: Uitdrukking): boolean {
    return this.of(node) || this.ofState(node)
  }

  private isOptional(attribute: string, records: readonly string[], from: AstNode): boolean {
    const { Names } = this.services.scoping
    return records.some((name) => Names.find(from, name, 'Voorvalsoort')?.attributen.some((each) => each.name === attribute && each.optioneel))
  }

  private ofParts(node: AstNode): boolean {
    let unknown = false
    visitChildren(node, (part) => {
      unknown ||= isUitdrukking(part) ? this.of(part) : this.ofParts(part)
    })
    return unknown
  }

  private any(nodes: readonly (Uitdrukking | undefined)[]): boolean {
    return nodes.some((node) => this.of(node))
  }

  private remembered(node: AstNode, compute: () => boolean): boolean {
    const asked = this.busy.get(node)
    if (asked !== undefined) {
      this.outermost = Math.min(this.outermost, asked)
      return false
    }
    return this.kept.get(node, () => this.answer(node, compute), (made) => this.isFinal(made))
  }

  private answer(node: AstNode, compute: () => boolean): boolean {
    this.busy.set(node, this.busy.size)
    try {
      return compute()
    } finally {
      this.busy.delete(node)
    }
  }

  /** Inside a circle an answer is not final for every member, only for the one where it began. */
  private isFinal(made: boolean): boolean {
    if (this.outermost < this.busy.size) return made
    this.outermost = Infinity
    return true
  }
}
