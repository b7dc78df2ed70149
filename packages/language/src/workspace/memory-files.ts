import { EmptyFileSystemProvider, type FileSystemNode, type URI } from 'langium'

/** Texts that changed while a specification was open, where Langium looks for a file. */
export class MemoryFiles extends EmptyFileSystemProvider {
  private readonly texts = new Map<string, string>()

  set(uri: URI, text: string): void {
    this.texts.set(uri.toString(), text)
  }

  override async readFile(uri?: URI): Promise<string> {
    return this.texts.get(uri?.toString() ?? '') ?? ''
  }

  override async stat(uri: URI): Promise<FileSystemNode> {
    return { uri, isFile: true, isDirectory: false }
  }
}
