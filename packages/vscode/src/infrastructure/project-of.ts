import { Uri, workspace } from 'vscode'
import type { Werkbank } from './werkbank.ts'

/** The folder of the specification of a file: that of the stelsel nearest around it, in a workspace with others beside it. */
export async function projectOf(werkbank: Werkbank, file: string): Promise<Uri> {
  const { stelsels } = await werkbank.regels()
  const around = stelsels.map(({ map }) => map).filter((map) => file.startsWith(`${map}/`)).toSorted((one, other) => other.length - one.length)
  return around[0] === undefined ? (workspace.getWorkspaceFolder(Uri.parse(file))?.uri ?? Uri.joinPath(Uri.parse(file), '..')) : Uri.parse(around[0])
}
