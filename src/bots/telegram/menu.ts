import type { Api } from 'grammy'
import type { BotCommand, LanguageCode } from 'grammy/types'
import type { Catalogue } from '../../i18n.ts'
import { LOCALES, type Locale } from '../../locale.ts'
import { COMMANDS } from '../commands.ts'
import { grammySignal } from './signal.ts'

/** What the app's menu shows beside the input field, in each language. */
export type CommandMenu = Readonly<Record<Locale, readonly BotCommand[]>>

/** The menu from the texts `command-<name>`. */
export function commandMenu(catalogue: Catalogue): CommandMenu {
  const entries = LOCALES.map((locale) => {
    const texts = catalogue(locale)
    return [locale, COMMANDS.map((command) => ({ command, description: texts(`command-${command}`) }))]
  })
  return Object.fromEntries(entries)
}

/** Publishes the menu: in English for every language that has none of its own. */
export async function publishMenu(api: Api, menu: CommandMenu, aborted: AbortSignal): Promise<void> {
  const signal = grammySignal(aborted)
  await api.setMyCommands(menu.en, {}, signal)
  for (const locale of LOCALES) {
    const language: LanguageCode = locale
    if (locale !== 'en') await api.setMyCommands(menu[locale], { language_code: language }, signal)
  }
}
