import { suggested, type Fix } from './fix.ts'

export const fix: Fix<'INB719'> = ({ range, arguments: { body } }) => suggested(range, body)
