export { runCommandLine } from './command-line/run-command-line.ts'
export type { ExitCode, Surroundings } from './command-line/command.ts'
