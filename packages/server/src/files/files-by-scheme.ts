import type { FileSystemProvider, URI } from 'langium'

/** Files on the disk by one way, all others by another. */
export class FilesByScheme implements FileSystemProvider {
  private readonly disk: FileSystemProvider
  private readonly others: FileSystemProvider

  constructor(disk: FileSystemProvider, others: FileSystemProvider) {
    this.disk = disk
    this.others = others
  }

  stat = (uri: URI) => this.of(uri).stat(uri)
  statSync = (uri: URI) => this.of(uri).statSync(uri)
  exists = (uri: URI) => this.of(uri).exists(uri)
  existsSync = (uri: URI) => this.of(uri).existsSync(uri)
  readBinary = (uri: URI) => this.of(uri).readBinary(uri)
  readBinarySync = (uri: URI) => this.of(uri).readBinarySync(uri)
  readFile = (uri: URI) => this.of(uri).readFile(uri)
  readFileSync = (uri: URI) => this.of(uri).readFileSync(uri)
  readDirectory = (uri: URI) => this.of(uri).readDirectory(uri)
  readDirectorySync = (uri: URI) => this.of(uri).readDirectorySync(uri)

  private of({ scheme }: URI): FileSystemProvider {
    return scheme === 'file' ? this.disk : this.others
  }
}
