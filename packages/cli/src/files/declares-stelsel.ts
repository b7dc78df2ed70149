const quotedOrComment = /"[^"\n]*"|“[^”\n]*”|\/\/[^\n]*|\/\*[\s\S]*?\*\//g

/** Whether a text declares a stelsel (`stelsel Wi2021 ... {`); `bij stelsel Wi2021` only says where it belongs. */
export function declaresStelsel(text: string): boolean {
  return /(?<!\bbij\s+)\bstelsel\s+[\p{L}_][\p{L}\p{N}_-]*\s*(?:volgens\b[^{]*)?\{/u.test(text.replaceAll(quotedOrComment, ' '))
}
