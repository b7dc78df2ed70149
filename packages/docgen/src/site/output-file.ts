/** A file to be written, relative to the folder that was chosen, with forward slashes. */
export interface OutputFile {
  readonly path: string
  readonly content: string | Uint8Array
}

export const formats = ['html', 'md', 'docx', 'json'] as const
export type Format = (typeof formats)[number]
