import { itGivesWhatTheLawGives } from '../src/equality/equality-with-reference.ts'

itGivesWhatTheLawGives(30_000, 2021)
