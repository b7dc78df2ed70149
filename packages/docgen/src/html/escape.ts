const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** For text and for values between quotes, in HTML and in XML. What XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return withoutControls(text).replace(/[&<>"']/g, (character) => entities[character] ?? '')
}

/** Control characters and lone halves of pairs are in no XML and no valid HTML. */
export function withoutControls(text: string): string {
  return text.replace(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu, '').toWellFormed()
}
