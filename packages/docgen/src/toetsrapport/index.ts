export { toetsrapport, type ToetsrapportInput } from './toetsrapport.ts'
