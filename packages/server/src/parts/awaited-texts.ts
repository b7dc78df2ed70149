/** Texts that the build has left out of the server in a browser, by the file in which they stand; each is filled when its language is asked. */
export const awaitedTexts: Record<string, object> = {}
let isFilled = false

export function isAwaitingTexts(): boolean {
  return !isFilled && Object.keys(awaitedTexts).length > 0
}

/** Puts texts in the places that wait for them. What has no place here is not used here. */
export function fillTexts(texts: Readonly<Record<string, object>>): void {
  fill(awaitedTexts, texts)
  isFilled = true
}

function fill(place: Record<string, unknown>, texts: object): void {
  for (const [name, text] of Object.entries(texts)) {
    const known = place[name]
    if (typeof known === 'object' && known !== null && typeof text === 'object') fill(known as Record<string, unknown>, text)
    else if (place !== awaitedTexts) place[name] = text
  }
}
