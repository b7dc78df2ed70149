/** What is looked for in a whole model: cases without a row, or with more than one, and law that no rule names. */
export { findGapsAndOverlaps, findUncovered, reliableCoverage } from '@inburgering/analysis'
