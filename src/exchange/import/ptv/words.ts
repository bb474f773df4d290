import type { Words } from '../draft.ts'
import { objectOf, objectsOf, textOf } from '../loose.ts'

type Loose = Readonly<Record<string, unknown>>

/** PTV's texts: a list of one item a language, or an object with a text for each. */
export function wordsOf(value: unknown): Words[] {
  if (!Array.isArray(value)) {
    return Object.entries(objectOf(value)).flatMap(([language, text]) => {
      const words = textOf(text)
      return words === undefined ? [] : [{ language, value: words }]
    })
  }
  return objectsOf(value).flatMap((item) => {
    const [language, words] = [textOf(item.language), textOf(item.value)]
    return language === undefined || words === undefined ? [] : [{ language, value: words }]
  })
}

/** Those of a list whose `type` is one of `types`: what belongs to the general description comes with `GD_` before it. */
export function wordsOfType(value: unknown, ...types: readonly string[]): Words[] {
  return wordsOf(objectsOf(value).filter(({ type }) => typeof type === 'string' && types.includes(type)))
}

/** The names of terms of a vocabulary. */
export function namesOf(terms: unknown): Words[] {
  return objectsOf(terms).flatMap(({ name }) => wordsOf(name))
}

/** In Finnish, or in whatever language there is: for what is written once. */
export function anyOf(words: readonly Words[]): string | undefined {
  return (words.find(({ language }) => language === 'fi') ?? words[0])?.value
}

export function codesOf(terms: unknown): string[] {
  return objectsOf(terms).flatMap(({ code }) => textOf(code) ?? [])
}

/** The first that has an id. */
export function idOf(value: Loose): string | undefined {
  const id = textOf(value.id)
  return id !== undefined && /^[0-9a-f-]{32,36}$/i.test(id) ? id.toLowerCase() : undefined
}
