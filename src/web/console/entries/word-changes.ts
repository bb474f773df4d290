export interface Piece {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** More words than these times each other are not compared: that would take long, and nobody could read it. */
const MOST_COMPARISONS = 1_000_000

/** What of a text was changed, word by word; the pieces without the added ones are `before`, without the removed `after`. */
export function wordChanges(before: string, after: string): Piece[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)]
  const head = commonLength(old, fresh)
  const tail = commonLength(old.slice(head).reverse(), fresh.slice(head).reverse())
  return joined([
    ...old.slice(0, head).map((text): Piece => ({ kind: 'same', text })),
    ...middle(old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail)),
    ...old.slice(old.length - tail).map((text): Piece => ({ kind: 'same', text })),
  ])
}

/** Words, and what stands between them. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? []
}

function commonLength(one: readonly string[], other: readonly string[]): number {
  const end = one.findIndex((word, at) => word !== other[at])
  return end === -1 ? one.length : end
}

/** That a word is the same says more than that a blank is. */
const weightOf = (word: string) => (word.trim() === '' ? 1 : 3)

/** By the weightiest sequence of words that both have. */
function middle(old: readonly string[], fresh: readonly string[]): Piece[] {
  const removed = (text: string): Piece => ({ kind: 'removed', text })
  const added = (text: string): Piece => ({ kind: 'added', text })
  if (old.length * fresh.length > MOST_COMPARISONS) return [...old.map(removed), ...fresh.map(added)]
  // weights[i * width + j]: of the weightiest one of what begins at word i of the old text and at word j of the new.
  const width = fresh.length + 1
  const weights = new Uint32Array((old.length + 1) * width)
  const at = (i: number, j: number) => weights[i * width + j] ?? 0
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const word = old[i] ?? ''
    for (let j = fresh.length - 1; j >= 0; j -= 1)
      weights[i * width + j] =
        word === fresh[j] ? at(i + 1, j + 1) + weightOf(word) : Math.max(at(i + 1, j), at(i, j + 1))
  }
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < fresh.length) {
    const [was, is] = [old[i], fresh[j]]
    if (was !== undefined && was === is) {
      pieces.push({ kind: 'same', text: was })
      i += 1
      j += 1
    } else if (was !== undefined && (is === undefined || at(i + 1, j) >= at(i, j + 1))) {
      pieces.push(removed(was))
      i += 1
    } else if (is !== undefined) {
      pieces.push(added(is))
      j += 1
    }
  }
  return pieces
}

/** Neighbours of one kind as one. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (last?.kind === piece.kind) result[result.length - 1] = { kind: piece.kind, text: last.text + piece.text }
    else result.push(piece)
  }
  return result
}
