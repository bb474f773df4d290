import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readConfig, SETTINGS } from '../src/config.ts'
import { NETWORK_SETTINGS } from '../src/config-networks.ts'
import { ConfigError } from '../src/errors.ts'

const NAMES = Object.keys(SETTINGS)

const WRONG: Readonly<Record<string, readonly string[]>> = {
  PORT: ['eighty', '-1', '65536', '80.5', '1e3', '0x50', '80 80'],
  PUBLIC_URL: ['silta.example.org', 'ftp://silta.example.org', 'https://', 'javascript:alert(1)'],
  RETENTION_DAYS: ['0', '-1', '1.5', '3651', 'always'],
  LOG_LEVEL: ['verbose', 'INFO'],
  REDIS_URL: ['localhost:6379', 'http://localhost'],
  ROLES: ['all', 'web bots', 'worker,', 'Worker', ','],
  HEALTH_PORT: ['eighty', '65536'],
  QUEUE_DASHBOARD_PASSWORD: ['too-short'],
  TELEGRAM_BOT_TOKEN: ['secret-but-wrong', '12345', 'bot123456:AAExample', '123456:AA Example'],
  TELEGRAM_API_ROOT: ['api.telegram.org', 'file:///etc/passwd'],
  TELEGRAM_WEBHOOK_URL: ['/telegram', 'telegram.example.org/hook'],
  TELEGRAM_WEBHOOK_SECRET: ['too-short', 'contains spaces and more', 'ä'.repeat(20), 'x'.repeat(257)],
  DISCORD_BOT_TOKEN: ['short'],
  DISCORD_API_ROOT: ['discord'],
  DISCORD_MESSAGES_PER_SECOND: ['-1', 'many', '1.5'],
  DISCORD_MESSAGE_CONTENT: ['yes', '1', 'TRUE'],
  DISCORD_INVITE: ['discord.gg/example', 'javascript:alert(1)'],
  LINK_CHECKS: ['yes', 'true', 'ON'],
  MASTODON_URL: ['mastodon.social', 'ftp://mastodon.social'],
  MASTODON_ACCOUNT: ['silta', 'silta mastodon.social'],
  BLUESKY_HANDLE: ['silta', '@silta.bsky.social'],
  VK_GROUP: ['silta', '-123456', '0'],
  FACEBOOK_PAGE: ['Silta', '-1'],
  X_ACCOUNT: ['silta help', 'a-name', 'sixteen_letters_'],
  X_API_ROOT: ['api.x.com'],
  WEBHOOK_URL: ['www.example.org', 'mailto:me@example.org'],
  WEBHOOK_SECRET: ['too-short'],
}

/** Whole networks: one without its other settings is a problem of its own. */
const NETWORKS = Object.fromEntries(Object.entries(NETWORK_SETTINGS).map(([name, { example }]) => [name, example]))

function problemsOf(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
  return []
}

describe('the configuration', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toEqual({
      roles: { web: true, bots: true, worker: true },
      web: { host: '127.0.0.1', port: 8080, publicUrl: undefined },
      dataDirectory: 'var',
      knowledgeDirectory: 'data',
      retentionDays: 90,
      logLevel: 'info',
      telegram: undefined,
      linkChecks: false,
      announcementRules: { fourEyes: true },
      curationRules: { fourEyes: true },
      networks: {},
      shown: expect.any(Array),
    })
  })

  it('takes every example that it gives', () => {
    const config = readConfig(
      Object.fromEntries(Object.entries(SETTINGS).map(([name, { example }]) => [name, example])),
    )
    expect(config).toMatchObject({
      web: { publicUrl: 'https://silta.example.org' },
      telegram: { webhook: { secret: 'choose-a-long-random-secret' } },
      discord: { shards: 1, messageContent: false },
      redisUrl: 'redis://127.0.0.1:6379',
      healthPort: 8081,
    })
  })

  it('takes an empty or blank variable for one that is not set, and trims the others', () => {
    expect(readConfig(Object.fromEntries(NAMES.map((name) => [name, ' '])))).toEqual(readConfig({}))
    expect(readConfig({ PORT: ' 0 ', HOST: ' 0.0.0.0\n' }).web).toMatchObject({ host: '0.0.0.0', port: 0 })
  })

  it('turns Telegram on by its token, by polling or by webhook', () => {
    const polling = { TELEGRAM_BOT_TOKEN: '123456:AAExample' }
    expect(readConfig(polling).telegram).toEqual({
      token: '123456:AAExample',
      apiRoot: 'https://api.telegram.org',
      webhook: undefined,
      messagesPerSecond: 30,
    })
    const webhook = {
      ...polling,
      TELEGRAM_API_ROOT: 'http://127.0.0.1:8081',
      TELEGRAM_WEBHOOK_URL: 'https://example.org/hook',
      TELEGRAM_WEBHOOK_SECRET: 'a-secret-of-20-signs',
    }
    expect(readConfig(webhook).telegram).toEqual({
      token: '123456:AAExample',
      apiRoot: 'http://127.0.0.1:8081',
      webhook: { url: 'https://example.org/hook', secret: 'a-secret-of-20-signs' },
      messagesPerSecond: 30,
    })
  })

  it('cannot be changed', () => {
    const config = readConfig({ TELEGRAM_BOT_TOKEN: '123456:AAExample' })
    expect(() => Object.assign(config.web, { port: 1 })).toThrow(TypeError)
    expect(() => Object.assign(config, { logLevel: 'trace' })).toThrow(TypeError)
    expect(Object.isFrozen(config.telegram)).toBe(true)
  })

  it.each(Object.entries(WRONG))('refuses a wrong %s in words with an example, without its value', (name, values) => {
    const others = {
      ...NETWORKS,
      TELEGRAM_BOT_TOKEN: '123456:AAExample',
      TELEGRAM_WEBHOOK_SECRET: 'a-secret-of-20-signs',
    }
    const problems = values.map((value) => problemsOf({ ...others, [name]: value }))
    const setting = SETTINGS[name as keyof typeof SETTINGS]
    const sentence = `${name} is not valid (${setting.about}). A valid example: ${name}=${setting.example}`
    expect(problems).toEqual(values.map(() => [sentence]))
  })

  it('tells every problem at once, one for each variable', () => {
    const env = Object.fromEntries(Object.entries(WRONG).map(([name, [value]]) => [name, value]))
    const problems = problemsOf({ ...NETWORKS, ...env })
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual(Object.keys(WRONG))
  })

  it('knows what the page about the queue needs', () => {
    const password = { QUEUE_DASHBOARD_PASSWORD: 'sixteen letters!' }
    expect(problemsOf(password)).toEqual([expect.stringMatching(/^QUEUE_DASHBOARD_PASSWORD needs REDIS_URL/)])
    expect(problemsOf({ ...password, REDIS_URL: 'redis://127.0.0.1' })).toEqual([])
  })

  it('knows what a webhook needs', () => {
    const problems = problemsOf({ TELEGRAM_WEBHOOK_URL: 'https://example.org/hook' })
    expect(problems).toEqual([
      expect.stringMatching(/needs TELEGRAM_WEBHOOK_SECRET/),
      expect.stringMatching(/needs TELEGRAM_BOT_TOKEN/),
    ])
    const wrong = { TELEGRAM_BOT_TOKEN: 'wrong', TELEGRAM_WEBHOOK_SECRET: 'wrong' }
    expect(problemsOf({ TELEGRAM_WEBHOOK_URL: 'https://example.org/hook', ...wrong })).toEqual([
      expect.stringMatching(/^TELEGRAM_BOT_TOKEN is not valid/),
      expect.stringMatching(/^TELEGRAM_WEBHOOK_SECRET is not valid/),
    ])
  })

  it('turns a network on when all that it needs is set', () => {
    expect(
      readConfig({ WEBHOOK_URL: 'http://127.0.0.1:9/hook', WEBHOOK_SECRET: 'a-secret-of-20-signs' }).networks,
    ).toEqual({
      webhook: { url: 'http://127.0.0.1:9/hook', secret: 'a-secret-of-20-signs' },
    })
    expect(Object.keys(readConfig(NETWORKS).networks)).toEqual([
      'mastodon',
      'bluesky',
      'vk',
      'facebook',
      'x',
      'webhook',
    ])
    expect(readConfig({ X_API_ROOT: 'http://127.0.0.1:9' }).networks).toEqual({})
  })

  it('says what else a network needs', () => {
    expect(problemsOf({ X_ACCOUNT: 'silta_help', X_API_SECRET: 'secret', VK_TOKEN: 'secret' })).toEqual([
      expect.stringMatching(/^VK_TOKEN needs VK_GROUP \(Number of .*\)\. A valid example: VK_GROUP=123456$/),
      expect.stringMatching(/^X_ACCOUNT needs X_API_KEY/),
      expect.stringMatching(/^X_ACCOUNT needs X_ACCESS_TOKEN/),
      expect.stringMatching(/^X_ACCOUNT needs X_ACCESS_SECRET/),
    ])
  })

  it('gives a process the roles that are named', () => {
    const redis = { REDIS_URL: 'rediss://user:secret@redis.example.org:6380/1' }
    expect(readConfig({ ...redis, ROLES: 'worker' }).roles).toEqual({ web: false, bots: false, worker: true })
    expect(readConfig({ ...redis, ROLES: ' bots , web,bots' }).roles).toEqual({ web: true, bots: true, worker: false })
    expect(readConfig({ ROLES: 'worker,bots,web' }).roles).toEqual({ web: true, bots: true, worker: true })
  })

  it('knows what fewer roles need', () => {
    expect(problemsOf({ ROLES: 'web,bots' })).toEqual([expect.stringMatching(/^ROLES needs REDIS_URL/)])
    const webhook = {
      REDIS_URL: 'redis://127.0.0.1:6379',
      TELEGRAM_BOT_TOKEN: '123456:AAExample',
      TELEGRAM_WEBHOOK_URL: 'https://example.org/hook',
      TELEGRAM_WEBHOOK_SECRET: 'a-secret-of-20-signs',
    }
    expect(problemsOf({ ...webhook, ROLES: 'bots' })).toEqual([expect.stringMatching(/both roles bots and web/)])
    for (const ROLES of ['worker', 'web', 'web,bots']) expect(problemsOf({ ...webhook, ROLES })).toEqual([])
  })

  it('never prints a value and never fails in another way', () => {
    const value = fc.string({ minLength: 4, unit: 'grapheme' }).map((text) => `sécret-${text}`)
    const env = fc.dictionary(fc.constantFrom(...NAMES), value)
    fc.assert(
      fc.property(env, (given) => {
        const said = problemsOf(given).join('\n')
        for (const each of Object.values(given)) expect(said).not.toContain(each)
      }),
    )
  })

  it('says all of it in the message of the error', () => {
    expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'x' })).toThrow(
      /^The configuration cannot be used:\n {2}- PORT .*\n {2}- LOG_LEVEL .*$/,
    )
  })
})
