import './polyfills/group-by.ts'
import { setFlagsFromString } from 'node:v8'
import { NodeFileSystem } from 'langium/node'
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { ClientFiles } from './files/client-files.ts'
import { FilesByScheme } from './files/files-by-scheme.ts'
import { fixYoungSpace } from './memory/young-space.ts'
import { ownParts } from './parts/own-parts.ts'
import { startServer } from './start.ts'

// The heap may grow by less than a third between two collections. By itself V8 lets it grow to a multiple on a machine with much memory, and an editor stays open all day.
setFlagsFromString('--heap-growing-percent=30')
fixYoungSpace()

const connection = createConnection(ProposedFeatures.all)
startServer(connection, { fileSystemProvider: () => new FilesByScheme(NodeFileSystem.fileSystemProvider(), new ClientFiles(connection)) }, ownParts)
