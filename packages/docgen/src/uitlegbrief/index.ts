export { uitlegbrief, type UitlegbriefInput } from './uitlegbrief.ts'
export { readTemplates, templates, type TemplateProblem, type Templates } from './templates.ts'
