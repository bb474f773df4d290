export type Currency = 'EUR' | 'RUB'

const SPACE = '[ \\u00a0\\u202f]'

/** The names of a currency in the five languages, and their inflected forms. */
const NAMES: Readonly<Record<Currency, string>> = {
  EUR: '(?:€|eur(?:o(?:a|n|s|st|t|sid|de|ssa|lla|iden|ja)?)?(?!\\p{L})|евро)',
  RUB: '(?:₽|rub(?:le|la|el|l)?|rou?bl|rupl|руб)',
}

/** A currency that follows another number, which has been read and taken out already, is that number's. */
const BEFORE = patterns((names) => `(?<![\\d\\u0000]${SPACE}?)${names}${SPACE}?$`)
const AFTER = patterns((names) => `^${SPACE}?${names}`)

/** The currency that the text right before or after a number gives it. */
export function currencyOf(before: string, after: string): Currency | undefined {
  return AFTER.find(([, name]) => name.test(after))?.[0] ?? BEFORE.find(([, name]) => name.test(before))?.[0]
}

function patterns(make: (names: string) => string): (readonly [Currency, RegExp])[] {
  return (['EUR', 'RUB'] as const).map((currency) => [currency, new RegExp(make(NAMES[currency]), 'iu')])
}
