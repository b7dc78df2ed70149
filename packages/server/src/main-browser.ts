import './polyfills/group-by.ts'
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import { ClientFiles } from './files/client-files.ts'
import { partsFromClient } from './parts/parts-from-client.ts'
import { workerReady } from './protocol/index.ts'
import { startServer } from './start.ts'

type Port = ConstructorParameters<typeof BrowserMessageReader>[0]
/** The worker that this runs in, or the port that the client puts in its place where it may not start one. */
declare const self: Port & { postMessage(message: unknown): void }

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self))
startServer(connection, { fileSystemProvider: () => new ClientFiles(connection) }, partsFromClient(connection))
self.postMessage(workerReady)
