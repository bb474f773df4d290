import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PROJECT } from './support/silta-process.ts'

const GUIDES = join(PROJECT, 'docs/guides')
const LOCALES = join(PROJECT, 'locales/en')
const WIDTH = 1000
const LARGEST_BYTES = 150_000

/** What stands on buttons and headings in English; what depends on something is `…`. */
const words = new Set(
  readdirSync(LOCALES).flatMap((file) =>
    [...readFileSync(join(LOCALES, file), 'utf8').matchAll(/^[a-z-]+ = (.+)$/gm)].flatMap(([, text = '']) => {
      const general = text.replaceAll(/“?\{[^}]*\}”?/g, '…')
      return [general, general.replace(/: …$/, '')]
    }),
  ),
)

describe.each(['curation.md', 'institutions.md'])('the guide %s', (file) => {
  const guide = readFileSync(join(GUIDES, file), 'utf8')

  it('calls the buttons what they are called', () => {
    const named = [...guide.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name = '']) => name)
    // A word that is only stressed, or begins a paragraph, is no button.
    const buttons = named.filter((name) => /^[^\p{Ll}]/u.test(name) && !name.endsWith('.'))
    expect(buttons.length).toBeGreaterThan(10)
    expect(buttons.filter((name) => !words.has(name))).toEqual([])
  })

  it('shows pictures that are there and quick to load', () => {
    const pictures = [...guide.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) => path)
    expect(pictures.length).toBeGreaterThan(1)
    for (const path of pictures) {
      const picture = readFileSync(join(GUIDES, path))
      expect(picture.toString('latin1', 1, 4), path).toBe('PNG')
      expect(picture.readUInt32BE(16), path).toBe(WIDTH)
      expect(picture.length, path).toBeLessThan(LARGEST_BYTES)
    }
  })
})

it('no picture is left over', () => {
  const guides = ['curation.md', 'institutions.md'].map((file) => readFileSync(join(GUIDES, file), 'utf8')).join('')
  expect(readdirSync(join(GUIDES, 'pictures')).filter((file) => !guides.includes(`pictures/${file}`))).toEqual([])
})
