import type { SourceRef } from '@inburgering/core'
import type { Guard } from '../program/guard.ts'
import { Memo } from './memo.ts'

/** What carries sources and aannames: a prepared clause or declaration. */
export interface Grounded {
  readonly sources: readonly SourceRef[]
  readonly aannames: readonly string[]
  /** The wijziging that made it. */
  readonly guard?: Guard | undefined
}

/** What an outcome rests on, gathered while it is decided. */
export class Usage {
  private memo: Memo | undefined
  readonly sources: SourceRef[] = []
  readonly aannames: string[] = []
  readonly guards: Guard[] = []
  readonly oordelen: string[] = []
  /** Wijzigingen of layers that are off and would have held. */
  readonly off: Guard[] = []
  /** Those of them that would certainly have prevented the outcome. */
  readonly prevented: Guard[] = []

  /** What was derived already in this decision. */
  get derived(): Memo {
    return (this.memo ??= new Memo())
  }

  /** A rule whose sources stand at the outcome. */
  rule(grounded: Grounded): void {
    this.cite(grounded.sources)
    this.reading(grounded)
  }

  /** A rule that the outcome rests on without being its source: a begrip. */
  reading(grounded: Grounded): void {
    for (const id of grounded.aannames) this.aannames.push(id)
    if (grounded.guard !== undefined) this.guard(grounded.guard)
  }

  cite(sources: readonly SourceRef[]): void {
    for (const source of sources) this.sources.push(source)
  }

  guard(guard: Guard): void {
    this.guards.push(guard)
  }

  /** As `rule`, of a part of a rule that has articles of its own: those stand in the place of the articles of the whole. */
  ownRule(grounded: Grounded): void {
    if (grounded.sources.length > 0) this.sources.length = 0
    this.rule(grounded)
  }

  /** These have no part in what was asked since there were `from` of them; what was derived meanwhile is asked again. */
  withdraw(guards: readonly Guard[], from: number): void {
    this.guards.push(...this.guards.splice(from).filter((guard) => !guards.includes(guard)))
    this.memo = undefined
  }

  leftOut(guard: Guard): void {
    this.off.push(guard)
  }

  notJudged(oordelen: readonly string[]): void {
    for (const name of oordelen) this.oordelen.push(name)
  }

  /** Takes over what a condition rests on that held before this was decided: not its articles, which are not those of the outcome. */
  restingOn({ aannames, guards, oordelen }: Usage): void {
    this.aannames.push(...aannames)
    this.guards.push(...guards)
    this.oordelen.push(...oordelen)
  }

  /** Takes over what another decision rests on. */
  add(other: Usage): void {
    this.cite(other.sources)
    this.aannames.push(...other.aannames)
    this.guards.push(...other.guards)
    this.oordelen.push(...other.oordelen)
    this.off.push(...other.off)
    this.prevented.push(...other.prevented)
  }
}
