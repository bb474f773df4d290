/** What a traveller is called instead of a name: three hexadecimal digits from two random bytes, such as "7F3". */
export function aliasFrom(random: Uint8Array): string {
  const [high, low] = random
  if (high === undefined || low === undefined) throw new RangeError('an alias takes two random bytes')
  return (((high << 8) | low) & 0xfff).toString(16).toUpperCase().padStart(3, '0')
}
