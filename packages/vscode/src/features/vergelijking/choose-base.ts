import { Uri, window, type QuickPickItem } from 'vscode'
import { languageId, type ComparisonBase, type LayerChoice, type StelselRegels } from '@inburgering/server/protocol'
import type { Werkbank } from '../../infrastructure/werkbank.ts'
import { texts } from '../../texts/texts.ts'
import type { Chosen } from './comparison.ts'
import { referencesAround } from './git.ts'

const own: LayerChoice = { eigen: true, erbij: [] }

/** Asks with what the rules are compared, one question at a time; undefined when it was left. What is missing is said, with what can be done. */
export async function chooseBase(werkbank: Werkbank): Promise<Chosen | undefined> {
  const words = texts().comparison
  const { stelsels } = await werkbank.regels()
  const stelsel = await chooseStelsel(stelsels)
  if (stelsel === undefined) return undefined
  const { map } = stelsel
  const kinds: readonly (QuickPickItem & { readonly kind_: ComparisonBase['kind'] })[] = [
    { label: words.kinds.lagen, detail: words.details.lagen, kind_: 'lagen' },
    { label: words.kinds.git, detail: words.details.git, kind_: 'git' },
    { label: words.kinds.map, detail: words.details.map, kind_: 'map' },
  ]
  const kind = await window.showQuickPick(kinds, { title: words.chooseBase(stelsel.titel), placeHolder: words.withWhat })
  switch (kind?.kind_) {
    case 'lagen':
      return chooseLayers(map, werkbank)
    case 'git':
      return chooseVersion(map)
    case 'map':
      return chooseFolder(map, stelsels)
    default:
      return undefined
  }
}

/** That of the file that is looked at, or the only one; otherwise it is asked. */
async function chooseStelsel(stelsels: readonly StelselRegels[]): Promise<StelselRegels | undefined> {
  const words = texts().comparison
  const document = window.activeTextEditor?.document
  const file = document?.languageId === languageId ? document.uri.toString() : ''
  const around = stelsels.filter(({ map }) => file.startsWith(`${map}/`)).toSorted((one, other) => other.map.length - one.map.length)[0]
  const only = around ?? (stelsels.length === 1 ? stelsels[0] : undefined)
  if (only !== undefined) return only
  if (stelsels.length === 0) return void (await window.showInformationMessage(words.noRules))
  return (await window.showQuickPick(stelsels.map((stelsel) => ({ label: stelsel.titel, description: stelsel.naam, stelsel })), { title: words.whichRules }))?.stelsel
}

async function chooseLayers(map: string, werkbank: Werkbank): Promise<Chosen | undefined> {
  const words = texts().comparison
  const lagen = await werkbank.vergelijkingLagen(map)
  if (lagen.length === 0) return void (await window.showInformationMessage(words.noLayers))
  const ask = async (title: string): Promise<LayerChoice | undefined> => {
    const items: readonly (QuickPickItem & { readonly id: string })[] = [{ label: words.ownLayers, detail: words.ownLayersDetail, picked: true, id: '' }, ...lagen.map(({ id, label }) => ({ label, description: id, id }))]
    const picked = await window.showQuickPick(items, { title, placeHolder: words.layersHint, canPickMany: true })
    return picked && { eigen: picked.some(({ id }) => id === ''), erbij: picked.flatMap(({ id }) => (id === '' ? [] : [id])) }
  }
  const lagenVoor = await ask(words.layersBefore)
  const lagenNa = lagenVoor && (await ask(words.layersAfter))
  return lagenVoor === undefined || lagenNa === undefined ? undefined : { map, basis: { kind: 'lagen' }, naam: words.otherLayers, lagenVoor, lagenNa }
}

async function chooseVersion(map: string): Promise<Chosen | undefined> {
  const words = texts().comparison
  const found = await referencesAround(Uri.parse(map))
  if ('problem' in found) return void (await window.showInformationMessage(words.git[found.problem]))
  const items: readonly (QuickPickItem & { readonly ref?: string })[] = [{ label: words.lastCommit, description: 'HEAD', ref: 'HEAD' }, ...found.references.map((name) => ({ label: name, ref: name })), { label: words.otherVersion }]
  const picked = await window.showQuickPick(items, { title: words.chooseVersion })
  const ref = picked === undefined ? undefined : (picked.ref ?? (await window.showInputBox({ title: words.otherVersion, prompt: words.versionHint })))?.trim()
  return ref === undefined || ref === '' ? undefined : { map, basis: { kind: 'git', ref }, naam: words.version(ref), lagenVoor: own, lagenNa: own }
}

async function chooseFolder(map: string, stelsels: readonly StelselRegels[]): Promise<Chosen | undefined> {
  const words = texts().comparison
  const others = stelsels.filter((each) => each.map !== map)
  const items: readonly (QuickPickItem & { readonly map?: string })[] = [...others.map((each) => ({ label: each.titel, description: nameOf(each.map), map: each.map })), { label: words.otherFolder }]
  const picked = others.length === 0 ? items[0] : await window.showQuickPick(items, { title: words.chooseFolder })
  if (picked === undefined) return undefined
  const folder = picked.map ?? (await window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true, title: words.chooseFolder, openLabel: words.openLabel }))?.[0]?.toString()
  if (folder === undefined) return undefined
  const address = folder.replace(/\/$/, '')
  return { map, basis: { kind: 'map', map: address }, naam: words.folder(nameOf(address)), lagenVoor: own, lagenNa: own }
}

function nameOf(address: string): string {
  return decodeURIComponent(address).split('/').at(-1) ?? address
}
