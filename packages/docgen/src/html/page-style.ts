import { drawingStyle } from './drawing-style.ts'
import { declarations, type Theme } from './theme.ts'

/** The style of a page: screen, narrow screen, dark, high contrast, print. */
export function pageStyle({ light, dark }: Theme): string {
  return `
:root{color-scheme:light dark;${declarations(light)}}
@media (prefers-color-scheme:dark){:root{${declarations(dark)}}}
@media print{:root{color-scheme:light;${declarations(light)}}}
${rules}
${drawingStyle}`
}

const aside = (tone: string): string => `.aside-${tone}{color:var(--utrecht-document-color);background:var(--werkbank-${tone}-background-color);border-inline-start-color:var(--werkbank-${tone}-color)}.aside-${tone}>.aside-title{color:var(--werkbank-${tone}-color)}`

const rules = `
*{box-sizing:border-box}
html{scroll-padding-top:1rem;font-size:100%}
body{margin:0;background:var(--utrecht-document-background-color);color:var(--utrecht-document-color);font-family:var(--utrecht-document-font-family);font-size:var(--utrecht-document-font-size);line-height:var(--utrecht-document-line-height);overflow-wrap:break-word}
.skip{position:absolute;inset-inline-start:-100rem}
.skip:focus{inset-inline-start:1rem;top:1rem;background:var(--utrecht-document-background-color);padding:.5rem 1rem;z-index:2}
.frame{max-width:80rem;margin:0 auto;padding:1.5rem 1rem 4rem;display:grid;gap:2rem}
.frame>*{min-width:0}
.top,.main{max-width:52rem}
.main>section:first-child>h2{margin-top:0}
h1,h2,h3,h4,h5,h6{color:var(--utrecht-heading-color);font-family:var(--utrecht-heading-font-family);font-weight:var(--utrecht-heading-font-weight);line-height:1.25;margin:0 0 .5rem;text-wrap:balance}
h1{font-size:var(--utrecht-heading-1-font-size)}
h2{font-size:var(--utrecht-heading-2-font-size);margin-top:3rem;padding-top:1rem;border-top:2px solid var(--utrecht-separator-color)}
h3{font-size:var(--utrecht-heading-3-font-size);margin-top:2.25rem}
h4,h5,h6{font-size:var(--utrecht-heading-4-font-size);margin-top:1.5rem}
section:target>h2,section:target>h3,section:target>h4,section:target>h5,:target>.aside-title,tr:target,dt:target{outline:3px solid var(--utrecht-focus-outline-color);outline-offset:4px}
p{margin:0 0 .75rem;max-width:70ch}
.summary{font-size:1.15rem}
a{color:var(--utrecht-link-color);text-underline-offset:.15em;text-decoration-thickness:1px}
a:hover{color:var(--utrecht-link-hover-color);text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--utrecht-focus-outline-color);outline-offset:2px}
strong{font-weight:var(--utrecht-document-strong-font-weight)}
code,pre{font-family:ui-monospace,"Liberation Mono",Consolas,monospace;font-size:.92em;overflow-wrap:anywhere}
pre{background:var(--utrecht-code-block-background-color);padding:.75rem 1rem;overflow-x:auto;white-space:pre-wrap}
ul,ol{margin:0 0 .75rem;padding-inline-start:1.5rem;max-width:70ch}
li>p{margin-bottom:.25rem}
ol.letters{list-style:lower-alpha}
dl{margin:0 0 1rem}
dl.properties{display:grid;grid-template-columns:minmax(8rem,14rem) minmax(0,1fr);gap:.25rem 1rem}
dt{font-weight:var(--utrecht-document-strong-font-weight)}
dd{margin:0 0 .5rem}
dl.terms>dd{margin-inline-start:1.25rem;margin-bottom:.85rem}
blockquote{margin:0 0 .75rem;padding:.25rem 0 .25rem 1rem;border-inline-start:4px solid var(--utrecht-blockquote-border-color)}
blockquote p{margin-bottom:.25rem}
.source{color:var(--utrecht-form-field-description-color);font-size:.92em}
.table-frame{overflow-x:auto;margin:0 0 1.25rem}
table{border-collapse:collapse;font-size:.95em;min-width:min(100%,24rem)}
caption{text-align:start;font-weight:var(--utrecht-document-strong-font-weight);padding-bottom:.4rem}
th,td{border:1px solid var(--utrecht-table-border-color);padding:.35rem .6rem;text-align:start;vertical-align:top}
th{background:var(--utrecht-table-header-background-color);color:var(--utrecht-table-header-color);font-weight:var(--utrecht-document-strong-font-weight)}
.end{text-align:end;font-variant-numeric:tabular-nums}
td.end{white-space:nowrap}
.aside{margin:0 0 .75rem;padding:.6rem .9rem;border-inline-start:5px solid;border-radius:2px}
.aside>:last-child{margin-bottom:0}
.aside-title{font-weight:var(--utrecht-document-strong-font-weight);margin-bottom:.2rem}
${['assumption', 'unexpressed', 'judgement', 'warning', 'note'].map(aside).join('\n')}
figure{margin:0 0 1.5rem}
figcaption{font-weight:var(--utrecht-document-strong-font-weight);margin-bottom:.4rem}
.drawing-frame{overflow-x:auto}
.drawing-frame .drawing{min-width:min(36rem,100%)}
details{margin-top:.5rem}
summary{cursor:pointer;color:var(--utrecht-link-color)}
nav ol{list-style:none;padding-inline-start:0;margin:0}
nav ol ol{padding-inline-start:1rem;font-size:.92em}
nav li{margin:.1rem 0}
nav a{display:inline-block;padding-block:.2rem}
nav h2{margin-top:0;border-top:0;padding-top:0;font-size:1.1rem}
@media screen and (max-width:48rem){.drawing-frame .drawing{max-width:none;min-width:0}}
@media screen and (max-width:63.99rem){.contents ol ol{display:none}}
@media screen and (min-width:64rem){.frame.with-contents{grid-template:"contents top" "contents main" 1fr/17rem minmax(0,1fr)}.top{grid-area:top}.main{grid-area:main}.contents{grid-area:contents;position:sticky;top:0;align-self:start;max-height:100vh;overflow-y:auto;padding-block:1rem}}
@media (max-width:30rem){dl.properties{grid-template-columns:minmax(0,1fr)}h1{font-size:1.6rem}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{
@page{size:A4;margin:20mm 18mm}
body{font-size:10.5pt}
.skip{display:none}
.frame{display:block;max-width:none;padding:0}
.main{max-width:none}
h2{break-after:avoid;margin-top:1.5rem}
h3,h4,h5,caption,figcaption,dt{break-after:avoid}
tr,figure,.aside,blockquote{break-inside:avoid}
.table-frame,.drawing-frame{overflow:visible}
a{color:inherit}
.contents{break-after:page}
details::details-content{content-visibility:visible;height:auto}
summary{list-style:none}
}
`
