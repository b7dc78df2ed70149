import type { Connection } from 'vscode-languageserver'
import { startLanguageServer, type DefaultSharedModuleContext } from 'langium/lsp'
import { registerCodeActionResolve } from './actions/code-actions.ts'
import { registerBeoordeling } from './handlers/beoordeling.ts'
import { registerAlleScenarios } from './handlers/alle-scenarios.ts'
import { registerRegeldekking } from './handlers/regeldekking.ts'
import { registerCode } from './handlers/code.ts'
import { registerDocumenten } from './handlers/documenten.ts'
import { registerGemaaktBestand } from './handlers/gemaakt-bestand.ts'
import { registerRegelboek } from './handlers/regelboek.ts'
import { registerRegels } from './handlers/regels.ts'
import { registerScenarios } from './handlers/scenarios.ts'
import { registerSpeelScenario } from './handlers/speel-scenario.ts'
import { registerLanguageChange } from './settings/republish.ts'
import { registerUitkomsten } from './handlers/uitkomsten.ts'
import { registerSchrijf } from './handlers/schrijf.ts'
import { registerVergelijking } from './handlers/vergelijking.ts'
import { registerWatAls } from './handlers/wat-als.ts'
import { registerUitlegBijCursor } from './handlers/uitleg-bij-cursor.ts'
import { registerWaarom } from './handlers/waarom.ts'
import type { Parts } from './parts/parts.ts'
import { registerSelectionRanges } from './selection/selection-ranges.ts'
import { createServerServices } from './services.ts'

/** Starts the server on a connection; the caller says how files are read, and how parts of the server itself. */
export function startServer(connection: Connection, files: Pick<DefaultSharedModuleContext, 'fileSystemProvider'>, parts: Parts): void {
  const { shared, inburgering } = createServerServices({ connection, ...files }, parts)
  // What is wrong in files that nobody has opened is told too.
  shared.workspace.WorkspaceManager.initialBuildOptions = { validation: true }
  registerScenarios(connection, inburgering)
  registerSpeelScenario(connection, inburgering)
  registerLanguageChange(connection, inburgering)
  registerUitkomsten(connection, inburgering)
  registerAlleScenarios(connection, inburgering)
  registerWaarom(connection, inburgering)
  registerWatAls(connection, inburgering)
  registerBeoordeling(connection, inburgering)
  registerSchrijf(connection, inburgering)
  // It listens from the first file that is opened on.
  void inburgering.writing.OpenedTexts
  registerRegels(connection, inburgering)
  registerUitlegBijCursor(connection, inburgering)
  registerRegeldekking(connection, inburgering)
  registerRegelboek(connection, inburgering)
  registerDocumenten(connection, inburgering)
  registerCode(connection, inburgering)
  registerGemaaktBestand(connection, inburgering)
  registerVergelijking(connection, inburgering)
  registerCodeActionResolve(connection, inburgering)
  registerSelectionRanges(connection, inburgering)
  startLanguageServer(shared)
}
