import type { Service } from '../../knowledge/service.ts'
import { serviceYaml } from '../export/yaml.ts'
import { digest } from './ids.ts'

/** What imports have written into a file: enough to tell later what others have changed, there and here. */
export interface Stamp {
  /** Digests of the entries that it was made of, by their language; `all` for one in all languages. */
  readonly entries: Readonly<Record<string, string>>
  /** Whether the file is still as it was written. */
  readonly isUntouched: boolean
}

const MARK = /^# import: ([0-9a-f]{16})((?: [a-z]{2,3}=[0-9a-f]{16})+)$/m
/** The mark is in the comment at the head, which is short. */
const HEAD = 4000

/** The text of the file of an imported entry. */
export function stampedYaml(service: Service, origin: string, entries: Stamp['entries']): string {
  const body = serviceYaml(service)
  const digests = Object.entries(entries).map(([language, entry]) => ` ${language}=${entry}`)
  return [
    `# Imported from ${origin.replace(/\s+/g, ' ')}`,
    '# A draft is shown to nobody. Review it, translate what is missing, write who has reviewed it, and publish it.',
    `# import: ${short(body)}${digests.join('')}`,
    body,
  ].join('\n')
}

/** The stamp in a file; `undefined` when no import has written it. */
export function readStamp(text: string): Stamp | undefined {
  const plain = text.replaceAll('\r\n', '\n')
  const found = MARK.exec(plain.slice(0, HEAD))
  const [mark, body, digests] = found ?? []
  if (!found || mark === undefined || digests === undefined) return undefined
  return {
    entries: Object.fromEntries(
      digests
        .trim()
        .split(' ')
        .map((digest) => digest.split('=')),
    ),
    isUntouched: short(plain.slice(found.index + mark.length + 1)) === body,
  }
}

/** The same for the same entry, whenever it was seen. */
export function entryDigest(service: Service): string {
  return short(JSON.stringify({ ...service, sources: service.sources.map(({ url, title }) => ({ url, title })) }))
}

function short(text: string): string {
  return digest(text).slice(0, 16)
}
