import { describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'

const URL = 'http://127.0.0.1:11434/v1'

describe('the settings of the language model', () => {
  it('turn nothing on without an address and a model', () => {
    expect(readConfig({}).assistant).toBeUndefined()
    expect(readConfig({ ASSISTANT_URL: URL }).assistant).toBeUndefined()
    expect(() => readConfig({ ASSISTANT_REWRITE_MODEL: 'large' })).toThrow(
      /ASSISTANT_REWRITE_MODEL needs ASSISTANT_URL/,
    )
  })

  it('turn on what there is a model for', () => {
    const on = { url: URL, key: undefined, timeoutMs: 4000, embeddingModel: undefined, rewriteModel: undefined }
    const read = (model: Record<string, string>) => readConfig({ ASSISTANT_URL: `${URL}/`, ...model }).assistant
    expect(read({ ASSISTANT_EMBEDDING_MODEL: 'small' })).toEqual({ ...on, embeddingModel: 'small' })
    expect(read({ ASSISTANT_REWRITE_MODEL: 'large' })).toEqual({ ...on, rewriteModel: 'large' })
  })

  it.each(['http://anna:secret@127.0.0.1/v1', 'http://127.0.0.1/v1?key=secret', 'ftp://127.0.0.1'])(
    'take no address such as %s',
    (address) => {
      const read = () => readConfig({ ASSISTANT_URL: address, ASSISTANT_EMBEDDING_MODEL: 'small' })
      expect(read).toThrow(/ASSISTANT_URL is not valid/)
      expect(read).not.toThrow(/secret/)
    },
  )

  it('show nobody the key', () => {
    const { shown } = readConfig({ ASSISTANT_URL: URL, ASSISTANT_REWRITE_MODEL: 'large', ASSISTANT_KEY: 'sk-secret' })
    expect(shown.find(({ name }) => name === 'ASSISTANT_KEY')).toMatchObject({ isSet: true })
    expect(JSON.stringify(shown)).not.toContain('sk-secret')
  })
})
