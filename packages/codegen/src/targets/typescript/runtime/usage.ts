import type { Grounded, Wijziging } from './rules.ts'

/** What an outcome rests on, gathered while it is decided. */
export class Usage {
  /** Lists of sources and of assumptions, as the rules hold them: only what is told puts them together. */
  readonly sources: (readonly string[])[] = []
  readonly aannames: (readonly string[])[] = []
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
    if (aannames.length > 0) this.aannames.push(aannames)
    if (wijziging !== undefined) this.wijzigingen.push(wijziging)
  }

  cite(sources: readonly string[]): void {
    if (sources.length > 0) this.sources.push(sources)
  }

  notJudged(oordelen: readonly string[]): void {
    this.oordelen.push(...oordelen)
  }

  /** Takes over what a condition rests on that held before this was decided: not its articles, which are not those of the outcome. */
  restingOn({ aannames, wijzigingen, oordelen }: Usage): void {
    this.aannames.push(...aannames)
    this.wijzigingen.push(...wijzigingen)
    this.oordelen.push(...oordelen)
  }

  add(other: Usage): void {
    this.sources.push(...other.sources)
    this.aannames.push(...other.aannames)
    this.wijzigingen.push(...other.wijzigingen)
    this.oordelen.push(...other.oordelen)
    this.off.push(...other.off)
    this.prevented.push(...other.prevented)
  }
}
