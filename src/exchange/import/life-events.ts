import type { LifeEvent } from '../../knowledge/service.ts'

/** For entries of which nothing says in what situation of life people need them. */
export const OTHER_MATTERS = 'S0'

/** Code; then the name in English, Finnish, Swedish, Russian and Estonian. */
const NAMES = `
S0|Other matters|Muut asiat|Övriga ärenden|Другие вопросы|Muud asjad
KE1|Having a child|Lapsen saaminen|Att få barn|Рождение ребёнка|Lapse saamine
KE1.1|Adoption|Adoptio|Adoption|Усыновление|Lapsendamine
KE2|Conscription|Asevelvollisuus|Värnplikt|Военная служба|Ajateenistus
KE3|Beginning full-time studies|Kokoaikaisen opiskelun aloittaminen|Inledande av heltidsstudier|Начало учёбы|Õpingute alustamine
KE4|Moving|Muuttaminen|Flyttning|Переезд|Kolimine
KE4.1|Moving from childhood home|Kotoa muuttaminen|Att flytta hemifrån|Переезд из родительского дома|Vanematekodust lahkumine
KE4.2|Moving within Finland|Suomen sisällä muuttaminen|Att flytta inom Finland|Переезд внутри Финляндии|Kolimine Soome piires
KE4.3|Moving abroad|Suomesta muuttaminen|Flyttning från Finland|Отъезд из Финляндии|Soomest lahkumine
KE4.4|Moving back to Finland|Paluumuutto Suomeen|Återflyttning till Finland|Возвращение в Финляндию|Tagasipöördumine Soome
KE5|Immigrating to Finland|Maahanmuuttajana Suomeen|Till Finland som invandrare|Переезд в Финляндию|Kolimine Soome
KE6|Building a home|Talon rakentaminen|Att bygga ett hus|Строительство дома|Maja ehitamine
KE7|Divorce|Avioero|Skilsmässa|Развод|Lahutus
KE8|Losing a job|Työttömäksi jääminen|Att bli arbetslös|Потеря работы|Töötuks jäämine
KE9|Burdened by debt|Velkaantuminen|Skuldsättning|Долги|Võlgadesse jäämine
KE10|Retirement|Eläkkeelle siirtyminen|Att gå i pension|Выход на пенсию|Pensionile jäämine
KE11|Falling seriously ill|Vakava sairastuminen|När man blir allvarligt sjuk|Тяжёлая болезнь|Raske haigestumine
KE12|Rehabilitation|Kuntoutus|Rehabilitering|Реабилитация|Taastusravi
KE13|Giving informal care|Omaishoitajana toimiminen|Att arbeta som anhörigvårdare|Уход за близким|Lähedase hooldamine
KE14|Death of a close family member|Omaisen kuolema|När en anhörig avlider|Смерть близкого|Lähedase surm`

/**
 * The life events of the Finnish Service Catalogue (code list ptvelti), and the one for what has none. An entry that is
 * imported may need one that the base does not have yet.
 */
export const LIFE_EVENTS: ReadonlyMap<string, LifeEvent> = new Map(
  NAMES.trim()
    .split('\n')
    .map((line) => {
      const [code = '', en = '', fi = '', sv = '', ru = '', et = ''] = line.split('|')
      return [code, { code, name: { en, fi, sv, ru, et } }]
    }),
)

/** The code of a life event that is told by its Finnish name. */
export function codeNamed(finnish: string): string | undefined {
  return [...LIFE_EVENTS.values()].find(({ name }) => name.fi === finnish)?.code
}
