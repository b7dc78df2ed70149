import { resolve } from 'node:path'
import type { OutputFile } from '@inburgering/docgen'
import { CallError, exit, type Call, type ExitCode } from '../command-line/command.ts'
import { shownPath } from '../files/find-specifications.ts'
import { differingDocuments } from './compare-documents.ts'
import type { ManifestKind } from './manifest.ts'
import { CannotWrite, NotOurs, writeDocuments } from './write-documents.ts'

/** How a command tells what became of its files. */
export interface DeliveryTexts {
  readonly written: (written: number, same: number, removed: number, folder: string) => string
  readonly checked: (differing: number, all: number) => string
}

/** Writes what a command made to the folder of `--out`, or with `--check` says whether it stands there. */
export async function deliver(out: string, files: readonly OutputFile[], kind: ManifestKind, texts: DeliveryTexts, call: Call): Promise<ExitCode> {
  const folder = resolve(call.cwd, out)
  return call.has('check') ? check(folder, files, texts, call) : write(folder, files, kind, texts, call)
}

async function write(folder: string, files: readonly OutputFile[], kind: ManifestKind, texts: DeliveryTexts, call: Call): Promise<ExitCode> {
  try {
    const { written, same, removed } = writeDocuments(folder, files, kind)
    await call.out.write(`${texts.written(written, same, removed, shownPath(folder, call.cwd))}\n`)
    return exit.ok
  } catch (error) {
    if (error instanceof NotOurs) throw new CallError(call.texts.docsNotOurs(error.paths))
    if (error instanceof CannotWrite) throw new CallError(call.texts.writeFailed(shownPath(error.path, call.cwd), error.code))
    throw error
  }
}

/** Writes nothing: says whether the files still belong to the rules. */
async function check(folder: string, files: readonly OutputFile[], texts: DeliveryTexts, call: Call): Promise<ExitCode> {
  const differing = differingDocuments(folder, files)
  await call.out.write(`${[...differing.map((path) => call.texts.docsDiffers(path)), texts.checked(differing.length, files.length)].join('\n')}\n`)
  return differing.length === 0 ? exit.ok : exit.found
}
