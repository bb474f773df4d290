import { createHash } from 'node:crypto'

/** As the schema has it. */
const LONGEST = 40

const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  'а a,б b,в v,г g,д d,е e,ё e,ж zh,з z,и i,й i,к k,л l,м m,н n,о o,п p,р r,с s,т t,у u,ф f,х kh,ц ts,ч ch,ш sh,щ shch,ъ ,ы y,ь ,э e,ю iu,я ia,ø o,æ ae,ß ss,đ d,ł l'
    .split(',')
    .map((pair) => pair.split(' ')),
)

/** An id from a name, in the letters that ids have; empty when nothing is left of it. */
export function slugOf(name: string, maximum = LONGEST): string {
  const latin = name
    .toLowerCase()
    .replace(/[а-яёøæßđł]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
  const slug = latin
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+/, '')
    .slice(0, maximum)
  return slug.replace(/-+$/, '')
}

/** The id of an entry that another catalogue calls `theirs`: the same for as long as that one keeps it. */
export function foreignId(catalogue: string, theirs: string): string {
  const plain = theirs.toLowerCase().replaceAll('-', '')
  const fits = /^[a-z0-9]+$/.test(plain) && catalogue.length + 1 + plain.length <= LONGEST
  return `${catalogue}-${fits ? plain : digest(theirs).slice(0, 24)}`
}

export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Gives each of several things an id of its own, after its name as far as there is one. */
export function createIds(): (name: string, fallback: string) => string {
  const used = new Set<string>()
  return (name, fallback) => {
    const wanted = slugOf(name, LONGEST - 4) || fallback
    let id = wanted
    for (let next = 2; used.has(id); next++) id = `${wanted}-${next}`
    used.add(id)
    return id
  }
}
