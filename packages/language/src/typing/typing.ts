import { DocumentState } from 'langium'
import type { ValueType } from '@inburgering/core'
import type { Finding } from '../findings/finding.ts'
import { isNaamverwijzing, type Uitdrukking } from '../generated/ast.ts'
import type { InburgeringServices } from '../module.ts'
import { KeptByNode } from '../tracing/kept-by-node.ts'
import { infer } from './infer.ts'
import type { DurationUnit } from './arithmetic.ts'
import { Unknownness } from './unknownness.ts'

/** What the type rules say of one expression; without a type when an error in it hides it. */
export interface Inferred {
  readonly type?: ValueType | undefined
  readonly unit?: DurationUnit | undefined
  readonly findings: readonly Finding[]
}

/** The static type of an expression. */
export interface Typed {
  readonly type: ValueType
  /** False means that a run never yields an unknown here. */
  readonly mayBeUnknown: boolean
}

/** Types of expressions, each made again only when something that it rests on became something else. */
export class Typing {
  private readonly services: InburgeringServices
  private readonly kept: KeptByNode<Inferred>
  private readonly unknownness: Unknownness

  constructor(services: InburgeringServices) {
    this.services = services
    this.kept = new KeptByNode(services.workspace.Tracing)
    // What was asked for a hint while names were being resolved is asked again when all of them are.
    const { DocumentBuilder } = services.shared.workspace
    DocumentBuilder.onBuildPhase(DocumentState.ComputedScopes, () => this.kept.begin())
    DocumentBuilder.onBuildPhase(DocumentState.Linked, () => this.kept.forget())
    this.unknownness = new Unknownness(services)
  }

  /** Undefined when the expression or a name in it is wrong. */
  typeOf(node: Uitdrukking): Typed | undefined {
    const type = this.kindOf(node)
    return type && { type, mayBeUnknown: this.mayBeUnknown(node) }
  }

  kindOf(node: Uitdrukking | undefined): ValueType | undefined {
    return node === undefined ? undefined : this.inferred(node).type
  }

  mayBeUnknown(node: Uitdrukking | undefined): boolean {
    return this.unknownness.of(node)
  }

  get unknown(): Unknownness {
    return this.unknownness
  }

  inferred(node: Uitdrukking): Inferred {
    const isNamed = () => !isNaamverwijzing(node) || node.naam?.ref !== undefined
    return this.kept.get(node, () => (isNamed() ? infer(node, this.services) : { findings: [] }), isNamed)
  }
}
