export { readingGuide } from './reading-guide.ts'
