import { LOCALES } from '../../locale.ts'
import { BagWriter } from './bags.ts'
import { ByteWriter } from './bytes.ts'
import { FIELDS, type SearchDocument } from './document.ts'
import type { Vocabulary } from './vocabulary.ts'
import { FIELD_WEIGHTS, LEAD_WEIGHT, LEAD_WORDS } from './weights.ts'

/**
 * Documents word by word, as flat arrays. A "text" is one document in one language; text number = document × languages +
 * language.
 */
export interface Texts {
  /** Everything but the body, in order: for each segment its length and field, then its terms. */
  readonly segments: Uint8Array
  /** Where each text starts in `segments`; one more than there are texts. */
  readonly segmentStarts: Uint32Array
  /** For each text its distinct terms, each packed with its weighted frequency; see {@link BagWriter}. */
  readonly bags: Uint32Array
  /** Where each text starts in `bags`; one more than there are texts. */
  readonly bagStarts: Uint32Array
  /** Of each text, in weighted characters. */
  readonly lengths: Uint32Array
}

const SUMMARY = FIELDS.indexOf('summary')

/** Reads the documents, each of which is let go then; their words are counted `times`, of which −1 takes them back. */
export function readTexts(documents: Iterable<SearchDocument>, vocabulary: Vocabulary, times: 1 | -1): Texts {
  const segments = new ByteWriter()
  const segmentStarts: number[] = [0]
  const bag = new BagWriter()
  const lengths: number[] = []
  const words: number[] = []
  for (const document of documents) {
    for (const [number, locale] of LOCALES.entries()) {
      let length = 0
      for (const [field, name] of FIELDS.entries()) {
        const weight = FIELD_WEIGHTS[field] ?? 1
        let lead = field === SUMMARY ? LEAD_WORDS : 0
        for (const segment of document.fields[name][locale] ?? []) {
          words.length = 0
          vocabulary.read(segment, number, times, words)
          if (words.length === 0) continue
          if (field <= SUMMARY) segments.varint(words.length * FIELDS.length + field)
          for (const term of words) {
            if (field <= SUMMARY) segments.varint(term)
            bag.add(term, lead-- > 0 ? weight + LEAD_WEIGHT : weight, field <= SUMMARY)
          }
          length += segment.length * weight
        }
      }
      lengths.push(length)
      segmentStarts.push(segments.length)
      bag.close()
    }
  }
  return {
    segments: segments.finish(),
    segmentStarts: Uint32Array.from(segmentStarts),
    ...bag.finish(),
    lengths: Uint32Array.from(lengths),
  }
}

/** The texts of documents here and there as texts of their own, in the order given. */
export function joinTexts(parts: readonly { readonly texts: Texts; readonly document: number }[]): Texts {
  const count = parts.length * LOCALES.length
  const segmentStarts = new Uint32Array(count + 1)
  const bagStarts = new Uint32Array(count + 1)
  const lengths = new Uint32Array(count)
  eachText((text, from, number) => {
    segmentStarts[text + 1] = (segmentStarts[text] ?? 0) + sizeOf(from.segmentStarts, number)
    bagStarts[text + 1] = (bagStarts[text] ?? 0) + sizeOf(from.bagStarts, number)
    lengths[text] = from.lengths[number] ?? 0
  })
  const segments = new Uint8Array(segmentStarts[count] ?? 0)
  const bags = new Uint32Array(bagStarts[count] ?? 0)
  eachText((text, from, number) => {
    segments.set(partOf(from.segments, from.segmentStarts, number), segmentStarts[text])
    bags.set(partOf(from.bags, from.bagStarts, number), bagStarts[text])
  })
  return { segments, segmentStarts, bags, bagStarts, lengths }

  function eachText(see: (text: number, from: Texts, number: number) => void): void {
    let text = 0
    for (const { texts, document } of parts) {
      const first = document * LOCALES.length
      for (let number = first; number < first + LOCALES.length; number++) see(text++, texts, number)
    }
  }
}

function sizeOf(starts: Uint32Array, number: number): number {
  return (starts[number + 1] ?? 0) - (starts[number] ?? 0)
}

function partOf<A extends Uint8Array | Uint32Array>(from: A, starts: Uint32Array, number: number): A {
  return from.subarray(starts[number], starts[number + 1]) as A
}
