export { findGapsAndOverlaps } from './completeness/find-gaps-and-overlaps.ts'
