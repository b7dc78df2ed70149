const quotedOrComment = /"[^"\n]*"|“[^”\n]*”|\/\/[^\n]*|\/\*[\s\S]*?\*\//g

/** Whether a text declares a stelsel (`stelsel Wi2021 ... {`); `bij stelsel Wi2021` and `in de tijdlijn stelsel Wi2021` only name one. */
export function declaresStelsel(text: string): boolean {
  return /(?<!\b(?:bij|tijdlijn)\s+)\bstelsel\s+[\p{L}_][\p{L}\p{N}_-]*\s*(?:volgens\b[^{]*)?\{/u.test(text.replaceAll(quotedOrComment, ' '))
}
