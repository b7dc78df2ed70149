/** First letter large: names of rules open the line of a box. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
