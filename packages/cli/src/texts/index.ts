import type { Language } from '@inburgering/core'
import { dutch } from './dutch.ts'
import { english } from './english.ts'
import type { Texts } from './texts.ts'

export type { Texts }

export function textsIn(language: Language): Texts {
  return language === 'en' ? english : dutch
}
