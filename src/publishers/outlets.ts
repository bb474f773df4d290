import type { Config } from '../config.ts'
import { openNetworks } from './networks.ts'
import { asOutlet, type Outlet } from './outlet.ts'
import { createPictures, picturesDirectory } from './pictures.ts'

/** Where the outbox sends and fetches besides chats, by name: the networks that are switched on, and the pictures. */
export async function openOutlets({
  networks,
  dataDirectory,
}: Pick<Config, 'networks' | 'dataDirectory'>): Promise<ReadonlyMap<string, Outlet>> {
  const published = (await openNetworks(networks)).map(({ publisher }) => asOutlet(publisher))
  const outlets = [createPictures(picturesDirectory(dataDirectory)), ...published]
  return new Map(outlets.map((outlet) => [outlet.name, outlet]))
}
