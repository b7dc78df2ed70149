/** The comparison with a base. What it says comes from who asks: the words and the sentences are handed to it. */
export { compareAll, comparePerson, playAgainst } from '../comparison/compare-all.ts'
