import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../src/locale.ts'
import { loadCommunity } from '../../src/relay/load.ts'
import { DEFAULT_TIMES } from '../../src/relay/question.ts'
import { fillReply } from '../../src/relay/replies.ts'
import { everywhere, knowledgeFolder } from '../support/knowledge-data.ts'

const SHIPPED = join(import.meta.dirname, '..', '..', 'data')

async function load(files: Readonly<Record<string, string>>) {
  const { community, faults } = await loadCommunity(await knowledgeFolder(files))
  return { community, faults: faults.map(({ file, path, message }) => `${file} ${path}: ${message}`) }
}

const DEFAULTS = { name: {}, timeZone: 'Europe/Helsinki', hours: null, times: DEFAULT_TIMES, maxClaims: 3 }

const reply = (given: object) =>
  JSON.stringify([{ id: 'one', title: everywhere('One'), text: everywhere('Text'), ...given }])

const FAULTY: readonly (readonly [string, string, RegExp])[] = [
  ['community.yaml', 'times: { widenAfter: 15 }', /^community.yaml times.widenAfter: .*"15 min"/],
  ['community.yaml', 'times: { remindAfter: 0 min }', /^community.yaml times.remindAfter: .*"15 min"/],
  ['community.yaml', 'times: { expireAfter: 400 d }', /^community.yaml times.expireAfter: .*a year/],
  ['community.yaml', 'times: { later: 1 d }', /^community.yaml times: .*"later"/],
  ['community.yaml', 'timeZone: Mars/Base', /^community.yaml timeZone: .*"Europe\/Helsinki"/],
  ['community.yaml', 'maxClaims: 0', /^community.yaml maxClaims: /],
  ['community.yaml', 'name: { de: Hilfe }', /^community.yaml name: .*"de"/],
  ['community.yaml', 'hours: { weekly: [{ days: [mo], opens: "17:00", closes: "09:00" }] }', /weekly.0: .*24:00/],
  ['community.yaml', 'hours: { weekly: [{ days: [mo], opens: 9, closes: "09:00" }] }', /weekly.0.opens: /],
  [
    'community.yaml',
    'hours: { weekly: [{ days: [mo], opens: "09:00", closes: "10:00" }], holidays: ["24.12."] }',
    /holidays.0: .*2026-12-24/,
  ],
  ['community.yaml', 'name: [', /^community.yaml : line \d+, column \d+/],
  ['community.yaml', 'maxClaims: 1\n---\nmaxClaims: 2', /single document/],
  ['replies.yaml', reply({ id: 'One' }), /^replies.yaml 0.id: .*lower-case/],
  ['replies.yaml', reply({ text: { en: 'I am {nmae}' } }), /^replies.yaml 0.text: unknown placeholder.*\{name\}/],
  ['replies.yaml', reply({ title: {} }), /^replies.yaml 0.title: .*at least one/],
  ['replies.yaml', `[${reply({}).slice(1, -1)}, ${reply({}).slice(1, -1)}]`, /^replies.yaml : .*id of its own/],
]

describe('the settings of a community', () => {
  it('are the defaults where nothing is written', async () => {
    for (const files of [{}, { 'community.yaml': '# later\n' }, { 'community.yaml': '{}' }]) {
      const { community, faults } = await load(files)
      expect(faults).toEqual([])
      expect({ ...community, replies: [] }).toEqual({ ...DEFAULTS, replies: [] })
      expect(community.replies.length).toBe(8)
    }
  })

  it('are what is written', async () => {
    const { community, faults } = await load({
      'community.yaml': `
        name: { fi: Rajan apu }
        timeZone: Europe/Tallinn
        hours: { weekly: [{ days: [mo], opens: "09:00", closes: "24:00" }], holidays: ["2026-12-24"] }
        times: { widenAfter: 5 min, retryAfter: 6h, expireAfter: 3 d }
        maxClaims: 5`,
      'replies.yaml': reply({}),
    })
    expect(faults).toEqual([])
    expect(community).toEqual({
      name: { fi: 'Rajan apu' },
      timeZone: 'Europe/Tallinn',
      hours: { weekly: [{ days: ['mo'], opens: '09:00', closes: '24:00' }], holidays: ['2026-12-24'] },
      times: { ...DEFAULT_TIMES, widenAfter: 300_000, retryAfter: 21_600_000, expireAfter: 259_200_000 },
      maxClaims: 5,
      replies: [{ id: 'one', title: everywhere('One'), text: everywhere('Text') }],
    })
  })

  it.each(FAULTY)('%s with %s says what is wrong', async (file, content, message) => {
    const { community, faults } = await load({ [file]: content })
    expect(faults).toEqual([expect.stringMatching(message)])
    expect(community.replies.length).toBe(8)
  })
})

describe('what is shipped', () => {
  it('has no fault and states the defaults', async () => {
    const { community, faults } = await loadCommunity(SHIPPED)
    expect(faults).toEqual([])
    expect({ ...community, replies: [] }).toEqual({ ...DEFAULTS, replies: [] })
  })

  it('has each reply in every language, with the same placeholders', async () => {
    const { community } = await loadCommunity(SHIPPED)
    const values = { name: 'Anna', service: 'Police https://poliisi.fi', alias: 'Traveller 7F3' }
    for (const { title, text } of community.replies) {
      expect([Object.keys(title), Object.keys(text)]).toEqual([LOCALES, LOCALES])
      const marks = Object.values(text).map((one) => one.match(/\{\w+\}/g)?.sort() ?? [])
      expect(new Set(marks.map(String)).size).toBe(1)
      for (const one of Object.values(text)) expect(fillReply(one, values)).not.toMatch(/[{}]|undefined/)
    }
  })
})

describe('filling in a reply', () => {
  it('takes the values as they are', () => {
    expect(fillReply('{name}, {name}: {service}', { name: '$& {alias}', service: '' })).toBe('$& {alias}, $& {alias}: ')
  })

  it('is not done without a value', () => {
    expect(fillReply('{name}: {service}', { name: 'Anna' })).toBeUndefined()
    expect(fillReply('{other}', { name: 'Anna' })).toBeUndefined()
  })
})
