/** Elements whose content is for machines, or the same on every page of a site. */
const LEFT_OUT = new Set(['head', 'nav', 'header', 'footer', 'aside', 'select', 'dialog'])
/** The same, and between their start and end nothing is a tag. */
const RAW = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg'])

const TAG = /<(\/?)([a-z][a-z0-9]*)\b[^<>]*>|<!--/gi

/**
 * What the page itself says, without what stands around it: the content of `main` where there is one. Entities stay as
 * they are written. In one pass, since nobody vouches for the page.
 */
export function mainText(html: string): string {
  const all: string[] = []
  const main: string[] = []
  let [at, inMain] = [0, 0]
  let skipped: string | undefined
  let depth = 0
  const keep = (end: number) => {
    if (skipped !== undefined || end <= at) return
    all.push(html.slice(at, end))
    if (inMain > 0) main.push(html.slice(at, end))
  }
  TAG.lastIndex = 0
  for (let found = TAG.exec(html); found; found = TAG.exec(html)) {
    const [tag, slash, written] = found
    const name = written?.toLowerCase()
    const end = found.index + tag.length
    if (name === undefined) {
      keep(found.index)
      const close = html.indexOf('-->', end)
      at = close < 0 ? html.length : close + 3
      TAG.lastIndex = at
      continue
    }
    if (skipped !== undefined) {
      if (name === skipped) depth += slash ? -1 : 1
      if (depth === 0) [skipped, at] = [undefined, end]
      continue
    }
    keep(found.index)
    at = end
    if (name === 'main') inMain = Math.max(0, inMain + (slash ? -1 : 1))
    else if (!slash && RAW.has(name)) TAG.lastIndex = at = endOf(html, name, end)
    else if (!slash && LEFT_OUT.has(name)) [skipped, depth] = [name, 1]
  }
  keep(html.length)
  const own = main.join(' ')
  return own.trim() === '' ? all.join(' ') : own
}

/** Where an element ends that has no elements inside; the end of the page when it does not. */
function endOf(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}\\s*>`, 'gi')
  close.lastIndex = from
  return close.exec(html) ? close.lastIndex : html.length
}
