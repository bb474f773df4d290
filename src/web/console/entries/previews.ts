import { html } from 'hono/html'
import { detailsCard, shortCard } from '../../../knowledge/card/card.ts'
import { diagramAlt } from '../../../knowledge/diagram/diagram.ts'
import type { Service } from '../../../knowledge/service.ts'
import type { Html } from '../../page-options.ts'
import type { ConsoleContext, ConsoleOptions } from '../parts.ts'

/** The answers that the service would be on each platform. */
export function renderPreviews(
  c: ConsoleContext,
  { previews, knowledge, now }: Pick<ConsoleOptions, 'previews' | 'knowledge' | 'now'>,
  service: Service,
): Html {
  const { locale, texts } = c.var
  const context = { locale, texts, now: now(), standing: knowledge.base.standing }
  const cards = [shortCard(service, context), detailsCard(service, context)]
  const platforms = new Map<string, string[]>()
  for (const blocks of cards)
    for (const { platform, parts } of previews({ locale, blocks }))
      platforms.set(platform, [...(platforms.get(platform) ?? []), ...parts])
  return html`<section><h2>${texts('entries-in-chat')}</h2>
    ${[...platforms].map(
      ([platform, parts]) => html`<details class="preview preview-of"><summary>${platform}</summary>
        ${parts.map((part) => html`<p class="preview-part">${part}</p>`)}</details>`,
    )}</section>`
}

/** The process as a drawing, from `address` with `light.svg` or `dark.svg` below it. */
export function renderDiagram(c: ConsoleContext, service: Service, address: string): Html {
  const { locale, texts } = c.var
  const [title] = diagramAlt(service, { locale, texts }).split('\n')
  return html`<section><h2>${texts('entries-diagram')}</h2>
    <details class="preview"><summary>${title}</summary><a class="diagram" href="${address}/light.svg?lang=${locale}"><picture>
      <source srcset="${address}/dark.svg?lang=${locale}" media="(prefers-color-scheme: dark)" />
      <img src="${address}/light.svg?lang=${locale}" alt="${title}" />
    </picture></a></details></section>`
}
