/** Gets what the tests need and npm does not bring. Run before the tests; exits non-zero with words when it cannot. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { findChromium } from './chromium.ts'
import { hasRedisServer } from './redis-server.ts'

interface Requirement {
  /** The package's name on Debian. */
  readonly package: string
  readonly isPresent: () => boolean
  readonly why: string
  /** What else helps, beside installing the package. */
  readonly instead?: string
}

const REQUIREMENTS: readonly Requirement[] = [
  {
    package: 'chromium',
    isPresent: () => findChromium() !== undefined,
    why: 'the browser tests run in it',
    instead: 'or set CHROMIUM_PATH to the executable of a Chromium or Chrome',
  },
  {
    package: 'redis-server',
    isPresent: hasRedisServer,
    why: 'the tests of several processes start it, each for itself',
  },
]

const missing = REQUIREMENTS.filter((requirement) => !requirement.isPresent())
if (missing.length > 0 && isDebian() && process.getuid?.() === 0)
  install(missing.map((requirement) => requirement.package))

const stillMissing = missing.filter((requirement) => !requirement.isPresent())
for (const { package: name, why, instead } of stillMissing) {
  console.error(`The tests need ${name}: ${why}.`)
  console.error(`  Install it: sudo apt-get install ${name}${instead ? `\n  ${instead}` : ''}`)
}
if (stillMissing.length > 0) process.exitCode = 1

function install(packages: readonly string[]): void {
  console.log(`Installing ${packages.join(', ')} for the tests`)
  aptGet('update', '-qq')
  aptGet('install', '-y', '-qq', '--no-install-recommends', ...packages)
}

function aptGet(...args: readonly string[]): void {
  spawnSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}

function isDebian(): boolean {
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}
