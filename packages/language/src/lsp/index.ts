export { outlineOf } from './outline.ts'
export type { OutlineItem, OutlineKind, TextRange } from './outline.ts'
export { scenarioPlaces } from './scenario-places.ts'
export type { ScenarioPlace } from './scenario-places.ts'
