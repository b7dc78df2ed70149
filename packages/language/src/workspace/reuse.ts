import type { AstNode } from 'langium'
import type { Finding } from '../findings/finding.ts'
import type { Bestand } from '../generated/ast.ts'
import { Kept } from '../tracing/kept.ts'
import { KeptOfFile } from '../tracing/kept-of-file.ts'
import type { Tracing } from '../tracing/tracing.ts'

/** What is made of a declaration: findings about names and types, findings of the checks, its part of the model. */
type Step = 'tree' | 'checks' | 'model'

/** What was made of each declaration, which is made again when something that it rests on became something else. */
export class Reuse {
  private readonly kept: Readonly<Record<Exclude<Step, 'model'>, Kept<AstNode, unknown>>>
  /** By the specification whose model it is part of: one that adds to another has its declarations too. */
  private readonly models = new Map<string, Kept<AstNode, unknown>>()
  private readonly ofFiles: Readonly<Record<Exclude<Step, 'model'>, KeptOfFile<readonly Finding[]>>>
  private readonly modelsOfFiles = new Map<string, KeptOfFile<unknown>>()
  private readonly tracing: Tracing

  constructor(tracing: Tracing) {
    this.tracing = tracing
    this.kept = { tree: new Kept(tracing), checks: new Kept(tracing) }
    this.ofFiles = { tree: new KeptOfFile(tracing), checks: new KeptOfFile(tracing) }
  }

  findings(element: AstNode, step: 'tree' | 'checks', find: () => Finding[]): readonly Finding[] {
    return this.kept[step].get(element, find) as readonly Finding[]
  }

  /** The findings of all declarations of a file together. */
  findingsOfFile(file: Bestand, step: 'tree' | 'checks', find: () => readonly Finding[]): readonly Finding[] {
    return this.ofFiles[step].get(file, find)
  }

  /**
   * @param root the specification whose model it becomes part of
   * @param isWhole false when something was found on the way, which must be found again
   */
  lowered<T>(element: AstNode, root: string, lower: () => T, isWhole: () => boolean): T {
    return ofRoot(this.models, root, () => new Kept<AstNode, unknown>(this.tracing)).get(element, lower, isWhole) as T
  }

  /** The same of all declarations of a file together. */
  loweredFile<T>(file: Bestand, root: string, lower: () => T, isWhole: () => boolean): T {
    return ofRoot(this.modelsOfFiles, root, () => new KeptOfFile<unknown>(this.tracing)).get(file, lower, isWhole) as T
  }
}

function ofRoot<T>(kept: Map<string, T>, root: string, make: () => T): T {
  const known = kept.get(root) ?? make()
  kept.set(root, known)
  return known
}
