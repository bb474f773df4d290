import { z } from 'zod'
import { setting, url } from './setting.ts'

const text = () => z.string().min(1).optional()

/** Where announcements are posted in public: each network is on when all that it needs is set. */
export const NETWORK_SETTINGS = {
  MASTODON_URL: setting(url.optional(), 'Server of the Mastodon account', 'https://mastodon.social'),
  MASTODON_ACCOUNT: setting(
    z
      .string()
      .regex(/^@?\w+@[\w.:-]+$/)
      .optional(),
    'Name of the Mastodon account, with its server',
    'silta@mastodon.social',
  ),
  MASTODON_TOKEN: setting(text(), 'Access token of an application of the Mastodon account', 'example-token'),
  BLUESKY_HANDLE: setting(
    z
      .string()
      .regex(/^[\w-]+(\.[\w-]+)+$|^did:[\w:.-]+$/)
      .optional(),
    'Handle of the Bluesky account',
    'silta.bsky.social',
  ),
  BLUESKY_PASSWORD: setting(text(), 'App password of the Bluesky account', 'abcd-efgh-ijkl-mnop'),
  BLUESKY_API_ROOT: setting(
    url.default('https://bsky.social'),
    'Server of the Bluesky account, when it is another one',
    'https://bsky.social',
  ),
  VK_GROUP: setting(number(), 'Number of the VK community on whose wall is posted', '123456'),
  VK_TOKEN: setting(text(), 'Token of a person who administers the VK community', 'vk1.a.example'),
  VK_READ_TOKEN: setting(
    text(),
    "Service token of a VK app, which reads posts back where VK_TOKEN is the community's own",
    'example-service-token',
  ),
  VK_API_ROOT: setting(
    url.default('https://api.vk.com'),
    'VK API, when it is not reached directly',
    'https://api.vk.com',
  ),
  FACEBOOK_PAGE: setting(number(), 'Id of the Facebook page', '100000000000001'),
  FACEBOOK_TOKEN: setting(text(), "The Facebook page's own access token", 'EAAExample'),
  FACEBOOK_API_ROOT: setting(
    url.default('https://graph.facebook.com'),
    'Graph API, when it is not reached directly',
    'https://graph.facebook.com',
  ),
  X_ACCOUNT: setting(
    z
      .string()
      .regex(/^@?\w{1,15}$/)
      .optional(),
    'Name of the X account',
    'silta_help',
  ),
  X_API_KEY: setting(text(), "The X app's API key", 'example-api-key'),
  X_API_SECRET: setting(text(), "The X app's API key secret", 'example-api-secret'),
  X_ACCESS_TOKEN: setting(text(), "The X account's access token", '123456-example'),
  X_ACCESS_SECRET: setting(text(), "The X account's access token secret", 'example-access-secret'),
  X_API_ROOT: setting(url.default('https://api.x.com'), 'X API, when it is not reached directly', 'https://api.x.com'),
  WEBHOOK_URL: setting(
    url.optional(),
    'Address of your own program that is told of announcements',
    'https://www.example.org/silta',
  ),
  WEBHOOK_SECRET: setting(
    z.string().min(16).optional(),
    'Secret that the program of WEBHOOK_URL shares: at least 16 characters',
    'choose-a-long-random-secret',
  ),
} as const

type Name = keyof typeof NETWORK_SETTINGS
export type NetworkValues = { readonly [Key in Name]: z.output<(typeof NETWORK_SETTINGS)[Key]['schema']> }

/** Absent are the networks that are off. */
export interface NetworksConfig {
  readonly mastodon?: { readonly apiRoot: string; readonly account: string; readonly token: string }
  readonly bluesky?: { readonly apiRoot: string; readonly handle: string; readonly password: string }
  readonly vk?: {
    readonly apiRoot: string
    readonly group: string
    readonly token: string
    readonly readToken: string | undefined
  }
  readonly facebook?: { readonly apiRoot: string; readonly page: string; readonly token: string }
  readonly x?: {
    readonly apiRoot: string
    readonly account: string
    readonly keys: {
      readonly apiKey: string
      readonly apiSecret: string
      readonly accessToken: string
      readonly accessSecret: string
    }
  }
  readonly webhook?: { readonly url: string; readonly secret: string }
}

/** What each network needs to be on. */
const NEEDS: readonly (readonly Name[])[] = [
  ['MASTODON_URL', 'MASTODON_ACCOUNT', 'MASTODON_TOKEN'],
  ['BLUESKY_HANDLE', 'BLUESKY_PASSWORD'],
  ['VK_GROUP', 'VK_TOKEN'],
  ['FACEBOOK_PAGE', 'FACEBOOK_TOKEN'],
  ['X_ACCOUNT', 'X_API_KEY', 'X_API_SECRET', 'X_ACCESS_TOKEN', 'X_ACCESS_SECRET'],
  ['WEBHOOK_URL', 'WEBHOOK_SECRET'],
]

/** A sentence for each setting without which others that are given are of no use. */
export function networkProblems(isGiven: (name: string) => boolean): string[] {
  return NEEDS.flatMap((names) => {
    const first = names.find(isGiven)
    if (first === undefined) return []
    return names
      .filter((name) => !isGiven(name))
      .map((name) => {
        const { about, example } = NETWORK_SETTINGS[name]
        return `${first} needs ${name} (${about}). A valid example: ${name}=${example}`
      })
  })
}

export function groupNetworks(values: NetworkValues): NetworksConfig {
  const { MASTODON_URL, MASTODON_ACCOUNT, MASTODON_TOKEN, BLUESKY_HANDLE, BLUESKY_PASSWORD } = values
  const { VK_GROUP, VK_TOKEN, FACEBOOK_PAGE, FACEBOOK_TOKEN, WEBHOOK_URL, WEBHOOK_SECRET } = values
  const { X_ACCOUNT, X_API_KEY, X_API_SECRET, X_ACCESS_TOKEN, X_ACCESS_SECRET } = values
  return {
    ...(MASTODON_URL &&
      MASTODON_ACCOUNT &&
      MASTODON_TOKEN && { mastodon: { apiRoot: MASTODON_URL, account: MASTODON_ACCOUNT, token: MASTODON_TOKEN } }),
    ...(BLUESKY_HANDLE &&
      BLUESKY_PASSWORD && {
        bluesky: { apiRoot: values.BLUESKY_API_ROOT, handle: BLUESKY_HANDLE, password: BLUESKY_PASSWORD },
      }),
    ...(VK_GROUP &&
      VK_TOKEN && {
        vk: { apiRoot: values.VK_API_ROOT, group: VK_GROUP, token: VK_TOKEN, readToken: values.VK_READ_TOKEN },
      }),
    ...(FACEBOOK_PAGE &&
      FACEBOOK_TOKEN && {
        facebook: { apiRoot: values.FACEBOOK_API_ROOT, page: FACEBOOK_PAGE, token: FACEBOOK_TOKEN },
      }),
    ...(X_ACCOUNT &&
      X_API_KEY &&
      X_API_SECRET &&
      X_ACCESS_TOKEN &&
      X_ACCESS_SECRET && {
        x: {
          apiRoot: values.X_API_ROOT,
          account: X_ACCOUNT,
          keys: {
            apiKey: X_API_KEY,
            apiSecret: X_API_SECRET,
            accessToken: X_ACCESS_TOKEN,
            accessSecret: X_ACCESS_SECRET,
          },
        },
      }),
    ...(WEBHOOK_URL && WEBHOOK_SECRET && { webhook: { url: WEBHOOK_URL, secret: WEBHOOK_SECRET } }),
  }
}

function number() {
  return z
    .string()
    .regex(/^[1-9]\d*$/)
    .optional()
}
