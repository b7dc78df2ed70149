/** A remark of a reviewer on a rule. */
export interface Remark {
  /** Id of the rule in the model. */
  readonly regel: string
  readonly tekst: string
  readonly door: string
  /** ISO 8601 */
  readonly op: string
}
/** An outcome that somebody agrees with, by these very rules. */
export interface SignOff {
  readonly scenario: string
  /** From 0. */
  readonly rij: number
  /** The hash of the rules that were read. */
  readonly regels: string
  readonly door: string
  /** ISO 8601 */
  readonly op: string
}
export interface Reviews {
  readonly opmerkingen: readonly Remark[]
  readonly akkoord: readonly SignOff[]
}

export const emptyReviews: Reviews = { opmerkingen: [], akkoord: [] }

/** Undefined for a text that somebody else wrote or that was damaged. */
export function readReviews(text: string): Reviews | undefined {
  try {
    const { opmerkingen, akkoord } = JSON.parse(text) as Partial<Reviews>
    const isWhole = Array.isArray(opmerkingen) && opmerkingen.every((each: Partial<Remark>) => areTexts(each.regel, each.tekst, each.door, each.op)) && Array.isArray(akkoord) && akkoord.every((each: Partial<SignOff>) => areTexts(each.scenario, each.regels, each.door, each.op) && typeof each.rij === 'number')
    return isWhole ? { opmerkingen, akkoord } : undefined
  } catch {
    return undefined
  }
}

function areTexts(...values: readonly unknown[]): boolean {
  return values.every((value) => typeof value === 'string')
}

/** The last sign-off of an outcome. */
export function signOffOf({ akkoord }: Reviews, scenario: string, row: number): SignOff | undefined {
  return akkoord.findLast((each) => each.scenario === scenario && each.rij === row)
}
