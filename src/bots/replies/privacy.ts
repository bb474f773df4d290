import type { Locale } from '../../locale.ts'
import { type OutboundMessage, paragraph } from '../../message.ts'
import type { PersonalData } from '../../store/store.ts'
import { button, type ReplyContext } from './context.ts'

/** Everything held on the person, as a file. */
export function personalDataReply({ catalogue }: ReplyContext, locale: Locale, data: PersonalData): OutboundMessage {
  return {
    locale,
    blocks: [paragraph(catalogue(locale)('mydata'))],
    attachment: {
      name: 'silta-my-data.json',
      mediaType: 'application/json',
      content: `${JSON.stringify(data, null, 2)}\n`,
    },
  }
}

export function confirmForgetReply({ catalogue }: ReplyContext, locale: Locale): OutboundMessage {
  const texts = catalogue(locale)
  return {
    locale,
    blocks: [paragraph(texts('forget-confirm'))],
    buttons: [
      [button(texts('button-forget'), { kind: 'forget', confirmed: true })],
      [button(texts('button-keep'), { kind: 'forget', confirmed: false })],
    ],
  }
}

/** Tells what was erased, by the data as it stood just before. */
export function forgottenReply({ catalogue }: ReplyContext, locale: Locale, data: PersonalData): OutboundMessage {
  const count = (table: string) => data[table]?.length ?? 0
  return {
    locale,
    clearsHistory: true,
    blocks: [
      paragraph(
        catalogue(locale)('forget-done', {
          queries: count('queries'),
          questions: count('questions'),
          messages: count('deliveries') + count('transcripts'),
        }),
      ),
    ],
  }
}
