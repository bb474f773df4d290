import { CYRILLIC } from '../cyrillic.ts'

/** The two forms under which a word is compared. */
export interface FoldedWord {
  /** Without diacritics; absent for a word in Cyrillic. */
  readonly latin: string | undefined
  /** The Russian skeleton of the word, whichever alphabet it is typed in. */
  readonly russian: string
}

/** Letters are written out as people type them, since the habits below are about those spellings. */
const TYPED: Readonly<Record<string, string>> = { ...CYRILLIC, й: 'y', х: 'kh', ц: 'ts', ы: 'y', ю: 'yu', я: 'ya' }

/** Applied in order to Russian in Latin letters, so that its many spellings meet in one. */
const SKELETON: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh|š/g, 'w'],
  [/zh|ž/g, 'q'],
  [/tch|ch|č/g, '4'],
  [/tz|c/g, 'ts'],
  [/kh|x/g, 'h'],
  [/[yji]o/g, 'e'],
  [/[yj]e/g, 'e'],
  [/[yji]([au])/g, '$1'],
  [/[yj]/g, 'i'],
  [/(.)\1+/g, '$1'],
]

/**
 * Folds one word, given in lower case and Unicode form NFKC: apostrophes go, a letter typed three times or
 * more counts once, diacritics go, and digits that stand for letters ("p6leb", "pomo4") are read as letters.
 */
export function foldWord(word: string): FoldedWord {
  const bare = word.replace(/['’ʼ`´]/g, '').replace(/(\p{L})\1{2,}/gu, '$1')
  if (/^\d+$/.test(bare)) return { latin: bare, russian: bare }
  const cyrillic = /\p{Script=Cyrillic}/u.test(bare)
  return {
    latin: cyrillic ? undefined : stripMarks(bare).replace(/[620]/g, (digit) => (digit === '2' ? 'a' : 'o')),
    russian: russianSkeleton(bare),
  }
}

function russianSkeleton(word: string): string {
  let skeleton = ''
  for (const letter of word) skeleton += TYPED[letter] ?? letter
  skeleton = skeleton.replace(/4/g, 'ch').replace(/6/g, 'sh')
  for (const [pattern, replacement] of SKELETON) skeleton = skeleton.replace(pattern, replacement)
  return stripMarks(skeleton)
}

function stripMarks(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øœæßł]/g, (letter) => ({ ø: 'o', œ: 'o', æ: 'a', ß: 'ss', ł: 'l' })[letter] ?? letter)
}

/** A word of a message and where it stands. */
export interface Token extends FoldedWord {
  /** Rises at the end of a sentence. */
  readonly sentence: number
  /** Rises at any punctuation between words. */
  readonly clause: number
}

const MAXIMUM_TOKENS = 1000

/** Splits a message into words, folded by `fold`. What follows the thousandth word is not read. */
export function tokenise(text: string, fold = foldWord): Token[] {
  const tokens: Token[] = []
  let sentence = 0
  let clause = 0
  for (const [part] of text
    .normalize('NFKC')
    .replaceAll('🆘', ' sos ')
    .toLowerCase()
    .matchAll(/[\p{L}\p{M}\p{N}'’ʼ`´]+|[.!?;…\n]+|[,:()—–]+|\s-\s/gu)) {
    if (/^[.!?;…\n]/.test(part)) sentence++
    if (/^[^\p{L}\p{N}'’ʼ`´]/u.test(part)) clause++
    else tokens.push({ ...fold(part), sentence, clause })
    if (tokens.length === MAXIMUM_TOKENS) break
  }
  return tokens.filter((token) => token.russian !== '')
}
