/** A scenario about a rule, written for an author. */
export { newScenario } from '../new-scenarios/new-scenario.ts'
