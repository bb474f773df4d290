import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSilta } from '../tests/support/silta-process.ts'
import type { Bench } from './support/result.ts'

const RUNS = 5
const LIMIT_MB = 200
const LIMIT_S = 1.5

export const bench: Bench = {
  name: 'start',
  describe: 'time and memory from the start of the process to the first answer in the web chat',
  async run() {
    const directory = await mkdtemp(join(tmpdir(), 'silta-bench-'))
    const runs: { seconds: number; megabytes: number }[] = []
    try {
      // The first run also makes the database; the others find it.
      for (let index = 0; index < RUNS; index += 1) runs.push(await firstAnswer(directory))
    } finally {
      await rm(directory, { recursive: true, force: true })
    }
    const seconds = Math.max(...runs.map((run) => run.seconds))
    const megabytes = Math.max(...runs.map((run) => run.megabytes))
    return {
      input: `${RUNS} starts on the shipped base; resident memory right after the first answer`,
      tables: [
        {
          title: 'Start to first answer',
          columns: ['run', 'seconds', 'MB resident'],
          rows: runs.map((run, index) => [
            index === 0 ? 'first, makes the database' : `${index + 1}`,
            run.seconds,
            run.megabytes,
          ]),
        },
      ],
      goals: [
        { goal: `at most ${LIMIT_S} s`, met: seconds <= LIMIT_S, figure: seconds },
        { goal: `at most ${LIMIT_MB} MB`, met: megabytes <= LIMIT_MB, figure: megabytes },
      ],
    }
  },
}

async function firstAnswer(directory: string): Promise<{ seconds: number; megabytes: number }> {
  const from = performance.now()
  const silta = startSilta({ DATA_DIR: directory, LOG_LEVEL: 'error' })
  try {
    const url = await silta.ready
    const page = await fetch(url)
    const cookie = page.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    await fetch(`${url}/chat/messages`, {
      method: 'POST',
      headers: { cookie, origin: url, 'content-type': 'application/json' },
      body: JSON.stringify({ id: crypto.randomUUID(), text: 'Kadotin passini Lappeenrannassa, juna lähtee huomenna' }),
    })
    await answered(`${url}/chat/events`, cookie)
    const seconds = (performance.now() - from) / 1000
    return { seconds, megabytes: await residentMegabytes(silta.pid) }
  } finally {
    await silta.kill('SIGTERM')
  }
}

/** Reads the event stream until Silta has said something. */
async function answered(url: string, cookie: string): Promise<void> {
  const stopping = new AbortController()
  const response = await fetch(url, { headers: { cookie }, signal: stopping.signal })
  let text = ''
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk
    if (text.includes('"author":"silta"')) break
  }
  stopping.abort()
}

async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024
}
