#!/usr/bin/env node
import { runCommandLine } from './command-line/run-command-line.ts'

process.exitCode = await runCommandLine({
  args: process.argv.slice(2),
  cwd: process.cwd(),
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
})
