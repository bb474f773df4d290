import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino'

export type Log = Logger

export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** Logs to standard error: lines to read in a terminal, JSON otherwise. */
export async function createLog(level: LogLevel, output: NodeJS.WriteStream = process.stderr): Promise<Log> {
  const options = { level, timestamp: stdTimeFunctions.isoTime, base: null }
  if (!output.isTTY) return pino(options, output)
  const { prettyFactory } = await import('pino-pretty')
  const pretty = prettyFactory({ colorize: true, translateTime: 'SYS:HH:MM:ss' })
  const destination: DestinationStream = { write: (line) => output.write(pretty(line)) }
  return pino(options, destination)
}
