import type { Service } from '../../src/knowledge/service.ts'
import { inAll } from './in-all.ts'
import { aService } from './knowledge-data.ts'

const yes = { id: 'yes', text: inAll('Yes', 'Kyllä', 'Ja', 'Да', 'Jah') }
const no = { id: 'no', text: inAll('No', 'Ei', 'Nej', 'Нет', 'Ei') }

/** A choice among four, one within it, parallel parts and a step for some. */
export function lostPassport(): Service {
  return aService({
    id: 'fi-lost-passport',
    title: inAll(
      'Lost or stolen passport',
      'Kadonnut tai varastettu passi',
      'Borttappat eller stulet pass',
      'Потерян или украден паспорт',
      'Kadunud või varastatud pass',
    ),
    facts: [
      {
        id: 'citizenship',
        question: inAll(
          'Which country are you a citizen of?',
          'Minkä maan kansalainen olet?',
          'I vilket land är du medborgare?',
          'Гражданином какой страны вы являетесь?',
          'Mis riigi kodanik te olete?',
        ),
        values: [
          {
            id: 'fi',
            text: inAll(
              'Finnish citizen',
              'Suomen kansalainen',
              'Finsk medborgare',
              'Гражданин Финляндии',
              'Soome kodanik',
            ),
          },
          {
            id: 'ee',
            text: inAll(
              'Estonian citizen',
              'Viron kansalainen',
              'Estnisk medborgare',
              'Гражданин Эстонии',
              'Eesti kodanik',
            ),
          },
          {
            id: 'ru',
            text: inAll(
              'Russian citizen',
              'Venäjän kansalainen',
              'Rysk medborgare',
              'Гражданин России',
              'Venemaa kodanik',
            ),
          },
          {
            id: 'other',
            text: inAll(
              'Citizen of another country',
              'Muun maan kansalainen',
              'Medborgare i ett annat land',
              'Гражданин другой страны',
              'Muu riigi kodanik',
            ),
          },
        ],
      },
      {
        id: 'happened',
        question: inAll('What happened?', 'Mitä tapahtui?', 'Vad hände?', 'Что случилось?', 'Mis juhtus?'),
        values: [
          { id: 'lost', text: inAll('Lost', 'Katosi', 'Borttappat', 'Потерян', 'Kadus') },
          { id: 'stolen', text: inAll('Stolen', 'Varastettiin', 'Stulet', 'Украден', 'Varastati') },
        ],
      },
      {
        id: 'soon',
        question: inAll(
          'Do you travel within three days?',
          'Matkustatko kolmen päivän sisällä?',
          'Reser du inom tre dagar?',
          'Вы едете в ближайшие три дня?',
          'Kas te reisite kolme päeva jooksul?',
        ),
        values: [yes, no],
      },
    ],
    steps: [
      {
        id: 'report',
        at: 'online',
        takes: 'PT30M',
        text: inAll(
          'Report it to the police at once. The police then cancel the passport.',
          'Ilmoita heti poliisille. Poliisi peruuttaa sitten passin.',
          'Anmäl det genast till polisen. Polisen spärrar sedan passet.',
          'Сразу заявите в полицию. Затем полиция аннулирует паспорт.',
          'Teatage kohe politseile. Seejärel tunnistab politsei passi kehtetuks.',
        ),
      },
      {
        id: 'cards',
        when: { happened: 'stolen' },
        text: inAll(
          'Block your bank cards.',
          'Sulje pankkikorttisi.',
          'Spärra dina bankkort.',
          'Заблокируйте банковские карты.',
          'Blokeerige oma pangakaardid.',
        ),
      },
      {
        id: 'prepare',
        parallel: [
          {
            steps: [
              {
                id: 'photo',
                text: inAll(
                  'Have a passport photo taken.',
                  'Ota passikuva.',
                  'Ta ett passfoto.',
                  'Сделайте фото на паспорт.',
                  'Tehke passipilt.',
                ),
              },
            ],
          },
          {
            steps: [
              {
                id: 'copy',
                text: inAll(
                  'Ask the police for a copy of the report, since embassies want the copy and not the e-mail that confirms it.',
                  'Pyydä poliisilta jäljennös rikosilmoituksesta, sillä suurlähetystöt haluavat jäljennöksen eivätkä vahvistusviestiä.',
                  'Be polisen om en kopia av anmälan, eftersom ambassaderna vill ha kopian och inte bekräftelsen per e-post.',
                  'Попросите в полиции копию заявления: посольствам нужна именно копия, а не письмо с подтверждением.',
                  'Paluge politseilt avalduse koopia, sest saatkonnad soovivad koopiat, mitte kinnituskirja.',
                ),
              },
            ],
          },
        ],
      },
      {
        id: 'citizen',
        choice: [
          {
            when: { citizenship: 'fi' },
            steps: [
              {
                id: 'urgency',
                choice: [
                  {
                    when: { soon: 'yes' },
                    steps: [
                      {
                        id: 'temporary',
                        at: 'desk',
                        text: inAll(
                          'Ask at a large police station for a temporary passport.',
                          'Pyydä väliaikaista passia suurelta poliisiasemalta.',
                          'Be om ett tillfälligt pass på en stor polisstation.',
                          'Попросите временный паспорт в крупном отделении полиции.',
                          'Küsige ajutist passi suurest politseijaoskonnast.',
                        ),
                      },
                    ],
                  },
                  {
                    steps: [
                      {
                        id: 'apply',
                        at: 'online',
                        text: inAll(
                          'Apply for a new passport online.',
                          'Hae uutta passia verkossa.',
                          'Ansök om ett nytt pass på nätet.',
                          'Подайте на новый паспорт через интернет.',
                          'Taotlege uut passi internetis.',
                        ),
                      },
                      {
                        id: 'made',
                        wait: inAll(
                          'The passport is made',
                          'Passi valmistetaan',
                          'Passet tillverkas',
                          'Паспорт изготавливают',
                          'Pass valmistatakse',
                        ),
                        takes: { from: 'P4D', to: 'P2W' },
                      },
                    ],
                  },
                ],
              },
            ],
          },
          {
            when: { citizenship: 'ee' },
            steps: [
              {
                id: 'estonian',
                at: 'desk',
                text: inAll(
                  'Apply at the Estonian embassy for a return certificate.',
                  'Hae Viron suurlähetystöstä paluutodistusta.',
                  'Ansök om ett återresebevis på Estlands ambassad.',
                  'Получите в посольстве Эстонии свидетельство о возвращении.',
                  'Taotlege Eesti saatkonnast tagasipöördumistunnistust.',
                ),
              },
            ],
          },
          {
            when: { citizenship: 'ru' },
            steps: [
              {
                id: 'russian',
                at: 'desk',
                text: inAll(
                  'Ask the Russian embassy for a certificate of return.',
                  'Pyydä Venäjän suurlähetystöstä paluutodistus.',
                  'Be Rysslands ambassad om ett återresebevis.',
                  'Получите в посольстве России свидетельство на возвращение.',
                  'Küsige Venemaa saatkonnast tagasipöördumistunnistust.',
                ),
              },
            ],
          },
          {
            steps: [
              {
                id: 'embassy',
                at: 'desk',
                text: inAll(
                  'Not sure where to go? Ask the embassy of your own country for a travel document.',
                  'Etkö tiedä, minne mennä? Pyydä matkustusasiakirja oman maasi suurlähetystöstä.',
                  'Vet du inte vart du ska vända dig? Be ditt eget lands ambassad om en resehandling.',
                  'Не знаете, куда идти? Обратитесь за документом для поездки в посольство своей страны.',
                  'Kas te ei tea, kuhu minna? Küsige reisidokumenti oma riigi saatkonnast.',
                ),
              },
            ],
          },
        ],
      },
      {
        id: 'safe',
        end: 'done',
        text: inAll('You can travel.', 'Voit matkustaa.', 'Du kan resa.', 'Можно ехать.', 'Te võite reisida.'),
      },
    ],
  })
}
