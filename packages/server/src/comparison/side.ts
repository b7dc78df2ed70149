import type { Outcome } from '@inburgering/core'
import { prepareProgram, type Program, type ScenarioPlayer, type ScenarioRow, type Sentences } from '@inburgering/engine'
import type { LayerChoice } from '../protocol/index.ts'
import type { Specification } from '../specification/specification.ts'

/** One side of a comparison: rules, and the layers under which persons are played. */
export interface Side {
  readonly specification: Specification
  readonly player: ScenarioPlayer
  readonly choice: LayerChoice
  readonly sentences: Sentences
}

/** Undefined when the rules leave nothing to play. */
export function sideOf(specification: Specification, choice: LayerChoice, sentences: Sentences | undefined): Side | undefined {
  const { player } = specification
  return player === undefined || sentences === undefined ? undefined : { specification, player, choice, sentences }
}

/** The layers under which a row is played on a side. */
export function layersFor({ eigen, erbij }: LayerChoice, { scenario }: Pick<ScenarioRow, 'scenario'>): readonly string[] {
  return [...new Set([...(eigen ? scenario.layers : []), ...erbij])]
}

/** The layers that are on for anyone. Where the other side takes those of each scenario too, they make no difference. */
export function layersOn({ eigen, erbij }: LayerChoice, other: LayerChoice, rows: readonly ScenarioRow[]): readonly string[] {
  return [...new Set([...erbij, ...(eigen && !other.eigen ? rows.flatMap(({ scenario }) => scenario.layers) : [])])]
}

/** Prepared once for each set of layers, as long as the rules are the same. */
export function programFor({ player }: Side, layers: readonly string[]): Outcome<Program> {
  const programs = prepared.get(player) ?? new Map<string, Outcome<Program>>()
  prepared.set(player, programs)
  const key = layers.join('|')
  const program = programs.get(key) ?? prepareProgram(player.model, layers, player.beside)
  programs.set(key, program)
  return program
}

const prepared = new WeakMap<ScenarioPlayer, Map<string, Outcome<Program>>>()
