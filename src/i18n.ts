import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FluentBundle, FluentResource } from '@fluent/bundle'
import { LOCALES, type Locale } from './locale.ts'

/** Formats the message `key` with `args` in one language. Throws when no language has the key. */
export type Texts = (key: string, args?: Readonly<Record<string, string | number>>) => string

/** Every text that a person sees, in every language. */
export type Catalogue = (locale: Locale) => Texts

/**
 * Reads `<directory>/<locale>/*.ftl`. Throws when a language has no folder or one key twice. A message that
 * does not parse is passed over, as Fluent does; the tests find it.
 */
export function loadCatalogue(directory: string): Catalogue {
  const bundles = new Map(LOCALES.map((locale) => [locale, loadBundle(join(directory, locale), locale)]))
  const texts = new Map(LOCALES.map((locale) => [locale, textsFrom([bundles.get(locale), bundles.get('en')])]))
  return (locale) => {
    const found = texts.get(locale)
    if (!found) throw new Error(`no texts for the language "${locale}"`)
    return found
  }
}

function loadBundle(directory: string, locale: Locale): FluentBundle {
  // Isolation marks would end up inside links and commands.
  const bundle = new FluentBundle(locale, { useIsolating: false })
  for (const file of readdirSync(directory)
    .filter((name) => name.endsWith('.ftl'))
    .sort()) {
    const errors = bundle.addResource(new FluentResource(readFileSync(join(directory, file), 'utf8')))
    if (errors.length > 0)
      throw new Error(`${join(directory, file)}: ${errors.map((error) => error.message).join('; ')}`)
  }
  return bundle
}

function textsFrom(bundles: readonly (FluentBundle | undefined)[]): Texts {
  return (key, args = {}) => {
    for (const bundle of bundles) {
      const pattern = bundle?.getMessage(key)?.value
      if (!bundle || !pattern) continue
      const errors: Error[] = []
      const text = bundle.formatPattern(pattern, args, errors)
      if (errors[0]) throw new Error(`text "${key}": ${errors[0].message}`)
      return text
    }
    throw new Error(`no text has the key "${key}"`)
  }
}
