import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { LOCALE_NAMES, LOCALES, type Locale } from '../../../src/locale.ts'
import { BLUESKY_HANDLE, BLUESKY_PASSWORD, startBluesky } from '../../support/networks/bluesky.ts'
import { MASTODON_TOKEN, startMastodon } from '../../support/networks/mastodon.ts'
import { startTelegramServer } from '../../support/telegram-server.ts'
import { makeTempDir } from '../../support/temp-dir.ts'
import { startTestApp } from '../../support/test-app.ts'

const ANNA = 101
const BORIS = 202
const LINK = 'https://silta.example/closed'
const TEXTS: Readonly<Record<Locale, string>> = {
  en: 'Closed on Friday\nOpen again on Monday.',
  fi: 'Perjantaina suljettu\nAvoinna taas maanantaina.',
  sv: 'Stängt på fredag\nÖppet igen på måndag.',
  ru: 'В пятницу закрыто\nОткроемся в понедельник.',
  et: 'Reedel suletud\nAvame jälle esmaspäeval.',
}

it('an announcement written in chat reaches the networks with its picture, each in its languages', async () => {
  const telegram = await startTelegramServer()
  const mastodon = await startMastodon()
  const bluesky = await startBluesky()
  for (const server of [telegram, mastodon, bluesky]) onTestFinished(() => server.close())
  // Nobody is held up for writing too fast.
  let ahead = 0
  const settings = {
    DATA_DIR: join(await makeTempDir(), 'data'),
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    MASTODON_URL: mastodon.url,
    MASTODON_ACCOUNT: 'silta@mastodon.example',
    MASTODON_TOKEN,
    BLUESKY_HANDLE,
    BLUESKY_PASSWORD,
    BLUESKY_API_ROOT: bluesky.url,
  }
  const app = await startTestApp(settings, { now: () => Date.now() + ahead, random: () => 0 })
  const seen = (who: number) => telegram.messagesTo(who)
  const after = async (who: number, act: () => void) => {
    const before = JSON.stringify(seen(who))
    ahead += 10_000
    act()
    await telegram.waitFor(() => JSON.stringify(seen(who)) !== before)
    await app.idle()
  }
  const say = (text: string, who = ANNA) => after(who, () => telegram.say(who, text, { language: 'en' }))
  const press = (label: string, who = ANNA) => after(who, () => telegram.press(who, label))

  for (const [who, name] of [
    [ANNA, 'Anna'],
    [BORIS, 'Boris'],
  ] as const) {
    await app.store.relay.changeStanding({ platform: 'telegram', user: String(who) }, 'moderator', Date.now())
    await say(`/volunteer ${name}`, who)
  }
  await say('/announce')
  await press('New announcement')
  for (const locale of LOCALES) {
    await press('Texts and link')
    await press(LOCALE_NAMES[locale])
    await say(TEXTS[locale])
  }
  await press('Texts and link')
  await press('Link')
  await say(LINK)
  await press('Picture')
  await after(ANNA, () => telegram.sendFiles(ANNA, [{ kind: 'photo', name: 'door.jpg', content: 'a closed door' }], ''))
  await say('A closed door')
  const where = { mastodon: ['fi', 'ru', 'et'], bluesky: ['en', 'sv'] } as const
  for (const [network, locales] of Object.entries(where)) {
    for (const locale of locales) {
      await press('Where')
      await press(LOCALE_NAMES[locale])
      await press(network)
      await press('↑ Back')
      await press('↑ Back')
    }
  }
  await press('Submit for review')
  await press('Approve', BORIS)
  for (let round = 0; round < 3; round += 1) {
    await app.queue.enqueue('digests', {})
    await app.queue.drain()
    await app.idle()
  }

  const posted = (locales: readonly Locale[]) => locales.map((locale) => `${TEXTS[locale]}\n\n${LINK}`).sort()
  const shown = (network: typeof mastodon | typeof bluesky) =>
    network
      .seen()
      .map(({ text }) => text)
      .sort()
  expect(shown(mastodon)).toEqual(posted(where.mastodon))
  expect(shown(bluesky)).toEqual(posted(where.bluesky))
  expect([...mastodon.seen(), ...bluesky.seen()].map(({ picture }) => picture?.alt)).toEqual(
    Array(5).fill('A closed door'),
  )
  expect(seen(ANNA).at(-1)?.text).toContain('is posted everywhere.')
})
