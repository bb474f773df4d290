import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadCatalogue } from '../../src/i18n.ts'
import { LOCALE_NAMES } from '../../src/locale.ts'
import { type Seat, says } from '../support/seats/seat.ts'
import { startWorld } from '../support/seats/world.ts'
import { PROJECT } from '../support/silta-process.ts'

const catalogue = loadCatalogue(join(PROJECT, 'locales'))
const [en, fi, ru] = [catalogue('en'), catalogue('fi'), catalogue('ru')]

const ASKED = 'Одолжит ли общество любителей сауны в Иматре зонтик иностранцу?'

/** Answers in Finnish and Russian, and wants to be addressed in Finnish. */
async function becomesBilingual(seat: Seat): Promise<void> {
  await seat.press(en('profile-button-languages'))
  await seat.press(LOCALE_NAMES.fi)
  await seat.press(LOCALE_NAMES.ru)
  await seat.press(`✓ ${LOCALE_NAMES.en}`)
  await seat.until((seen) => seen.some(({ buttons }) => buttons.includes(LOCALE_NAMES.en)))
  await seat.say('/language')
  await seat.until(says(en('language-choose')))
  await seat.press(LOCALE_NAMES.fi)
  await seat.until(says(fi('language-set')))
}

it('a Russian-speaking traveller and volunteers who speak Finnish and Russian understand each other', async () => {
  const world = await startWorld()
  const [traveller, matti, aino, anna] = [
    world.seat('web'),
    world.seat('discord'),
    world.seat('telegram'),
    world.seat('telegram'),
  ]
  await world.volunteer(matti, 'Matti')
  await world.volunteer(aino, 'Aino')
  await world.volunteer(anna, 'Anna')
  await becomesBilingual(matti)
  await becomesBilingual(aino)
  await world.settle()
  for (const seat of [matti, aino, anna]) await seat.news()

  await traveller.say(ASKED)
  await traveller.press(ru('button-volunteer'))
  await matti.until(says(ASKED))
  await aino.until(says(ASKED))
  await world.settle()
  // Who does not speak the language is not asked.
  expect(await anna.news()).toEqual([])
  const offered = (await matti.news()).at(-1)?.text ?? ''
  expect(offered).toMatch(/^Matkustaja [0-9A-F]{3} kysyy \(venäjä\)/)
  await traveller.news()

  await matti.press(fi('button-claim'))
  await traveller.until(says(ru('asker-claimed', { volunteer: ru('volunteer-name', { name: 'Matti' }) })))
  await aino.until(says(fi('offer-taken', { volunteer: fi('volunteer-name', { name: 'Matti' }) })))
  await matti.say('Добрый день! Сейчас узнаю.')
  await traveller.until(says('Сейчас узнаю'))
  await traveller.sendPhotos([{ name: 'umbrella.jpg', content: 'an umbrella' }], 'Вот такой.')
  const photo = (await matti.until(says('Вот такой.'))).at(-1)
  expect(photo?.text).toMatch(/^Matkustaja [0-9A-F]{3}\nВот такой\.$/)
  expect(photo?.files).toEqual(['an umbrella'])

  await world.stop()
  await world.start()
  await matti.press(fi('button-hand'))
  await matti.press(fi('button-hand-person'))
  await matti.press('Aino (fi, ru)')
  await traveller.until(says(ru('asker-claimed', { volunteer: ru('volunteer-name', { name: 'Aino' }) })))
  const said = await aino.say('Нет, только полотенца.')
  await traveller.until(says('только полотенца'))
  await aino.edit(said, 'Нет, только полотенца и шапки.')
  await traveller.until(says('полотенца и шапки'))
  const question = await traveller.say('А шапки тёплые?')
  await aino.until(says('тёплые'))
  await traveller.edit(question, 'А шапки шерстяные?')
  await aino.until(says('шерстяные'))
  await world.settle()
  await aino.press(fi('button-unsend'))
  await traveller.until((seen) => !says('полотенца и шапки')(seen))
  await aino.say('Да, шерстяные.')
  await traveller.until(says('Да, шерстяные.'))
  await traveller.press(ru('button-solved'))
  await traveller.press(ru('button-rate-helped'))
  await aino.until(says('oli apua'))
  await world.settle()
  const seen = (await traveller.seen()).map(({ text }) => text)
  expect(seen.filter((text) => text.startsWith('Волонтёр Aino\n'))).toEqual(['Волонтёр Aino\nДа, шерстяные.'])
  const isRussian = (text: string) => /\p{Script=Cyrillic}/u.test(text)
  expect(seen.filter((text) => !isRussian(text))).toEqual([])
})
