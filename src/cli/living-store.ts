import { readConfig } from '../config.ts'
import { ConfigError } from '../errors.ts'
import type { Store } from '../store/store.ts'
import { withStore } from './outreach-desk.ts'
import { UsageError } from './usage.ts'

/** Works on the base that Silta serves; it may be running meanwhile. Settings are read as it reads them itself. */
export async function withLivingBase<T>(act: (store: Store, seedDirectory: string) => Promise<T>): Promise<T> {
  const config = settings()
  return withStore(config, (store) => act(store, config.knowledgeDirectory))
}

function settings() {
  try {
    process.loadEnvFile()
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (!isMissing) throw error
  }
  try {
    return readConfig(process.env)
  } catch (error) {
    throw error instanceof ConfigError ? new UsageError(error.message) : error
  }
}
