/** An address as Mastodon sees one: with a host that has a top-level domain, without a bracket that it did not open. */
const ADDRESS = /https?:\/\/[\p{L}\p{N}.-]+\.[\p{L}]{2,}(?:[/?#](?:\([^\s()]*\)|[^\s()<>"'.,;!]|[.,;!](?=[^\s)]))*)?/giu

/** The length by Mastodon's rule: what people see as characters, 23 for an address. */
export function mastodonLength(text: string): number {
  return Array.from(new Intl.Segmenter('en').segment(text.replace(ADDRESS, 'x'.repeat(23)))).length
}

/** A post as Mastodon shows it: escaped, in paragraphs, with shortened addresses in links. */
export function mastodonHtml(text: string): string {
  let html = ''
  let end = 0
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    const [, scheme = '', rest = ''] = /^(https?:\/\/)(.*)$/.exec(address) ?? []
    html += `${escaped(text.slice(end, index))}<a href="${escaped(address)}" rel="nofollow"><span class="invisible">${scheme}</span><span class="ellipsis">${escaped(rest.slice(0, 30))}</span><span class="invisible">${escaped(rest.slice(30))}</span></a>`
    end = index + address.length
  }
  html += escaped(text.slice(end))
  const paragraphs = html.split(/\n{2,}/).map((part) => `<p>${part.replaceAll('\n', '<br />')}</p>`)
  return paragraphs.join('')
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
