/** What is looked for in a whole model: cases without a row, or with more than one, termijnen that nobody can meet, and law that no rule names. */
export { modelFinders, reliableCoverage } from '@inburgering/analysis'
