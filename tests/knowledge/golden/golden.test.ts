import { describe, expect, it } from 'vitest'
import { checkGolden, goldenFaults } from '../../../src/knowledge/golden/check.ts'
import { loadGolden } from '../../../src/knowledge/golden/golden.ts'
import type { Fault } from '../../../src/yaml.ts'
import { aService, knowledgeFolder } from '../../support/knowledge-data.ts'
import { aboutEntry, aboutNone } from './golden-lines.ts'

const CARD = '- { id: fi-library-card, locale: en, kind: typo, text: "libary card?" }\n'
const WEATHER = '- { expect: none, locale: fi, kind: short, text: "sää Oulussa" }\n'

async function load(files: Readonly<Record<string, string>>) {
  const faults: Fault[] = []
  return { lines: await loadGolden(await knowledgeFolder(files), faults), faults }
}

describe('the files of golden questions', () => {
  it('are read in order, each line with its author and place, without the floor', async () => {
    const files = { 'golden/b.yaml': WEATHER, 'golden/a.yaml': CARD + CARD, 'golden/floor.yaml': 'first: 1' }
    const { lines, faults } = await load(files)
    expect(faults).toEqual([])
    expect(lines.map(({ author, at }) => `${author} ${at}`)).toEqual(['a 0', 'a 1', 'b 0'])
    expect(lines[2]).toEqual({ author: 'b', at: 0, expect: 'none', locale: 'fi', kind: 'short', text: 'sää Oulussa' })
  })

  it('need not be there', async () => {
    expect(await load({})).toEqual({ lines: [], faults: [] })
  })

  it.each([
    ['a kind that is none', CARD.replace('typo', 'rude'), '0.kind', /^write one of: plain, /],
    ['an expectation that is none', WEATHER.replace('none', 'maybe'), '0.expect', /no-emergency/],
    ['both an id and an expectation', CARD.replace('{', '{ expect: none,'), '0', /"id"/],
    ['no locale', CARD.replace('locale: en, ', ''), '0.locale', /write one of: en, /],
    ['no text', WEATHER.replace('sää Oulussa', ' '), '0.text', /write something here/],
    ['no list', 'id: fi-library-card', '', /write a list/],
  ])('with %s are left out, and what is wrong is said', async (_, content, path, message) => {
    const { lines, faults } = await load({ 'golden/a.yaml': content, 'golden/b.yaml': WEATHER })
    expect(lines).toHaveLength(1)
    expect(faults).toEqual([
      { file: 'golden/a.yaml', path, message: expect.stringMatching(message), severity: 'error' },
    ])
  })
})

describe('a check of golden questions', () => {
  const entries = [aService()]

  it('names an id that is none once, and a text that is there already', () => {
    const found = checkGolden(
      [
        aboutEntry('fi-library-card', { text: 'card!' }),
        aboutEntry('fi-nowhere', { at: 1, text: 'other' }),
        aboutEntry('fi-nowhere', { at: 2, text: 'another' }),
        aboutNone('none', { author: 'outside', at: 7, text: ' CARD ' }),
      ],
      entries,
    )
    expect(found).toMatchObject([
      { file: 'golden/author-1.yaml', path: '1.id', severity: 'error' },
      { file: 'golden/outside.yaml', path: '7.text', message: expect.stringContaining('author-1.yaml at 0') },
    ])
  })

  it('warns of an example question of the entry itself', () => {
    const found = checkGolden([aboutEntry('fi-library-card', { text: 'how do I get a library card' })], entries)
    expect(found).toMatchObject([{ path: '0.text', severity: 'warning' }])
  })

  it('covers the floor as well', async () => {
    const folder = await knowledgeFolder({ 'golden/a.yaml': CARD, 'golden/floor.yaml': 'first: 101' })
    const faults = await goldenFaults(folder, entries)
    expect(faults.map(({ file, path }) => `${file} ${path}`)).toEqual(
      expect.arrayContaining(['golden/floor.yaml first', 'golden/floor.yaml falseAlarms']),
    )
  })
})
