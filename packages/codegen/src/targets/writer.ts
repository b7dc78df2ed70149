import { Identifiers } from './text.ts'
import type { Code, Declaration } from '../code/index.ts'

/** Writes code down in one language. A target says how; what is made once and the names of things are kept here. */
export abstract class Writer {
  readonly names = new Identifiers()
  private readonly made = new Map<string, string>()
  private readonly shared: string[] = []
  private beside: string[] = []

  abstract write(code: Code): string
  /** A constant with a name of its own. */
  protected abstract constantText(name: string, constant: Extract<Code, { readonly kind: 'constant' }>): string
  /** What a name is as part of an identifier. */
  protected abstract identifier(name: string): string

  /** Identifier of something of the rules. */
  nameOf({ of, name }: Pick<Declaration, 'of' | 'name'>, wanted = name): string {
    return this.names.of(`${of}:${name}`, `${of}_${this.identifier(wanted)}`)
  }

  /** Identifier of what is made once: with the rules, or with the one rule that uses it. */
  protected constant(constant: Extract<Code, { readonly kind: 'constant' }>): string {
    const { key } = constant
    const known = key === undefined ? undefined : this.made.get(key)
    if (known !== undefined) return known
    const name = this.names.of(key ?? `beside:${this.count++}`, this.identifier(constant.wanted))
    if (key !== undefined) this.made.set(key, name)
    const text = this.constantText(name, constant)
    if (key === undefined) this.beside.push(text)
    else this.shared.push(text)
    return name
  }
  private count = 0

  /** What was made once for all rules so far. */
  get constants(): readonly string[] {
    return this.shared
  }

  /** What was made for one rule since the last time. */
  takeBeside(): readonly string[] {
    const taken = this.beside
    this.beside = []
    return taken
  }
}
