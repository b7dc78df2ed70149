import { readFileSync } from 'node:fs'
import { createInburgeringServices } from '/work/main/packages/language/src/module.ts'
const s = createInburgeringServices().inburgering
const text = readFileSync(process.argv[2]!, 'utf8')
const P = s.parser.LangiumParser
const names = (t: string) => (P.parse(t).value as any).elementen?.map((e: any) => e.$type + ':' + (e.name ?? e.titel ?? '')).filter((x:string)=>!x.endsWith(':')) ?? []
const clean = names(text)
const lines = text.split('\n')
const worst: any[] = []
const hist: Record<string, number[]> = {}
for (let i = 0; i < lines.length; i++) {
  if (!lines[i]!.trim() || lines[i]!.trim().startsWith('//')) continue
  const variants: Record<string, string> = {
    del: [...lines.slice(0, i), ...lines.slice(i + 1)].join('\n'),
    last: [...lines.slice(0, i), lines[i]!.replace(/\S+\s*$/, ''), ...lines.slice(i + 1)].join('\n'),
    word: [...lines.slice(0, i), lines[i] + ' blabla', ...lines.slice(i + 1)].join('\n'),
    front: [...lines.slice(0, i), 'blabla ' + lines[i], ...lines.slice(i + 1)].join('\n'),
    tok: [...lines.slice(0, i), lines[i]!.replace(/([{}]|\w+|\S)\s*$/, ''), ...lines.slice(i + 1)].join('\n'),
  }
  for (const [k, v] of Object.entries(variants)) {
    const got = new Map<string, number>()
    for (const n of names(v)) got.set(n, (got.get(n) ?? 0) + 1)
    const lost = clean.filter((n: string) => { const c = got.get(n) ?? 0; if (c) got.set(n, c - 1); return !c })
    const h = (hist[k] ??= []); h[lost.length] = (h[lost.length] ?? 0) + 1
    if (lost.length > 2) worst.push([lost.length, k, i + 1, lines[i]!.trim().slice(0, 70), lost.slice(0, 4).join(' ')])
  }
}
worst.sort((a, b) => b[0] - a[0])
console.log(clean.length, hist)
for (const w of worst.slice(0, 40)) console.log(w.join(' | '))
