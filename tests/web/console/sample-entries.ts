import type { Localised } from '../../../src/locale.ts'
import { serviceContent } from '../../support/knowledge-data.ts'

const five = (en: string, fi: string, sv: string, ru: string, et: string): Localised => ({ en, fi, sv, ru, et })

export const LIBRARY_NAME = five(
  'City Library',
  'Kaupunginkirjasto',
  'Stadsbiblioteket',
  'Городская библиотека',
  'Linnaraamatukogu',
)

/** An entry as somebody would write it, due for a check since July. */
export const CARD_CONTENT = serviceContent({
  competentAuthority: { name: LIBRARY_NAME, url: 'https://library.example.org/en' },
  title: five('Library card', 'Kirjastokortti', 'Bibliotekskort', 'Читательский билет', 'Raamatukogu kaart'),
  summary: five(
    'Anybody can borrow books with a card, which is free. You get it at any library within ten minutes.',
    'Kortilla kuka tahansa voi lainata kirjoja. Se on maksuton, ja sen saa mistä tahansa kirjastosta kymmenessä minuutissa.',
    'Med kortet får vem som helst låna böcker. Det är gratis, och du får det på vilket bibliotek som helst på tio minuter.',
    'С билетом любой может брать книги. Он бесплатный, его оформят в любой библиотеке за десять минут.',
    'Kaardiga võib raamatuid laenutada igaüks. See on tasuta ja selle saab igast raamatukogust kümne minutiga.',
  ),
  facts: [
    {
      id: 'age',
      question: five(
        'How old are you?',
        'Minkä ikäinen olet?',
        'Hur gammal är du?',
        'Сколько вам лет?',
        'Kui vana te olete?',
      ),
      values: [
        { id: 'child', text: five('Under 15', 'Alle 15', 'Under 15', 'Меньше 15', 'Alla 15') },
        { id: 'adult', text: five('15 or older', '15 tai yli', '15 eller äldre', '15 или больше', '15 või vanem') },
      ],
    },
  ],
  steps: [
    {
      id: 'form',
      text: five(
        'Fill in the form on the library’s page',
        'Täytä lomake kirjaston sivulla',
        'Fyll i blanketten på bibliotekets sida',
        'Заполните форму на сайте библиотеки',
        'Täitke vorm raamatukogu lehel',
      ),
      at: 'online',
    },
    {
      id: 'consent',
      text: five(
        'Let a parent sign the form',
        'Pyydä vanhempaa allekirjoittamaan lomake',
        'Låt en förälder skriva under blanketten',
        'Попросите родителя подписать форму',
        'Paluge vanemal vorm allkirjastada',
      ),
      when: { age: 'child' },
    },
    {
      id: 'fetch',
      text: five(
        'Fetch the card and show your passport',
        'Hae kortti ja näytä passisi',
        'Hämta kortet och visa ditt pass',
        'Заберите билет, покажите паспорт',
        'Tooge kaart ära ja näidake passi',
      ),
      at: 'desk',
      documents: ['passport'],
    },
  ],
  documents: [{ id: 'passport', name: five('Passport', 'Passi', 'Pass', 'Паспорт', 'Pass'), broughtAlong: true }],
  channels: [
    {
      id: 'desk',
      type: 'office',
      name: five('Main library', 'Pääkirjasto', 'Huvudbiblioteket', 'Главная библиотека', 'Pearaamatukogu'),
      address: 'Kirjastokatu 1, Lappeenranta',
      phone: '+358 5 000 1234',
    },
    {
      id: 'online',
      type: 'web',
      name: five('The library’s page', 'Kirjaston sivu', 'Bibliotekets sida', 'Сайт библиотеки', 'Raamatukogu leht'),
      url: 'https://library.example.org/card',
    },
  ],
  keywords: { en: ['library', 'books'], fi: ['kirjasto'], sv: ['bibliotek'], ru: ['библиотека'], et: ['raamatukogu'] },
  exampleQuestions: {
    en: ['How do I get a library card?'],
    fi: ['Miten saan kirjastokortin?'],
    sv: ['Hur får jag ett bibliotekskort?'],
    ru: ['Как получить читательский билет?'],
    et: ['Kuidas saada raamatukogu kaarti?'],
  },
  sources: [{ url: 'https://library.example.org/card', title: 'City Library: Library card', seen: '2026-01-10' }],
  review: { by: 'moderators', on: '2026-01-10', every: 'P6M' },
})

const named = (id: string, country: string, title: Localised, given: Readonly<Record<string, unknown>> = {}) =>
  JSON.stringify({ ...CARD_CONTENT, id, country, title, ...given })

/** Files of a base whose texts read like real ones, in place of those of `startConsole`. */
export const SAMPLE_FILES: Readonly<Record<string, string>> = {
  'services/fi/fi-library-card.yaml': JSON.stringify(CARD_CONTENT),
  'services/ee/ee-museum-card.yaml': named(
    'ee-museum-card',
    'ee',
    five('Museum card', 'Museokortti', 'Museikort', 'Музейная карта', 'Muuseumikaart'),
    { review: { by: 'moderators', on: '2026-09-01', every: 'P6M' } },
  ),
  'services/fi/fi-reading-room.yaml': named(
    'fi-reading-room',
    'fi',
    { en: 'Reading room', fi: 'Lukusali' },
    { status: 'draft', review: { every: 'P1Y' } },
  ),
  'situations/new-reader.yaml': JSON.stringify({
    id: 'new-reader',
    status: 'published',
    country: 'fi',
    title: five(
      'You want to read in your language',
      'Haluat lukea omalla kielelläsi',
      'Du vill läsa på ditt språk',
      'Вы хотите читать на своём языке',
      'Soovite lugeda oma keeles',
    ),
    summary: CARD_CONTENT.summary,
    services: [{ service: 'fi-library-card' }],
    lifeEvents: ['KE5'],
    keywords: CARD_CONTENT.keywords,
    exampleQuestions: {
      en: ['Where can I read books in my language?'],
      fi: ['Missä voin lukea kirjoja omalla kielelläni?'],
      sv: ['Var kan jag läsa böcker på mitt språk?'],
      ru: ['Где читать книги на родном языке?'],
      et: ['Kus saab oma keeles raamatuid lugeda?'],
    },
    review: { by: 'moderators', on: '2026-10-01', every: 'P1Y' },
  }),
}
