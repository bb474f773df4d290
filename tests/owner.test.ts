import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { hostname } from 'node:os'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createOwner, isGone } from '../src/owner.ts'

const HOST = hostname()

describe('the owner of a lease', () => {
  it('is another every time, and names machine and process', () => {
    const owners = Array.from({ length: 100 }, createOwner)
    expect(new Set(owners).size).toBe(100)
    for (const owner of owners) expect(owner.startsWith(`${HOST}/${process.pid}/`)).toBe(true)
  })

  it('is not gone while its process runs, and gone when that has ended', async () => {
    const child = spawn(process.execPath, ['--eval', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] })
    onTestFinished(() => void child.kill())
    await once(child, 'spawn')
    const owner = `${HOST}/${child.pid}/abc`
    expect(isGone(owner, createOwner())).toBe(false)
    const ended = once(child, 'close')
    child.stdin.end()
    await ended
    expect(isGone(owner, createOwner())).toBe(true)
  })

  it('is never gone for itself, though an earlier process of the same id is', () => {
    const self = createOwner()
    expect(isGone(self, self)).toBe(false)
    expect(isGone(createOwner(), self)).toBe(true)
  })

  it('of another machine is left alone', () => {
    expect(isGone(`not-${HOST}/1/abc`, createOwner())).toBe(false)
    expect(isGone(`not-${HOST}/${process.pid}/abc`, createOwner())).toBe(false)
  })

  it('may run as another user', (context) => {
    if (process.getuid?.() === 0) return context.skip('root may signal every process')
    expect(isGone(`${HOST}/1/abc`, createOwner())).toBe(false)
  })

  it.each(['', HOST, `${HOST}/`, `${HOST}/x/abc`, `${HOST}/-1/abc`, `${HOST}/99999999/abc`])(
    'may be rubbish: %j',
    (owner) => {
      expect(isGone(owner, createOwner())).toBeTypeOf('boolean')
    },
  )
})
