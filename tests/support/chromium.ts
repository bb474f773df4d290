import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const ARGUMENTS = [
  '--headless',
  // The sandbox needs rights that a container's root does not have; the tests open only their own pages.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The browser that `CHROMIUM_PATH` names, or the first Chromium in PATH. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH
  const directories = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)]
  const candidates = named ? [named] : NAMES.flatMap((name) => directories.map((directory) => join(directory, name)))
  return candidates.find(isExecutable)
}

/** A browser for a test file; the caller closes it. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('Chromium is missing. Install it, or set CHROMIUM_PATH to its executable.')
  return chromium.launch({ executablePath, args: ARGUMENTS })
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
