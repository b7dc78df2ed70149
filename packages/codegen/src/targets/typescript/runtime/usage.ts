import type { Grounded, Wijziging } from './rules.ts'

/** What an outcome rests on, gathered while it is decided. */
export class Usage {
  readonly sources: string[] = []
  readonly aannames: string[] = []
  readonly wijzigingen: Wijziging[] = []
  readonly oordelen: string[] = []
  /** Wijzigingen of layers that are off and would have held. */
  readonly off: Wijziging[] = []
  /** Those of them that would certainly have prevented the outcome. */
  readonly prevented: Wijziging[] = []

  /** A rule whose sources stand at the outcome. */
  rule(grounded: Grounded): void {
    this.cite(grounded.sources)
    this.reading(grounded)
  }

  /** As `rule`, of a part of a rule that has articles of its own: those stand in the place of the articles of the whole. */
  ownRule(grounded: Grounded): void {
    if (grounded.sources.length > 0) this.sources.length = 0
    this.rule(grounded)
  }

  /** A rule that the outcome rests on without being its source: a begrip. */
  reading({ aannames, wijziging }: Grounded): void {
    for (let index = 0; index < aannames.length; index += 1) this.aannames.push(aannames[index] as string)
    if (wijziging !== undefined) this.wijzigingen.push(wijziging)
  }

  cite(sources: readonly string[]): void {
    for (let index = 0; index < sources.length; index += 1) this.sources.push(sources[index] as string)
  }

  notJudged(oordelen: readonly string[]): void {
    this.oordelen.push(...oordelen)
  }

  add(other: Usage): void {
    this.cite(other.sources)
    this.aannames.push(...other.aannames)
    this.wijzigingen.push(...other.wijzigingen)
    this.oordelen.push(...other.oordelen)
    this.off.push(...other.off)
    this.prevented.push(...other.prevented)
  }
}
