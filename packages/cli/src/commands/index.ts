import type { Command } from '../command-line/command.ts'
import { check } from './check.ts'
import { diff } from './diff.ts'
import { docs } from './docs.ts'
import { explain } from './explain.ts'
import { format } from './format.ts'
import { generate } from './generate.ts'
import { select } from './select.ts'
import { simulate } from './simulate.ts'
import { test } from './test.ts'
import { verdeel } from './verdeel.ts'

/** In the order of the help. */
export const commands: readonly Command[] = [check, test, simulate, explain, select, verdeel, diff, docs, generate, format]
