import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  Locale as DiscordLocale,
  InteractionContextType,
  type REST,
  type RESTPutAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js'
import type { Catalogue } from '../../i18n.ts'
import { LOCALES, type Locale } from '../../locale.ts'
import { COMMANDS } from '../commands.ts'

/** The languages of Discord's app that are Silta's as well: there is no Estonian among them. */
const APP_LOCALES: Readonly<Partial<Record<Locale, DiscordLocale>>> = {
  fi: DiscordLocale.Finnish,
  sv: DiscordLocale.Swedish,
  ru: DiscordLocale.Russian,
}

/**
 * The slash commands, described by the texts `command-<name>`. Their names are the same in every language,
 * because the answers name them.
 */
export function slashCommands(catalogue: Catalogue): RESTPutAPIApplicationCommandsJSONBody {
  return COMMANDS.map((name) => ({
    type: ApplicationCommandType.ChatInput,
    name,
    ...described(catalogue, `command-${name}`),
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    ...((name === 'ask' || name === 'guide') && {
      options: [{ ...option(catalogue, 'question'), autocomplete: true }],
    }),
    ...(name === 'code' && { options: [option(catalogue, 'code')] }),
    ...(name === 'volunteer' && { options: [option(catalogue, 'name')] }),
  }))
}

/** Publishes the commands everywhere; those there were before are replaced. */
export async function publishCommands(
  rest: REST,
  application: string,
  commands: RESTPutAPIApplicationCommandsJSONBody,
  signal: AbortSignal,
): Promise<void> {
  await rest.put(Routes.applicationCommands(application), { body: commands, signal })
}

/** What may be written behind a command, described by the text `option-<name>`. */
function option(catalogue: Catalogue, name: string) {
  return {
    type: ApplicationCommandOptionType.String as const,
    name,
    ...described(catalogue, `option-${name}`),
    required: false,
  }
}

function described(catalogue: Catalogue, key: string) {
  const localised = LOCALES.flatMap((locale) => {
    const app = APP_LOCALES[locale]
    return app ? [[app, shortDescription(catalogue(locale)(key))]] : []
  })
  return {
    description: shortDescription(catalogue('en')(key)),
    description_localizations: Object.fromEntries(localised) as Partial<Record<DiscordLocale, string>>,
  }
}

/** Discord takes at most a hundred characters. */
function shortDescription(text: string): string {
  return text.length <= 100 ? text : `${text.slice(0, 99)}…`
}
