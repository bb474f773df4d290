import type { InboundMessage, Platform } from '../../src/bots/platform.ts'
import { isLocale } from '../../src/locale.ts'
import { heading, list, type OutboundMessage, paragraph, plainMessage } from '../../src/message.ts'

/** A bot that repeats what it hears, in messages of every shape. */
export function createEchoBot(platform: Platform) {
  return async ({ updateId, address, sender, content, message, replyTo }: InboundMessage): Promise<void> => {
    const locale = isLocale(sender.language) ? sender.language : 'en'
    const say = (answer: OutboundMessage, key = updateId) =>
      platform.send(address, answer, { key, download: (file) => platform.download(file) })

    if (content.kind === 'text' && content.text === 'card') await say(CARD)
    else if (content.kind === 'text' && content.text === 'file') await say(FILE)
    else if (content.kind === 'text' && content.edited)
      await say(plainMessage(locale, `You changed it to: ${content.text}`))
    else if (content.kind === 'text' && replyTo)
      await say(plainMessage(locale, `You answered ${replyTo.id}: ${content.text}`))
    else if (content.kind === 'media')
      await say({ ...plainMessage(locale, `You sent: ${content.text}`), media: content.media })
    else if (content.kind === 'text') await say(plainMessage(locale, `You said: ${content.text}`))
    else if (content.kind === 'command') await say(plainMessage(locale, `Command ${content.name}(${content.argument})`))
    else if (content.kind === 'action' && content.action === 'more' && message)
      await platform.edit(address, message, { ...plainMessage('en', 'Here is more'), buttons: CARD_BUTTONS })
    else if (content.kind === 'action') await say(plainMessage(locale, `Pressed ${content.action}`))
  }
}

const CARD_BUTTONS = [
  [
    { label: 'More', action: 'more' },
    { label: 'This helped', action: 'helped' },
  ],
  [{ label: 'Open the site', href: 'https://poliisi.fi/en' }],
]

/** Every kind of block, run and button. */
export const CARD: OutboundMessage = {
  locale: 'sv',
  blocks: [
    heading('Förlorat pass'),
    paragraph('Anmäl det till ', { text: 'polisen', bold: true }, '.'),
    heading('Gör så här'),
    list([['Anmäl'], ['Boka tid på ', { text: 'poliisi.fi', href: 'https://poliisi.fi/sv' }]], true),
    list([['foto'], ['intyg']]),
    paragraph({ text: 'Ring', href: 'tel:+358295419800' }, ' eller ', { text: 'hack', href: 'javascript:alert(1)' }),
  ],
  buttons: CARD_BUTTONS,
}

export const FILE: OutboundMessage = {
  ...plainMessage('en', 'Everything held on you.'),
  attachment: { name: 'my-data.json', mediaType: 'application/json', content: '{"name":"Матти"}\n' },
}
