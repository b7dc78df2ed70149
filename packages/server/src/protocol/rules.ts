// The rules and words of the workspace.
import type { Range } from './places.ts'

/** The rules and words of every specification of the workspace, in the orders in which people look for them. */
export const regelsRequest = 'inburgering/regels'
export interface RegelsAnswer {
  readonly model: number
  /** How many files of rules there are, also those without a stelsel. */
  readonly bestanden: number
  readonly stelsels: readonly StelselRegels[]
}
export interface StelselRegels {
  readonly naam: string
  readonly titel: string
  /** Address of its folder. */
  readonly map: string
  readonly perLeerroute: readonly RegelGroep[]
  readonly perArtikel: readonly RegelGroep[]
  /** By the day on which they begin to hold. */
  readonly perDatum: readonly RegelGroep[]
  /** By kind. */
  readonly begrippen: readonly RegelGroep[]
  /** How many declarations are left out because of a mistake. */
  readonly metFout: number
}
export interface RegelGroep {
  /** Unique beside its siblings; it stays the same while the words do. */
  readonly id: string
  readonly titel: string
  readonly regels: readonly RegelRegel[]
  readonly groepen: readonly RegelGroep[]
}
export interface RegelRegel {
  /** Id in the model. */
  readonly id: string
  readonly titel: string
  /** The word that declares it: `termijn`. */
  readonly soort: string
  readonly naam: string
  readonly artikelen: string
  /** What belongs to it in this group: the value of a version. Often empty. */
  readonly toevoeging: string
  readonly uri: string
  readonly range: Range
}
