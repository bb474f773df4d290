import { z } from 'zod'
import { ASSISTANT_SETTINGS, type AssistantConfig, assistantProblems, groupAssistant } from './config-assistant.ts'
import { groupNetworks, NETWORK_SETTINGS, type NetworksConfig, networkProblems } from './config-networks.ts'
import { type ShownSetting, shownSettings } from './config-shown.ts'
import type { CurationRules } from './curation/curate.ts'
import { ConfigError } from './errors.ts'
import { LOG_LEVELS, type LogLevel } from './log.ts'
import type { AnnouncementRules } from './outreach/announcing.ts'
import { setting, url } from './setting.ts'

/** What a process can do; one does all of it unless it is told otherwise. */
export const ROLES = ['web', 'bots', 'worker'] as const
export type Role = (typeof ROLES)[number]

/** Every setting there is. The names are what operators rely on. */
export const SETTINGS = {
  HOST: setting(z.string().min(1).default('127.0.0.1'), 'Address on which the web chat listens', '127.0.0.1'),
  PORT: setting(port().default(8080), 'Port on which the web chat listens; 0 takes any free one', '8080'),
  PUBLIC_URL: setting(
    url.optional(),
    'Address under which people reach the web chat, when a proxy stands before it',
    'https://silta.example.org',
  ),
  DATA_DIR: setting(z.string().min(1).default('var'), 'Folder of the database; made when missing', 'var'),
  KNOWLEDGE_DIR: setting(z.string().min(1).default('data'), 'Folder of the service files', 'data'),
  RETENTION_DAYS: setting(
    z.coerce.number().int().min(1).max(3650).default(90),
    'Days after which questions and conversations are erased',
    '90',
  ),
  LOG_LEVEL: setting(z.enum(LOG_LEVELS).default('info'), `How much is logged: ${LOG_LEVELS.join(', ')}`, 'info'),
  REDIS_URL: setting(
    z.url({ protocol: /^rediss?$/ }).optional(),
    'Redis, which several processes need to share the work',
    'redis://127.0.0.1:6379',
  ),
  ROLES: setting(
    z
      .string()
      .default(ROLES.join(','))
      .transform((value) => [...new Set(value.split(',').map((role) => role.trim()))])
      .pipe(z.array(z.enum(ROLES))),
    'What this process does: web serves the web chat, bots takes what the other chats bring, worker does what is not asked for by anybody; fewer than all of them need REDIS_URL',
    ROLES.join(','),
  ),
  HEALTH_PORT: setting(
    port().optional(),
    'Port on which a process without the role web serves /healthz, /readyz and /metrics; left out, it serves none',
    '8081',
  ),
  QUEUE_DASHBOARD_PASSWORD: setting(
    z.string().min(16).max(200).optional(),
    'Turns on the page about the queue at /queues, for the user admin with this password of 16 characters or more; needs REDIS_URL',
    'choose-a-long-random-password',
  ),
  TELEGRAM_BOT_TOKEN: setting(
    z
      .string()
      .regex(/^\d+:[\w-]{5,}$/)
      .optional(),
    'Turns Telegram on: the token that @BotFather gave for the bot',
    '123456789:AAExampleExampleExampleExampleExample',
  ),
  TELEGRAM_API_ROOT: setting(
    url.default('https://api.telegram.org'),
    'Bot API server, when it is your own',
    'https://api.telegram.org',
  ),
  TELEGRAM_WEBHOOK_URL: setting(
    z.url({ protocol: /^https?$/ }).optional(),
    'Takes updates by webhook at this address instead of long polling',
    'https://silta.example.org/telegram/webhook',
  ),
  TELEGRAM_WEBHOOK_SECRET: setting(
    z
      .string()
      .regex(/^[\w-]{16,256}$/)
      .optional(),
    'Proves that a webhook call comes from Telegram: 16 to 256 letters, digits, _ and -',
    'choose-a-long-random-secret',
  ),
  TELEGRAM_MESSAGES_PER_SECOND: setting(
    z.coerce.number().int().min(0).max(100_000).default(30),
    'Messages that Telegram lets the bot send in a second, all chats together; 0 keeps to no limit at all',
    '30',
  ),
  DISCORD_BOT_TOKEN: setting(
    z.string().min(20).optional(),
    'Turns Discord on: the token that the developer portal gave for the bot',
    'ExampleExampleExampleExample.Example.Example',
  ),
  DISCORD_API_ROOT: setting(
    url.default('https://discord.com/api'),
    'Discord API, when it is not reached directly',
    'https://discord.com/api',
  ),
  DISCORD_SHARDS: setting(
    z.coerce.number().int().min(1).max(1000).optional(),
    'Gateway connections of the Discord bot; left out, as many as Discord recommends',
    '1',
  ),
  DISCORD_MESSAGES_PER_SECOND: setting(
    z.coerce.number().int().min(0).max(100_000).default(40),
    'Messages that Discord lets the bot send in a second, all channels together; 0 keeps to no limit but what Discord answers',
    '40',
  ),
  DISCORD_MESSAGE_CONTENT: setting(
    z
      .enum(['true', 'false'])
      .default('false')
      .transform((value) => value === 'true'),
    'Lets the Discord bot read messages in threads that do not mention it: true or false; the developer portal has to allow it',
    'false',
  ),
  DISCORD_INVITE: setting(
    url.optional(),
    'Invitation to the Discord server, which the pages of the services show',
    'https://discord.gg/example',
  ),
  LINK_CHECKS: setting(
    z.enum(['on', 'off']).optional(),
    'Whether the addresses that entries name are looked at now and then, slowly: on or off; left out, on when PUBLIC_URL is set',
    'on',
  ),
  ANNOUNCEMENT_APPROVAL: setting(
    z.enum(['other', 'any']).default('other'),
    'Who may approve an announcement: other (a moderator who has not written it) or any (its author as well)',
    'other',
  ),
  CURATION_APPROVAL: setting(
    z.enum(['other', 'any']).default('other'),
    'Who may publish a change of the knowledge base: other (a moderator who has not written it, as long as there is another one) or any (its author as well)',
    'other',
  ),
  ...ASSISTANT_SETTINGS,
  ...NETWORK_SETTINGS,
} as const

type Values = { readonly [Name in keyof typeof SETTINGS]: z.output<(typeof SETTINGS)[Name]['schema']> }

export interface Config {
  readonly roles: Readonly<Record<Role, boolean>>
  readonly web: { readonly host: string; readonly port: number; readonly publicUrl: string | undefined }
  readonly healthPort: number | undefined
  readonly redisUrl: string | undefined
  readonly queueDashboardPassword: string | undefined
  readonly dataDirectory: string
  readonly knowledgeDirectory: string
  readonly retentionDays: number
  readonly logLevel: LogLevel
  readonly telegram: TelegramConfig | undefined
  readonly discord:
    | {
        readonly token: string
        readonly apiRoot: string
        readonly shards: number | undefined
        readonly messageContent: boolean
        readonly invite: string | undefined
        readonly messagesPerSecond: number
      }
    | undefined
  /** The addresses that entries name are looked at. */
  readonly linkChecks: boolean
  readonly announcementRules: AnnouncementRules
  readonly curationRules: CurationRules
  /** The language model; absent when none is to be asked anything. */
  readonly assistant: AssistantConfig | undefined
  /** Where announcements are posted in public. */
  readonly networks: NetworksConfig
  /** What is set, for those who administer the community. */
  readonly shown: readonly ShownSetting[]
}

export interface TelegramConfig {
  readonly token: string
  readonly apiRoot: string
  readonly webhook: { readonly url: string; readonly secret: string } | undefined
  readonly messagesPerSecond: number
}

/**
 * Validates the environment and groups it. Throws ConfigError with every problem at once, each naming
 * its variable and a valid example but never the value, which may be a secret.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = []
  // An empty variable is how a shell or a compose file leaves one out.
  const given = (name: string) => env[name]?.trim() || undefined
  const entries = Object.entries(SETTINGS).map(([name, { schema, about, example }]) => {
    const parsed = schema.safeParse(given(name))
    if (!parsed.success) problems.push(`${name} is not valid (${about}). A valid example: ${name}=${example}`)
    return [name, parsed.data]
  })
  const values = Object.fromEntries(entries) as Values
  if (given('TELEGRAM_WEBHOOK_URL') && !given('TELEGRAM_WEBHOOK_SECRET')) {
    problems.push(
      `TELEGRAM_WEBHOOK_URL needs TELEGRAM_WEBHOOK_SECRET, so that nobody else can post updates. A valid example: TELEGRAM_WEBHOOK_SECRET=${SETTINGS.TELEGRAM_WEBHOOK_SECRET.example}`,
    )
  }
  if (given('TELEGRAM_WEBHOOK_URL') && !given('TELEGRAM_BOT_TOKEN')) {
    problems.push(
      `TELEGRAM_WEBHOOK_URL needs TELEGRAM_BOT_TOKEN. A valid example: TELEGRAM_BOT_TOKEN=${SETTINGS.TELEGRAM_BOT_TOKEN.example}`,
    )
  }
  // Undefined when it was not valid.
  const roles: readonly Role[] | undefined = values.ROLES
  if (roles && roles.length < ROLES.length && !given('REDIS_URL')) {
    problems.push(
      `ROLES needs REDIS_URL unless it is ${ROLES.join(',')}, so that the processes can share the work. A valid example: REDIS_URL=${SETTINGS.REDIS_URL.example}`,
    )
  }
  if (values.QUEUE_DASHBOARD_PASSWORD && !given('REDIS_URL')) {
    problems.push(
      `QUEUE_DASHBOARD_PASSWORD needs REDIS_URL: without Redis there is no queue to look at. A valid example: REDIS_URL=${SETTINGS.REDIS_URL.example}`,
    )
  }
  if (given('TELEGRAM_WEBHOOK_URL') && roles?.includes('bots') && !roles.includes('web')) {
    problems.push(
      'TELEGRAM_WEBHOOK_URL needs a process with both roles bots and web, which takes what Telegram posts. A valid example: ROLES=web,bots',
    )
  }
  problems.push(...assistantProblems((name) => given(name) !== undefined))
  problems.push(...networkProblems((name) => given(name) !== undefined))
  if (problems.length > 0) throw new ConfigError(problems)
  return deepFreeze({ ...group(values), shown: shownSettings(SETTINGS, given) })
}

function group(values: Values): Omit<Config, 'shown'> {
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_WEBHOOK_URL: webhook, TELEGRAM_WEBHOOK_SECRET: secret } = values
  const has = (role: Role) => values.ROLES.includes(role)
  return {
    roles: { web: has('web'), bots: has('bots'), worker: has('worker') },
    healthPort: values.HEALTH_PORT,
    redisUrl: values.REDIS_URL,
    queueDashboardPassword: values.QUEUE_DASHBOARD_PASSWORD,
    web: { host: values.HOST, port: values.PORT, publicUrl: values.PUBLIC_URL },
    dataDirectory: values.DATA_DIR,
    knowledgeDirectory: values.KNOWLEDGE_DIR,
    retentionDays: values.RETENTION_DAYS,
    logLevel: values.LOG_LEVEL,
    telegram: token
      ? {
          token,
          apiRoot: values.TELEGRAM_API_ROOT,
          webhook: webhook && secret ? { url: webhook, secret } : undefined,
          messagesPerSecond: values.TELEGRAM_MESSAGES_PER_SECOND,
        }
      : undefined,
    discord: values.DISCORD_BOT_TOKEN
      ? {
          token: values.DISCORD_BOT_TOKEN,
          apiRoot: values.DISCORD_API_ROOT,
          shards: values.DISCORD_SHARDS,
          messageContent: values.DISCORD_MESSAGE_CONTENT,
          invite: values.DISCORD_INVITE,
          messagesPerSecond: values.DISCORD_MESSAGES_PER_SECOND,
        }
      : undefined,
    linkChecks: (values.LINK_CHECKS ?? (values.PUBLIC_URL ? 'on' : 'off')) === 'on',
    announcementRules: { fourEyes: values.ANNOUNCEMENT_APPROVAL === 'other' },
    curationRules: { fourEyes: values.CURATION_APPROVAL === 'other' },
    assistant: groupAssistant(values),
    networks: groupNetworks(values),
  }
}

/** The text of `.env.example`: every setting, commented out, with its default or an example. */
export function envExample(): string {
  const lines = Object.entries(SETTINGS).map(([name, { about, example }]) => `# ${about}.\n#${name}=${example}\n`)
  return `# Copy to .env and uncomment what you need; without any setting Silta runs the web chat on this machine.\n\n${lines.join('\n')}`
}

function port() {
  return z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().max(65_535))
}

function deepFreeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) {
    if (typeof inner === 'object' && inner !== null) deepFreeze(inner)
  }
  return Object.freeze(value)
}
