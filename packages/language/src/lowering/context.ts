import type { AstNode, CstNode } from 'langium'
import { AstUtils } from 'langium'
import type { Origin } from '@inburgering/core'
import type { Finding } from '../findings/finding.ts'
import type { Bestand } from '../generated/ast.ts'
import type { InburgeringServices } from '../module.ts'
import type { Names } from '../scoping/names.ts'
import type { Typing } from '../typing/typing.ts'
import { Kept } from '../tracing/kept.ts'

/** What every lowering step needs: names and types, where a node stands, and where to say what is wrong. */
export class Lowering {
  readonly services: InburgeringServices
  readonly names: Names
  readonly typing: Typing
  readonly findings: Finding[] = []
  private readonly files = new Map<string, string>()
  private readonly made: Kept<AstNode, { readonly value: unknown; readonly found: readonly Finding[] }>

  private readonly root: string | undefined

  /** @param root the folder of the specification that is lowered */
  constructor(services: InburgeringServices, root?: string) {
    this.services = services
    this.root = root
    this.made = new Kept(services.workspace.Tracing)
    this.names = services.scoping.Names
    this.typing = services.typing.Typing
  }

  /** What was made of a node before, or else makes it now. What was found on the way counts for each who asks. */
  once<T>(node: AstNode, make: () => T): T {
    const before = this.findings.length
    const { value, found } = this.made.get(node, () => {
      const made = make()
      return { value: made, found: this.findings.slice(before) }
    })
    if (this.findings.length === before) this.findings.push(...found)
    return value as T
  }

  /** What a declaration was lowered to before, or else lowers it now; not kept when something was found on the way. */
  declared<T>(element: AstNode, lower: () => T): T {
    const before = this.findings.length
    return this.services.workspace.Reuse.lowered(element, this.root ?? '', lower, () => this.findings.length === before)
  }

  /** The same of the declarations of a whole file. */
  declaredInFile<T>(file: Bestand, lower: () => T): T {
    const before = this.findings.length
    return this.services.workspace.Reuse.loweredFile(file, this.root ?? '', lower, () => this.findings.length === before)
  }

  /** The stelsel of a rule that stands in another specification; of what all stelsels share none. */
  stelselElsewhere(from: AstNode, rule: AstNode): string | undefined {
    const { Uses } = this.services.scoping
    const [here, root] = [Uses.rootOf(from), Uses.rootOf(rule)]
    // A supplied rule belongs to each stelsel in which it takes part, first of all to this one.
    const holds = (stelsel: string): boolean => stelsel === root || Uses.libraries(stelsel).some((library) => library.root === root)
    return holds(here) ? undefined : Uses.of(here).find((use) => holds(use.root))?.name
  }

  report(found: Finding): void {
    this.findings.push(found)
  }

  originOf(node: AstNode, at: CstNode | undefined = node.$cstNode): Origin {
    this.services.workspace.Places.observe(node)
    const document = AstUtils.getDocument(node)
    const key = document.uri.toString()
    let file = this.files.get(key)
    if (file === undefined) {
      file = this.services.scoping.Folders.fileOf(document, this.root)
      this.files.set(key, file)
    }
    const range = at?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
    return { file, start: { ...range.start }, end: { ...range.end } }
  }
}

/**
 * The target of a reference in a declaration without findings.
 * @throws Error when it has none: only declarations that were checked are lowered, so that is a bug.
 */
export function target<T extends AstNode>(reference: { readonly ref: T | undefined; readonly $refText: string }): T {
  if (reference.ref === undefined) throw new Error(`"${reference.$refText}" was lowered without being resolved`)
  return reference.ref
}

/** Members that are undefined left out, as optional members of the model want it. */
export function defined<T extends object>(members: T): { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> } {
  const kept: Record<string, unknown> = {}
  for (const key in members) if (members[key] !== undefined) kept[key] = members[key]
  return kept as never
}
