#!/usr/bin/env node
import * as modules from 'node:module'

// Node keeps what it compiled in its cache folder for the next call; an older Node, or one that cannot write there, does without.
;(modules as Partial<typeof modules>).enableCompileCache?.()
const { runCommandLine } = await import('./command-line/run-command-line.ts')

process.exitCode = await runCommandLine({
  args: process.argv.slice(2),
  cwd: process.cwd(),
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
})
