// Files, and parts of the server, that are asked of the client.

/** Asked of the client where the server cannot read files itself: in a browser, and in folders that are not on a disk. */
export const leesMapRequest = 'inburgering/leesMap'
export const leesBestandRequest = 'inburgering/leesBestand'
export interface FileParams {
  readonly uri: string
}
/** Null for a folder that cannot be read. */
export type LeesMapAnswer = readonly { readonly uri: string; readonly isFile: boolean }[] | null
/** Null for a file that cannot be read. */
export type LeesBestandAnswer = { readonly text: string } | null

/** Asked of the client: the SHA-256 of the bytes of a file. */
export const leesHashRequest = 'inburgering/leesHash'
/** `hash` is `map` for a folder; null when there is nothing. */
export type LeesHashAnswer = { readonly hash: string } | null

/** Parts of the server that few need, each a file of its own in a browser. */
export const partNames = ['engels', 'documenten', 'vergelijking', 'beoordeling', 'schrijven', 'scenarios', 'onderzoek', 'code'] as const
/** Asked of the client in a browser, when a part is first needed. */
export const leesDeelRequest = 'inburgering/leesDeel'
export interface LeesDeelParams {
  readonly naam: (typeof partNames)[number]
}
/** The text of a module; null when the part cannot be read. */
export type LeesDeelAnswer = { readonly text: string } | null

/** The first thing that the server in a worker says: it has been read and listens. */
export const workerReady = 'inburgering-server-luistert'

/** Whether the workbench made a file, by the lists of what is ours around it. One that was changed since gets a diagnostic. */
export const gemaaktBestandRequest = 'inburgering/gemaaktBestand'
export interface GemaaktBestandAnswer {
  readonly isGemaakt: boolean
}

/** What is to be done with a folder for what was made to stand in it. */
export interface WritingPlan {
  /** With paths from the folder; among them the list of what is ours. */
  readonly schrijf: readonly { readonly pad: string; readonly inhoud: string; readonly isBase64: boolean }[]
  /** Made by us before, unchanged, and no longer made. */
  readonly verwijder: readonly string[]
  /** Made or changed by somebody else: when there is one, nothing is to be written. */
  readonly vreemd: readonly string[]
  /** How many files are the same as they were. */
  readonly gelijk: number
}
