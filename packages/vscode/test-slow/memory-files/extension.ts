import { Disposable, EventEmitter, FileChangeType, FileSystemError, FileType, Uri, workspace, type ExtensionContext, type FileChangeEvent, type FileStat, type FileSystemProvider } from 'vscode'

/** Registers the files of `files.json`, by path, as file systems that stand on no disk: `memfs`, and `memlees` in which nothing may be written. */
export async function activate(context: ExtensionContext): Promise<void> {
  const given = new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'files.json')))
  const made = () => new MemoryFiles(JSON.parse(given) as Record<string, string>)
  context.subscriptions.push(workspace.registerFileSystemProvider('memfs', made(), { isCaseSensitive: true }), workspace.registerFileSystemProvider('memlees', made(), { isCaseSensitive: true, isReadonly: true }))
}

class MemoryFiles implements FileSystemProvider {
  private readonly changed = new EventEmitter<FileChangeEvent[]>()
  readonly onDidChangeFile = this.changed.event
  private readonly files: Map<string, { readonly content: Uint8Array; readonly mtime: number }>
  private time = 1

  constructor(given: Readonly<Record<string, string>>) {
    this.files = new Map(Object.entries(given).map(([path, text]) => [path, { content: new TextEncoder().encode(text), mtime: 1 }]))
  }

  watch(): Disposable {
    return new Disposable(() => {})
  }

  stat(uri: Uri): FileStat {
    const file = this.files.get(uri.path)
    if (file !== undefined) return { type: FileType.File, ctime: 0, mtime: file.mtime, size: file.content.length }
    if (this.under(uri).length === 0) throw FileSystemError.FileNotFound(uri)
    return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 }
  }

  readDirectory(uri: Uri): [string, FileType][] {
    const found = new Map<string, FileType>()
    for (const path of this.under(uri)) {
      const [name = '', ...rest] = path.slice(folderPath(uri).length).split('/')
      found.set(name, rest.length === 0 ? FileType.File : FileType.Directory)
    }
    if (found.size === 0) throw FileSystemError.FileNotFound(uri)
    return [...found]
  }

  readFile(uri: Uri): Uint8Array {
    const file = this.files.get(uri.path)
    if (file === undefined) throw FileSystemError.FileNotFound(uri)
    return file.content
  }

  writeFile(uri: Uri, content: Uint8Array): void {
    const type = this.files.has(uri.path) ? FileChangeType.Changed : FileChangeType.Created
    this.files.set(uri.path, { content, mtime: ++this.time })
    this.changed.fire([{ type, uri }])
  }

  delete(uri: Uri): void {
    if (!this.files.delete(uri.path)) throw FileSystemError.FileNotFound(uri)
    this.changed.fire([{ type: FileChangeType.Deleted, uri }])
  }

  /** Folders are there as far as something stands in them. */
  createDirectory(uri: Uri): void {
    this.changed.fire([{ type: FileChangeType.Created, uri }])
  }

  rename(from: Uri, to: Uri): void {
    this.writeFile(to, this.readFile(from))
    this.delete(from)
  }

  private under(uri: Uri): readonly string[] {
    return [...this.files.keys()].filter((path) => path.startsWith(folderPath(uri)))
  }
}

function folderPath({ path }: Uri): string {
  return path.endsWith('/') ? path : `${path}/`
}
