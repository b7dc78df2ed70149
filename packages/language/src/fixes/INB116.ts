import { suggested, type Fix } from './fix.ts'

/** Only what is meant for certain; an example is no value. */
export const fix: Fix<'INB116'> = ({ range, arguments: { suggestion, sign } }) => (sign === 'example' ? undefined : suggested(range, suggestion))
