import { itGivesWhatTheLawGives } from '../src/equality/equality-with-reference.ts'

itGivesWhatTheLawGives(1_000, 7)
