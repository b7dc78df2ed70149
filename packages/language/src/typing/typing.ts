import { DocumentState, WorkspaceCache, type AstNode } from 'langium'
import type { ValueType } from '@inburgering/core'
import type { Finding } from '../findings/finding.ts'
import { isNaamverwijzing, type Uitdrukking } from '../generated/ast.ts'
import type { InburgeringServices } from '../module.ts'
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

/** Types of expressions, computed once per version of the texts. */
export class Typing {
  private readonly services: InburgeringServices
  private readonly cache: WorkspaceCache<AstNode, Inferred>
  private readonly unknownness: Unknownness

  constructor(services: InburgeringServices) {
    this.services = services
    this.cache = new WorkspaceCache(services.shared)
    // What was asked for a hint while names were being resolved is asked again when all of them are.
    services.shared.workspace.DocumentBuilder.onBuildPhase(DocumentState.Linked, () => this.cache.clear())
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
    const known = this.cache.get(node)
    if (known) return known
    if (isNaamverwijzing(node) && node.naam?.ref === undefined) return { findings: [] }
    const made = infer(node, this.services)
    this.cache.set(node, made)
    return made
  }
}
