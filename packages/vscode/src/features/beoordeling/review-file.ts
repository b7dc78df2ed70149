import { FileSystemError, Uri, workspace } from 'vscode'
import { emptyReviews, readReviews, type Reviews } from './reviews.ts'

/** The file beside the rules in which remarks and sign-offs are kept, so that they go along in version control. */
export function reviewFile(folder: string): Uri {
  return Uri.joinPath(Uri.parse(folder), 'beoordeling.json')
}

/** Undefined when the file cannot be read: then nothing may be written over it. */
export async function loadReviews(folder: string): Promise<Reviews | undefined> {
  try {
    return readReviews(new TextDecoder().decode(await workspace.fs.readFile(reviewFile(folder))))
  } catch (error) {
    return error instanceof FileSystemError && error.code === 'FileNotFound' ? emptyReviews : undefined
  }
}

export async function saveReviews(folder: string, reviews: Reviews): Promise<void> {
  await workspace.fs.writeFile(reviewFile(folder), new TextEncoder().encode(`${JSON.stringify(reviews, undefined, 2)}\n`))
}
