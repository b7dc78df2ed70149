import { AstUtils, type AstNode, type LangiumDocument } from 'langium'
import type { Finding } from '../findings/finding.ts'
import { isParameter, isScenario } from '../generated/ast.ts'
import type { InburgeringServices } from '../module.ts'
import { namesUsedIn } from '../validation/specification.ts'
import { declarationsOf, facadeOf, rulesOf } from './facade.ts'

/** What is made of a declaration: findings about names and types, findings of the checks, its part of the model. */
type Step = 'tree' | 'checks' | 'model'

interface Kept {
  readonly surroundings: string
  /** Trees of other files of which it names places. */
  readonly trees: readonly AstNode[]
  readonly value: unknown
}

/**
 * Keeps what was made of each declaration. It is made again when its file was read again, or when what it can see of
 * the other files changed: the names and types that they show, and for checks of a rule all their rules.
 */
export class Reuse {
  private readonly services: InburgeringServices
  private readonly kept = new WeakMap<AstNode, Map<Step, Kept>>()
  private readonly last = new Map<string, string>()

  constructor(services: InburgeringServices) {
    this.services = services
  }

  /** For one look at these documents, all linked. */
  in(documents: readonly LangiumDocument[]): Reusing {
    const root = documents[0] && this.services.scoping.Folders.rootOf(documents[0].uri)
    return new Reusing(this.kept, this.same(`${root} facades`, this.facadesOf(documents)), this.same(`${root} rules`, this.rulesOf(documents)))
  }

  private facadesOf(documents: readonly LangiumDocument[]): string {
    const { unknown } = this.services.typing.Typing
    const unknowns = documents.flatMap(declarationsOf).map((element) => unknown.ofDeclaration(element))
    return [...documents.map(facadeOf), ...unknowns].join('\n')
  }

  private rulesOf(documents: readonly LangiumDocument[]): string {
    const used = new Set(documents.flatMap((document) => [...namesUsedIn(document)]))
    return [...documents.map(rulesOf), ...[...used].sort()].join('\n')
  }

  /** One and the same string for equal texts, so that comparing costs nothing. */
  private same(key: string, text: string): string {
    const before = this.last.get(key)
    if (before === text) return before
    this.last.set(key, text)
    return text
  }
}

export class Reusing {
  private readonly kept: WeakMap<AstNode, Map<Step, Kept>>
  private readonly facades: string
  private readonly rules: string

  constructor(kept: WeakMap<AstNode, Map<Step, Kept>>, facades: string, rules: string) {
    this.kept = kept
    this.facades = facades
    this.rules = rules
  }

  /** What was found in a declaration before, or else is found now. */
  findings(element: AstNode, step: Step, find: () => Finding[]): readonly Finding[] {
    const known = this.known<readonly Finding[]>(element, step)
    if (known !== undefined) return known
    const found = find()
    this.keep(element, step, found, found.flatMap(({ related = [] }) => related))
    return found
  }

  known<T>(element: AstNode, step: Step): T | undefined {
    const kept = this.kept.get(element)?.get(step)
    return kept !== undefined && kept.surroundings === this.seenBy(element, step) && kept.trees.every(isCurrent) ? (kept.value as T) : undefined
  }

  /** @param places nodes whose place in the text is part of the value */
  keep(element: AstNode, step: Step, value: unknown, places: Iterable<AstNode>): void {
    // Whether a parameter is the date of a rule is seen in every file.
    if (step === 'checks' && isParameter(element)) return
    const trees = new Set([...places].map((place) => AstUtils.findRootNode(place)))
    const steps = this.kept.get(element) ?? new Map<Step, Kept>()
    this.kept.set(element, steps.set(step, { surroundings: this.seenBy(element, step), trees: [...trees], value }))
  }

  private seenBy(element: AstNode, step: Step): string {
    return step === 'checks' && !isScenario(element) ? this.rules : this.facades
  }
}

/** Whether the file of a tree was not read again since. */
function isCurrent(tree: AstNode): boolean {
  return tree.$document?.parseResult.value === tree
}
