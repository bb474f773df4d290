import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonEntries } from '../../../src/exchange/import/json-entries.ts'

async function* inParts(text: string | Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text as string)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function read(text: string | Uint8Array, { lists = [] as string[], size = 5 } = {}) {
  const found: (string | unknown)[] = []
  for await (const entry of jsonEntries(inParts(text, size), lists)) {
    found.push('fault' in entry ? `line ${entry.place.line}: ${entry.fault}` : entry.value)
  }
  return found
}

describe('entries of JSON', () => {
  it('are what JSON.parse reads, wherever the text is divided', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue(), { maxLength: 6 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(undefined, 2),
        async (values, size, indent) => {
          const text = JSON.stringify(values, undefined, indent)
          expect(await read(text, { size })).toEqual(JSON.parse(text))
        },
      ),
    )
  })

  it('are those of a list in the outermost object, and of that only', async () => {
    const text = '{"page": [9], "itemList": [{"itemList": [1]}, {"b": "]}"}], "other": {"itemList": [5]}}'
    expect(await read(text, { lists: ['itemList'] })).toEqual([{ itemList: [1] }, { b: ']}' }])
    expect(await read(text, { lists: ['contents'] })).toEqual([JSON.parse(text)])
    expect(await read('{"itemList": []}', { lists: ['itemList'] })).toEqual([])
  })

  it('can stand one on each line, after the mark of the byte order', async () => {
    expect(await read('\ufeff{"a": 1}\n{"a": 2}\n')).toEqual([{ a: 1 }, { a: 2 }])
  })

  it('are kept when the file ends in the middle, and its place is told', async () => {
    expect(await read('[{"a": 1},\n{"a": 2},\n{"a":')).toEqual([
      { a: 1 },
      { a: 2 },
      'line 3: the file ends in the middle, within what begins at line 3',
    ])
  })

  it('are read on after a broken one, whose line is told', async () => {
    const [first, broken, last] = await read('[{"a": 1},\n{"b":\n oops},\n{"c": 3}]')
    expect([first, last]).toEqual([{ a: 1 }, { c: 3 }])
    expect(broken).toMatch(/^line [23]: Unexpected token 'o'/)
  })

  it.each(['<html><body>Not found</body></html>', ']', '[{"a":[1},{"b":2}]', 'nothing', '{"a":1}}'])(
    'are told to be wrong in %j',
    async (text) => {
      expect((await read(text)).some((entry) => typeof entry === 'string' && entry.startsWith('line 1: '))).toBe(true)
    },
  )

  it('survive any depth, other encodings and nothing at all', async () => {
    expect(await read(`[{"a":1},${'['.repeat(200_000)}`, { size: 65_536 })).toHaveLength(2)
    expect(await read(Uint8Array.from([0x5b, 0x22, 0xe4, 0x22, 0x5d]))).toEqual([
      'line 1: it is not text in UTF-8; save the file as UTF-8',
    ])
    expect(await read('')).toEqual([])
  })

  it('give no way to the prototypes of objects', async () => {
    await read('[{"__proto__": {"polluted": true}}]')
    expect('polluted' in {}).toBe(false)
  })
})
