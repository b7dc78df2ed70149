import { suggested, type Fix } from './fix.ts'

export const fix: Fix<'INB201'> = ({ range, arguments: { suggestion } }) => suggested(range, suggestion)
