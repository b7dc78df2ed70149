import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { call } from '../test/call.ts'
import { root } from '../test/pages.ts'

test.for(readdirSync(join(root, 'examples')))('the scenarios of examples/%s notice every small change of its rules', async (name) => {
  const { code, stdout } = await call(['test', join('examples', name), '--mutate'], { cwd: root })
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('0 niet opgemerkt') })
})
