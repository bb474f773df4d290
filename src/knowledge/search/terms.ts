/** Gives each distinct term the next free number and keeps its spelling, without a string object a term. */
export class Terms {
  private units = new Uint16Array(1 << 12)
  private ends = new Uint32Array(1 << 10)
  private table = new Int32Array(1 << 11).fill(-1)
  private scratch = new Uint16Array(64)
  size = 0

  /** The term's number, or −1. */
  find(term: string): number {
    return this.table[this.slot(this.unitsOf(term), 0, term.length)] ?? -1
  }

  /** The term's number; a new term gets the next one. */
  add(term: string): number {
    return this.addUnits(this.unitsOf(term), term.length)
  }

  /** As {@link add}, of the first `length` UTF-16 units. */
  addUnits(units: Uint16Array, length: number): number {
    const slot = this.slot(units, 0, length)
    const known = this.table[slot] ?? -1
    if (known !== -1) return known
    if (this.size * 2 >= this.table.length) {
      this.rehash(this.table.length * 2)
      return this.addUnits(units, length)
    }
    this.append(units, length)
    this.table[slot] = this.size
    return this.size++
  }

  spelling(id: number): string {
    let spelling = ''
    const end = this.ends[id] ?? 0
    for (let at = this.start(id); at < end; at++) spelling += String.fromCharCode(this.units[at] ?? 0)
    return spelling
  }

  /** Gives back the room kept for growth. */
  seal(): void {
    this.units = this.units.slice(0, this.start(this.size))
    this.ends = this.ends.slice(0, this.size)
  }

  private start(id: number): number {
    return id === 0 ? 0 : (this.ends[id - 1] ?? 0)
  }

  private unitsOf(term: string): Uint16Array {
    if (term.length > this.scratch.length) this.scratch = new Uint16Array(term.length)
    for (let at = 0; at < term.length; at++) this.scratch[at] = term.charCodeAt(at)
    return this.scratch
  }

  private append(units: Uint16Array, length: number): void {
    const start = this.start(this.size)
    if (start + length > this.units.length) {
      const larger = new Uint16Array(Math.max(Math.ceil(this.units.length * 1.5), start + length))
      larger.set(this.units)
      this.units = larger
    }
    if (this.size >= this.ends.length) {
      const larger = new Uint32Array(Math.max(16, Math.ceil(this.ends.length * 1.5)))
      larger.set(this.ends)
      this.ends = larger
    }
    for (let at = 0; at < length; at++) this.units[start + at] = units[at] ?? 0
    this.ends[this.size] = start + length
  }

  private slot(units: Uint16Array, from: number, to: number): number {
    const mask = this.table.length - 1
    let hash = 0x811c9dc5
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ (units[at] ?? 0), 0x01000193)
    let slot = (hash ^ (hash >>> 15)) & mask
    for (;;) {
      const id = this.table[slot] ?? -1
      if (id === -1 || this.spells(id, units, from, to)) return slot
      slot = (slot + 1) & mask
    }
  }

  private spells(id: number, units: Uint16Array, from: number, to: number): boolean {
    const start = this.start(id)
    if ((this.ends[id] ?? 0) - start !== to - from) return false
    for (let at = from; at < to; at++) if (this.units[start + at - from] !== units[at]) return false
    return true
  }

  private rehash(length: number): void {
    this.table = new Int32Array(length).fill(-1)
    for (let id = 0; id < this.size; id++) this.table[this.slot(this.units, this.start(id), this.ends[id] ?? 0)] = id
  }
}
