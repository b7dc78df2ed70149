import type { Format } from '@inburgering/docgen'

/** In the order of the index page. Written out, so that the help does not load what makes documents. */
export const documentFormats: readonly Format[] = ['html', 'md', 'docx', 'json']
