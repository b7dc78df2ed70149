import { openSpecification } from '@inburgering/language'
import { exampleSources } from '../src/examples.ts'
const rank = (path: string): number => (path.endsWith('personen.inburgering') ? 1 : path.startsWith('scenarios/') ? 2 : 0)
function inFourFiles(lines: number) {
  const texts: string[] = []
  let count = 0
  for (const { text } of [...exampleSources('wi2021')].sort((one, other) => rank(one.path) - rank(other.path))) {
    if (count + text.split('\n').length > lines) continue
    count += text.split('\n').length
    texts.push(text.replace(/^bij stelsel \S+\n/m, ''))
  }
  const size = Math.ceil(texts.length / 4)
  return [0, 1, 2, 3].map((part) => {
    const own = texts.slice(part * size, (part + 1) * size).join('\n')
    return { path: `deel-${part + 1}.inburgering`, text: /^stelsel /m.test(own) ? own : `bij stelsel Wi2021\n${own}` }
  })
}
const sources = inFourFiles(2000)
console.log(sources.map(s=>s.text.split('\n').length), sources.map(s=>(s.text.match(/\d+ (dagen|maanden)/g)??[]).length))
const cpu = () => { const {user,system} = process.cpuUsage(); return (user+system)/1000 }
const med = (a:number[]) => { const s=[...a].sort((x,y)=>x-y); return `min ${s[0]!.toFixed(1)} med ${s[a.length>>1]!.toFixed(1)}` }
let c0 = cpu()
const open = await openSpecification(sources)
let c1 = cpu()
const r = open.check()
console.log('open', (c1-c0).toFixed(0), 'check', (cpu()-c1).toFixed(0), 'diags', r.diagnostics.length, r.value?.declarations.length)
for (const [kind, edit] of [
  ['body', (t: string, n: number) => t.replace(/(\d+) maanden/, `${n+2} maanden`)],
  ['scenario', (t: string, n: number) => t.replace(/^scenario "([^"]*)"/m, `scenario "$1 ${n}"`)],
  ['newdecl', (t: string, n: number) => `${t}\nparameter proef_${n} : bedrag volgens Wet { met ingang van 1 januari 2022: € ${n + 1} }\n`],
] as const) for (const at of [0, 3]) {
  const src = sources[at]!
  const up: number[] = [], ch: number[] = [], tot: number[]=[], wall: number[]=[]
  const N = +(process.env.N ?? 30)
  let bad=0
  for (let n = 0; n < N; n++) {
    const a = cpu(); const w=performance.now()
    const text = edit(src.text, n)
    if (text===src.text) bad++
    await open.update(src.path, text)
    const b = cpu()
    open.check()
    const c = cpu()
    up.push(b - a); ch.push(c - b); tot.push(c-a); wall.push(performance.now()-w)
  }
  await open.update(src.path, src.text); open.check()
  console.log(kind, at, bad?`(no edit ${bad})`:'', 'update', med(up), 'check', med(ch), 'total cpu', med(tot), 'wall', med(wall))
}
