import './polyfills/group-by.ts'
import { NodeFileSystem } from 'langium/node'
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { startServer } from './start.ts'

startServer(createConnection(ProposedFeatures.all), NodeFileSystem)
