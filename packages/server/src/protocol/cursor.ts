// What is under the cursor.
import type { Position, VersionedFile } from './places.ts'
import type { ReasonStep, ScenarioAddress } from './scenarios.ts'

/** How what is under the cursor, or what was pinned, stands in the chosen scenario on a date. */
export const uitlegBijCursorRequest = 'inburgering/uitlegBijCursor'
export type UitlegBijCursorParams = VersionedFile & ({ readonly positie: Position } | { readonly onderwerp: CursorSubject })
/** Something in the rules, on a date, in a scenario. */
export interface CursorSubject {
  /** Id in the model. */
  readonly id: string
  /** ISO 8601 */
  readonly datum: string
  readonly scenario: ScenarioAddress
}
export interface UitlegBijCursorAnswer {
  readonly version: number
  readonly model: number
  /** Why there is nothing to say. */
  readonly leeg?: 'geenScenario' | 'anderStelsel' | 'nietGespeeld' | 'geenRegel'
  /** Why it was not played, and what can be done. */
  readonly melding?: string
  /** Title of the scenario. */
  readonly scenario: string
  readonly onderwerp?: CursorSubject & { readonly titel: string; readonly datumTekst: string }
  readonly regels: readonly ReasonStep[]
}
