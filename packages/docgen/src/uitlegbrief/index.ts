export { uitlegbrief, type UitlegbriefInput } from './uitlegbrief.ts'
export { placeholders as templateNames, readTemplates, templates, type TemplateProblem, type Templates } from './templates.ts'
