import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LOCALES } from '../../src/locale.ts'
import { chooseLocale } from '../../src/web/language.ts'
import { type ChatServer, startChatServer } from './chat-server.ts'

let server: ChatServer
beforeEach(async () => {
  server = await startChatServer()
})
afterEach(() => server.stop())

const load = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(server.url + path, { headers })
  return { response, text: await response.text() }
}

describe('the language of the page', () => {
  it.each<[string, Parameters<typeof chooseLocale>[0], string]>([
    ['the choice', { chosen: 'et', remembered: 'fi', acceptLanguage: 'ru' }, 'et'],
    ['an earlier choice', { chosen: 'xx', remembered: 'fi', acceptLanguage: 'ru' }, 'fi'],
    ["the browser's", { chosen: undefined, remembered: undefined, acceptLanguage: 'de, ru-RU;q=0.9, en;q=0.8' }, 'ru'],
    ['English', { chosen: undefined, remembered: undefined, acceptLanguage: 'de' }, 'en'],
    ['English without a header', { chosen: undefined, remembered: undefined, acceptLanguage: undefined }, 'en'],
    ['English for nonsense', { chosen: undefined, remembered: undefined, acceptLanguage: ';;,=%00' }, 'en'],
  ])('is %s', (_, wishes, locale) => {
    expect(chooseLocale(wishes)).toBe(locale)
  })

  it('is remembered once chosen', async () => {
    const { response } = await load('/?lang=sv')
    expect(response.headers.getSetCookie().join()).toContain('silta_language=sv;')
    expect((await load('/', { cookie: 'silta_language=sv' })).text).toContain('<html lang="sv">')
  })

  it.each(LOCALES)('has every text: %s', async (locale) => {
    for (const path of ['/', '/simple']) {
      const { response, text } = await load(`${path}?lang=${locale}`)
      expect(response.status).toBe(200)
      expect(text).toContain(`<html lang="${locale}">`)
    }
  })
})

describe('assets', () => {
  it('are kept by the browser under an address that changes with them', async () => {
    const { text } = await load('/')
    const addresses = [...text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '')
    expect(new Set(addresses.map((address) => address.split('/')[3]))).toEqual(
      new Set(['icon.svg', 'page.css', 'chat.css', 'composer.css', 'chat.js']),
    )
    for (const address of addresses)
      expect((await load(address)).response.headers.get('cache-control')).toContain('immutable')
  })

  it('of another version are not kept, and others do not exist', async () => {
    expect((await load('/assets/old/chat.js')).response.headers.get('cache-control')).toBe('no-store')
    for (const path of ['/assets/x/nothing.js', '/assets/x/..%2fserver.ts', '/assets/x/%2e%2e%2fpage.ts'])
      expect((await load(path)).response.status).toBe(404)
  })
})

describe('the page itself', () => {
  it('loads nothing from elsewhere and has no inline script or style', async () => {
    const { text } = await load('/')
    expect(text).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
    expect(text).not.toMatch(/<style|style=|\son\w+=|<script(?![^>]* src=)/)
  })
})
