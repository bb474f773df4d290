import type { Locale, Localised } from '../../locale.ts'

/** What an entry needs and its source does not say, until its reviewer writes something better. */

export const ASK_FIRST: Readonly<Record<Locale, string>> = {
  en: 'Contact the service and ask what to do.',
  fi: 'Ota yhteyttä palveluun ja kysy, miten toimia.',
  sv: 'Kontakta tjänsten och fråga hur du ska göra.',
  ru: 'Свяжитесь со службой и спросите, что нужно сделать.',
  et: 'Võtke teenusega ühendust ja küsige, mida teha.',
}

export const FREE: Readonly<Record<Locale, string>> = {
  en: 'Free of charge.',
  fi: 'Maksuton.',
  sv: 'Avgiftsfritt.',
  ru: 'Бесплатно.',
  et: 'Tasuta.',
}

export const CHARGED: Readonly<Record<Locale, string>> = {
  en: 'There is a fee.',
  fi: 'Maksullinen.',
  sv: 'Avgiftsbelagt.',
  ru: 'Платно.',
  et: 'Tasuline.',
}

export const MUNICIPALITY: Readonly<Record<Locale, string>> = {
  en: 'Your municipality or wellbeing services county',
  fi: 'Kunta tai hyvinvointialue',
  sv: 'Kommunen eller välfärdsområdet',
  ru: 'Муниципалитет или область благосостояния',
  et: 'Omavalitsus või heaolupiirkond',
}

/** The phrase in the languages of a text. */
export function inLanguagesOf(text: Localised, phrase: Readonly<Record<Locale, string>>): Localised {
  return Object.fromEntries(Object.keys(text).map((locale) => [locale, phrase[locale as Locale]]))
}
