import { suggested, type Fix } from './fix.ts'

export const fix: Fix<'INB690'> = ({ range, arguments: { suggestion } }) => suggested(range, suggestion && `"${suggestion}"`)
