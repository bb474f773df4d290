import { readFileSync } from 'node:fs'
import { Hono } from 'hono'
import { html } from 'hono/html'
import { z } from 'zod'
import type { Fault } from '../../../yaml.ts'
import type { Html } from '../../page-options.ts'
import { page } from '../layout.ts'
import type { ConsoleContext, ConsoleEnv, ConsoleOptions, NetworkCheck, SettingLine } from '../parts.ts'
import { cardTable, facts } from '../tables.ts'

/** Of many the first are enough to begin with. */
const MOST_FAULTS = 200

const { version: VERSION } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8')))

/** `/console/settings`: what is on, whether it works, and how to change it; secrets are never shown. */
export function settingsRoutes(options: ConsoleOptions): Hono<ConsoleEnv> {
  const { checks, networks, settings, knowledge, communityFaults, publicUrl, rules } = options
  const routes = new Hono<ConsoleEnv>()
  routes.get('/console/settings', async (c) => {
    const { texts } = c.var
    const parts = Object.entries(await checks())
    const asked = c.req.query('ask') === 'networks' ? await networks() : undefined
    const faults = [...knowledge.faults, ...communityFaults]
    const content = html`
      ${facts([
        [texts('console-settings-version'), VERSION],
        [texts('console-settings-address'), publicUrl ?? texts('console-settings-no-address')],
        [
          texts('console-settings-approval'),
          texts('console-settings-approves', { who: rules.fourEyes ? 'other' : 'any' }),
        ],
      ])}
      <h2>${texts('console-settings-parts')}</h2>
      ${partsTable(c, parts)}
      <h2>${texts('console-settings-networks')}</h2>
      ${
        asked === undefined
          ? html`<p><a class="choice" rel="nofollow" href="/console/settings?ask=networks">${texts('console-settings-ask')}</a></p>`
          : networksTable(c, asked)
      }
      <h2>${texts('console-settings-faults')}</h2>
      ${faults.length > 0 ? faultsTable(c, faults) : html`<p>${texts('console-settings-no-faults')}</p>`}
      <h2>${texts('console-settings-all')}</h2>
      <p>${texts('console-settings-how')}</p>
      ${settingsTable(c, settings)}`
    return page(c, { title: texts('console-area-settings'), content })
  })
  return routes
}

function works(c: ConsoleContext, isOk: boolean): Html {
  return html`<span class="${isOk ? 'badge' : 'badge badge-due'}">${c.var.texts('console-settings-works', { ok: isOk ? 'yes' : 'no' })}</span>`
}

function headings({ var: { texts } }: ConsoleContext, names: readonly string[]): string[] {
  return names.map((name) => texts(`console-settings-column-${name}`))
}

function partsTable(c: ConsoleContext, parts: readonly (readonly [string, { ok: boolean; reason?: string }])[]): Html {
  return cardTable(
    c.var.texts('console-settings-parts'),
    headings(c, ['name', 'works', 'reason']),
    parts.map(([name, { ok, reason }]) => [name, works(c, ok), reason ?? '–']),
  )
}

function networksTable(c: ConsoleContext, networks: readonly NetworkCheck[]): Html {
  const { texts } = c.var
  if (networks.length === 0) return html`<p>${texts('console-settings-no-networks')}</p>`
  return cardTable(
    texts('console-settings-networks'),
    headings(c, ['name', 'works', 'reason']),
    networks.map(({ name, problems }) => [name, works(c, problems.length === 0), problems.join(' ') || '–']),
  )
}

function faultsTable(c: ConsoleContext, faults: readonly Fault[]): Html {
  const { texts } = c.var
  return html`${
    faults.length > MOST_FAULTS
      ? html`<p>${texts('console-settings-more', { count: faults.length - MOST_FAULTS })}</p>`
      : ''
  }
  ${cardTable(
    texts('console-settings-faults'),
    headings(c, ['file', 'reason', 'severity']),
    faults
      .slice(0, MOST_FAULTS)
      .map(({ file, path, message, severity }) => [
        path === '' ? file : `${file}: ${path}`,
        html`<span lang="en">${message}</span>`,
        html`<span class="${severity === 'error' ? 'badge badge-due' : 'badge'}">${texts('console-settings-severity', { severity })}</span>`,
      ]),
  )}`
}

function settingsTable(c: ConsoleContext, settings: readonly SettingLine[]): Html {
  const { texts } = c.var
  return cardTable(
    texts('console-settings-all'),
    headings(c, ['name', 'value', 'about']),
    settings.map(({ name, about, isSet, value }) => [
      html`<code>${name.split('_').map((part, at) => html`${at > 0 ? html`_<wbr />` : ''}${part}`)}</code>`,
      html`${value === undefined ? '' : html`<code>${value}</code> `}<span class="badge">${texts('console-settings-set', { how: isSet ? 'set' : value === undefined ? 'unset' : 'default' })}</span>`,
      html`<span lang="en">${about}</span>`,
    ]),
  )
}
