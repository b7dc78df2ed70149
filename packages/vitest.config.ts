import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const packages = import.meta.dirname

// What tests write goes into one folder, that goes away with the run. The workers get it from here; this file is read once for each project.
if (!/inburgering-tests-/.test(tmpdir())) {
  const temporary = mkdtempSync(join(tmpdir(), 'inburgering-tests-'))
  process.env['TMPDIR'] = temporary
  process.once('exit', () => rmSync(temporary, { recursive: true, force: true }))
}

/** Slow suites that drive an editor: one at a time, after all others, for a step that waits for the screen must not wait for them. */
const driving: ReadonlySet<string> = new Set(['vscode', 'webviews'])

/** One project per package: `test/` by default, `test-slow/` with `--mode slow`. */
export default defineConfig(({ mode }) => {
  const folder = mode === 'slow' ? 'test-slow' : 'test'
  // So long that only what hangs meets it: machines may be busy with more than these tests.
  const timeout = mode === 'slow' ? 900_000 : 120_000
  // Not 'import' or 'module': Vitest hands these to Node, which would then also `require` ES modules by them.
  const conditions = ['source', 'node']
  const names = readdirSync(packages).filter((name) => existsSync(join(packages, name, folder)))
  return {
    root: packages,
    test: {
      passWithNoTests: false,
      projects: names.map((name) => ({
        root: join(packages, name),
        resolve: { conditions },
        ssr: { resolve: { conditions } },
        test: {
          name: mode === 'slow' ? `${name} (slow)` : name,
          include: [`${folder}/**/*.test.ts`],
          environment: 'node',
          maxWorkers: mode === 'slow' && driving.has(name) ? 1 : availableParallelism(),
          testTimeout: timeout,
          hookTimeout: timeout,
          expect: { poll: { timeout: 30_000, interval: 50 } },
        },
      })),
    },
  }
})
