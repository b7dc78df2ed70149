import { DefaultIndexManager, type AstNodeDescription } from 'langium'

/** The index of what has a name, that can be asked for one file without going past all others. */
export class FileIndex extends DefaultIndexManager {
  /** What a file gives a name, in the order of its text; of one kind, or of all. */
  describedIn(file: string, kind?: string): readonly AstNodeDescription[] {
    return this.getFileDescriptions(file, kind)
  }
}
