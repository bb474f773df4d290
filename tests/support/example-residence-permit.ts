import type { Service } from '../../src/knowledge/service.ts'
import { inAll } from './in-all.ts'
import { aService } from './knowledge-data.ts'

/** Waits, an authority that decides, a refusal with an appeal, and an end that leads back. */
export function residencePermit(): Service {
  return aService({
    id: 'fi-residence-permit',
    title: inAll(
      'Residence permit for work',
      'Työntekijän oleskelulupa',
      'Uppehållstillstånd för arbete',
      'Вид на жительство для работы',
      'Elamisluba töötamiseks',
    ),
    facts: [
      {
        id: 'outcome',
        asked: 'later',
        question: inAll(
          'What was decided?',
          'Mitä päätettiin?',
          'Vad blev beslutet?',
          'Что решили?',
          'Mida otsustati?',
        ),
        values: [
          { id: 'granted', text: inAll('Granted', 'Myönnetty', 'Beviljat', 'Одобрено', 'Antud') },
          { id: 'refused', text: inAll('Refused', 'Hylätty', 'Avslaget', 'Отказано', 'Keeldutud') },
          {
            id: 'incomplete',
            text: inAll(
              'Papers are missing',
              'Papereita puuttuu',
              'Papper saknas',
              'Не хватает бумаг',
              'Paberid on puudu',
            ),
          },
        ],
      },
      {
        id: 'appeal',
        asked: 'later',
        question: inAll(
          'How did the appeal end?',
          'Miten valitus päättyi?',
          'Hur slutade besvären?',
          'Чем закончилась жалоба?',
          'Kuidas kaebus lõppes?',
        ),
        values: [
          {
            id: 'won',
            text: inAll(
              'The court agrees with you',
              'Oikeus on samaa mieltä kanssasi',
              'Domstolen ger dig rätt',
              'Суд на вашей стороне',
              'Kohus nõustub teiega',
            ),
          },
          {
            id: 'lost',
            text: inAll(
              'The court agrees with the authority',
              'Oikeus on viranomaisen kannalla',
              'Domstolen ger myndigheten rätt',
              'Суд на стороне ведомства',
              'Kohus nõustub ametiga',
            ),
          },
        ],
      },
    ],
    steps: [
      {
        id: 'contract',
        by: 'other',
        text: inAll(
          'The employer fills in its part.',
          'Työnantaja täyttää oman osansa.',
          'Arbetsgivaren fyller i sin del.',
          'Работодатель заполняет свою часть.',
          'Tööandja täidab oma osa.',
        ),
      },
      {
        id: 'fill',
        at: 'online',
        takes: 'PT1H',
        text: inAll(
          'Fill in the application and pay.',
          'Täytä hakemus ja maksa.',
          'Fyll i ansökan och betala.',
          'Заполните заявление и оплатите.',
          'Täitke taotlus ja makske.',
        ),
      },
      {
        id: 'identify',
        at: 'desk',
        text: inAll(
          'Prove your identity at a service point.',
          'Todista henkilöllisyytesi palvelupisteessä.',
          'Styrk din identitet på ett serviceställe.',
          'Подтвердите личность в пункте обслуживания.',
          'Tõendage oma isikut teeninduspunktis.',
        ),
      },
      {
        id: 'decide',
        by: 'authority',
        text: inAll(
          'The authority looks at the application.',
          'Viranomainen käsittelee hakemuksen.',
          'Myndigheten behandlar ansökan.',
          'Ведомство рассматривает заявление.',
          'Amet vaatab taotluse läbi.',
        ),
      },
      {
        id: 'decision',
        wait: inAll('The decision', 'Päätös', 'Beslutet', 'Решение', 'Otsus'),
        takes: { from: 'P1M', to: 'P4M' },
      },
      {
        id: 'decided',
        choice: [
          {
            when: { outcome: 'granted' },
            steps: [
              {
                id: 'card',
                at: 'desk',
                text: inAll(
                  'Fetch the permit card.',
                  'Nouda oleskelulupakortti.',
                  'Hämta uppehållstillståndskortet.',
                  'Заберите карту.',
                  'Tooge elamisloakaart ära.',
                ),
              },
            ],
          },
          {
            when: { outcome: 'refused' },
            steps: [
              {
                id: 'lodge',
                takes: 'P30D',
                text: inAll(
                  'Appeal to the administrative court within 30 days.',
                  'Valita hallinto-oikeuteen 30 päivän kuluessa.',
                  'Besvära dig hos förvaltningsdomstolen inom 30 dagar.',
                  'Подайте жалобу в административный суд в течение 30 дней.',
                  'Esitage 30 päeva jooksul kaebus halduskohtusse.',
                ),
              },
              {
                id: 'court',
                wait: inAll('The court decides', 'Oikeus ratkaisee', 'Domstolen avgör', 'Суд решает', 'Kohus otsustab'),
                takes: { from: 'P6M', to: 'P1Y' },
              },
              {
                id: 'judged',
                choice: [
                  {
                    when: { appeal: 'won' },
                    steps: [
                      {
                        id: 'anew',
                        end: 'restart',
                        from: 'decide',
                        text: inAll(
                          'The application is decided anew.',
                          'Hakemus ratkaistaan uudelleen.',
                          'Ansökan avgörs på nytt.',
                          'Заявление рассмотрят заново.',
                          'Taotlus vaadatakse uuesti läbi.',
                        ),
                      },
                    ],
                  },
                  {
                    when: { appeal: 'lost' },
                    steps: [
                      {
                        id: 'leave',
                        end: 'refused',
                        text: inAll(
                          'You have to leave the country.',
                          'Sinun on poistuttava maasta.',
                          'Du måste lämna landet.',
                          'Нужно покинуть страну.',
                          'Te peate riigist lahkuma.',
                        ),
                      },
                    ],
                  },
                ],
              },
            ],
          },
          {
            when: { outcome: 'incomplete' },
            steps: [
              {
                id: 'again',
                end: 'restart',
                from: 'fill',
                text: inAll(
                  'Add what is missing.',
                  'Lisää puuttuvat paperit.',
                  'Komplettera med det som saknas.',
                  'Добавьте недостающее.',
                  'Lisage puuduolev.',
                ),
              },
            ],
          },
        ],
      },
    ],
  })
}
