import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadSmallTalk, type RecogniseSmallTalk, smallTalkRecogniser } from '../../src/knowledge/small-talk.ts'
import { PROJECT } from '../support/silta-process.ts'
import { startTalk } from '../support/talk.ts'

let recognise: RecogniseSmallTalk

beforeAll(async () => {
  recognise = smallTalkRecogniser(await loadSmallTalk(join(PROJECT, 'data', 'small-talk.yaml')))
})

describe('small talk', () => {
  it.each([
    ['Hello!', 'greeting', 'en'],
    ['MOI 👋', 'greeting', 'fi'],
    ['Tack så mycket!!', 'thanks', 'sv'],
    ['спасибо)', 'thanks', 'ru'],
    ['spasibo', 'thanks', 'ru'],
    ['aitah', 'thanks', 'et'],
    ['Hej då', 'goodbye', 'sv'],
    ['who are you?', 'about', 'en'],
  ])('%s is %s in %s', (text, kind, locale) => {
    expect(recognise(text)).toEqual({ kind, locale })
  })

  it.each(['hello, I lost my passport', 'kiitos, entä lapsilisä?', 'passport', '', '👍', 'toString'])(
    '"%s" is none',
    (text) => {
      expect(recognise(text)).toBeUndefined()
    },
  )

  it('of several languages is taken in the person’s own', () => {
    expect(recognise('hei', 'et')?.locale).toBe('et')
    expect(recognise('hei')?.locale).toBe('fi')
  })

  it('is answered in kind and not kept', async () => {
    const talk = await startTalk()
    const [reply] = await talk.say('Привет!')
    expect(reply?.text).toMatch(/^Здравствуйте/)
    const data = await talk.store.conversations.exportPerson({ platform: 'talk', user: 'user-1' })
    expect(data?.queries).toEqual([])
    await talk.close()
  })
})
