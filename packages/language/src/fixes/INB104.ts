import { suggested, type Fix } from './fix.ts'

export const fix: Fix<'INB104'> = ({ range, arguments: { suggestion } }) => suggested(range, suggestion)
