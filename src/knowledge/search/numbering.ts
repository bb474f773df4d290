/** Gives each distinct whole number (0 to 2³¹ − 2) the next free index, from 0 on. Open addressing in typed arrays. */
export class Numbering {
  private keys = new Int32Array(1 << 10).fill(-1)
  private values = new Int32Array(1 << 10)
  size = 0

  /** The key's index, or −1. */
  find(key: number): number {
    const slot = this.slot(key)
    return this.keys[slot] === key ? (this.values[slot] ?? -1) : -1
  }

  /** The key's index; a new key gets the next one. */
  add(key: number): number {
    const slot = this.slot(key)
    if (this.keys[slot] === key) return this.values[slot] ?? -1
    if (this.size * 2 >= this.keys.length) {
      this.grow()
      return this.add(key)
    }
    this.keys[slot] = key
    this.values[slot] = this.size
    return this.size++
  }

  private slot(key: number): number {
    const mask = this.keys.length - 1
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask
    while (this.keys[slot] !== -1 && this.keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }

  private grow(): void {
    const { keys, values } = this
    this.keys = new Int32Array(keys.length * 2).fill(-1)
    this.values = new Int32Array(keys.length * 2)
    for (let old = 0; old < keys.length; old++) {
      const key = keys[old] ?? -1
      if (key === -1) continue
      const slot = this.slot(key)
      this.keys[slot] = key
      this.values[slot] = values[old] ?? 0
    }
  }
}
