import type { Line } from './corpora.ts'
import { labelDocuments, lineDocuments } from './corpora.ts'
import type { Engine } from './engines.ts'

export interface Guess {
  readonly label: string | undefined
  /** Higher is surer; comparable between guesses of one classifier. */
  readonly confidence: number
}

export type Classifier = (text: string) => Promise<Guess>

const NEIGHBOURS = 10

/**
 * A classifier from a search engine. Ours knows example questions, so that each label is a service; for the
 * others each training line is a document and the ten nearest vote with their scores.
 */
export async function createClassifier(engine: Engine, train: readonly Line[]): Promise<Classifier> {
  if (engine.name === 'Silta') {
    const search = await engine.index(labelDocuments(train))
    return async (text) => {
      const [best] = await search(text, 'en', 1)
      return { label: best?.id, confidence: best?.score ?? 0 }
    }
  }
  const search = await engine.index(lineDocuments(train))
  return async (text) => {
    const votes = new Map<string, number>()
    for (const { id, score } of await search(text, 'en', NEIGHBOURS)) {
      const label = train[Number(id)]?.label ?? ''
      votes.set(label, (votes.get(label) ?? 0) + score)
    }
    const [best] = [...votes].sort((a, b) => b[1] - a[1])
    return { label: best?.[0], confidence: best?.[1] ?? 0 }
  }
}

/** The share of lines whose label is guessed, in per cent. */
export async function accuracy(classify: Classifier, lines: readonly Line[]): Promise<number> {
  let right = 0
  for (const { text, label } of lines) if ((await classify(text)).label === label) right++
  return (100 * right) / lines.length
}

export async function guesses(classify: Classifier, lines: readonly Line[]): Promise<(Guess & { right: boolean })[]> {
  const found = []
  for (const { text, label } of lines) {
    const guess = await classify(text)
    found.push({ ...guess, right: guess.label === label })
  }
  return found
}
