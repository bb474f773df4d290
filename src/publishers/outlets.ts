import type { Config } from '../config.ts'
import type { Network } from './networks.ts'
import { asOutlet, type Outlet } from './outlet.ts'
import { createPictures, picturesDirectory } from './pictures.ts'

/** Where the outbox sends and fetches besides chats, by name: the networks that are switched on, and the pictures. */
export function openOutlets(
  { dataDirectory }: Pick<Config, 'dataDirectory'>,
  networks: readonly Network[],
): ReadonlyMap<string, Outlet> {
  const published = networks.map(({ publisher }) => asOutlet(publisher))
  const outlets = [createPictures(picturesDirectory(dataDirectory)), ...published]
  return new Map(outlets.map((outlet) => [outlet.name, outlet]))
}
