/** A sign and its figure stay on one line: an amount that is broken off is misread. */
export function heldTogether(text: string): string {
  return text.replace(/€ (?=\d)/g, '€\u00a0')
}
