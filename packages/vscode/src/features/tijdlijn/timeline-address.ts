import { Uri } from 'vscode'
import type { ScenarioAddress } from '@inburgering/server/protocol'

/** Documents of this scheme show a played scenario. */
export const timelineScheme = 'inburgering-tijdlijn'

/** The address of the timeline of a scenario; its last part is what the tab shows. */
export function timelineUri({ uri, scenario }: ScenarioAddress, title: string): Uri {
  return Uri.from({
    scheme: timelineScheme,
    path: `/Tijdlijn: ${title.replaceAll('/', '-')}`,
    query: JSON.stringify({ uri, scenario }),
  })
}

/** The scenario that a timeline shows, or undefined when the address was made by somebody else. */
export function addressOf(uri: Uri): ScenarioAddress | undefined {
  try {
    const parsed: unknown = JSON.parse(uri.query)
    return isAddress(parsed) ? parsed : undefined
  } catch {
    return undefined
  }
}

export function isAddress(value: unknown): value is ScenarioAddress {
  const candidate = value as ScenarioAddress | null | undefined
  return typeof candidate?.uri === 'string' && typeof candidate.scenario === 'string'
}
