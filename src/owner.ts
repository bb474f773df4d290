import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'

/** Names this process in the leases it takes: machine, process and a random part, since process ids recur. */
export function createOwner(): string {
  return [hostname(), process.pid, randomBytes(6).toString('hex')].join('/')
}

/** Whether the owner was a process of this machine that has ended; of other machines nothing is known. */
export function isGone(owner: string, self: string): boolean {
  const [host, pid] = owner.split('/')
  if (owner === self || host !== hostname()) return false
  // This process has the id now, so its earlier bearer has ended.
  if (Number(pid) === process.pid) return true
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'EPERM')
  }
}
