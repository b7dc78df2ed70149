import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'

/** Writes beside the file and then takes its place: a full disk never leaves half a file behind. */
export function replaceFile(path: string, text: string): void {
  const target = realpathSync(path)
  const beside = `${target}.${process.pid}.tmp`
  try {
    writeFileSync(beside, text)
    chmodSync(beside, statSync(target).mode)
    renameSync(beside, target)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}
