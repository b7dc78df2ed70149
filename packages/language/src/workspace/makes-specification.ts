const comment = /\/\/[^\n]*|\/\*[\s\S]*?\*\//g
const quotedOrComment = /"[^"\n]*"|“[^”\n]*”|\/\/[^\n]*|\/\*[\s\S]*?\*\//g

/**
 * Whether a text makes its folder a specification: it declares a stelsel, or adds to the one of another folder
 * (`bij stelsel Wi2021 uit "../wi2021"`).
 */
export function makesSpecification(text: string): boolean {
  return declaresStelsel(text) || /^\s*bij\s+stelsel\s+[\p{L}_][\p{L}\p{N}_-]*\s+uit\b/u.test(text.replaceAll(comment, ' '))
}

/** Whether a text declares a stelsel (`stelsel Wi2021 ... {`); `bij stelsel Wi2021` and `in de tijdlijn stelsel Wi2021` only name one. */
export function declaresStelsel(text: string): boolean {
  return /(?<!\b(?:bij|tijdlijn)\s+)\bstelsel\s+[\p{L}_][\p{L}\p{N}_-]*\s*(?:volgens\b[^{]*)?\{/u.test(text.replaceAll(quotedOrComment, ' '))
}
