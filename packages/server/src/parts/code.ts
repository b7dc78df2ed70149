/** Code that is made of the rules, with the formatters of its languages. */
export { madeCode } from '../code/made-code.ts'
export { shownCode } from '../code/shown-code.ts'
