import type { Address, SentRef } from '../address.ts'
import type { NetworksConfig } from '../config-networks.ts'
import type { Publisher } from './publisher.ts'

/** A network that is switched on, and the one place there at which is posted. */
export interface Network {
  readonly publisher: Publisher
  readonly target: Address
}

/** The networks that are switched on. Only these are loaded: one that is off costs neither time nor memory. */
export async function openNetworks(config: NetworksConfig): Promise<readonly Network[]> {
  const { mastodon, bluesky, vk, facebook, x, webhook } = config
  const networks: Network[] = []
  if (mastodon) {
    const { createMastodon } = await import('./mastodon/index.ts')
    networks.push(network(createMastodon(mastodon), mastodon.account))
  }
  if (bluesky) {
    const { createBluesky } = await import('./bluesky/index.ts')
    const { apiRoot, handle, password } = bluesky
    networks.push(network(createBluesky({ apiRoot, identifier: handle, password }), handle))
  }
  if (vk) {
    const { createVk } = await import('./vk/index.ts')
    const { apiRoot, group, token, readToken } = vk
    networks.push(network(createVk({ apiRoot, token, ...(readToken !== undefined && { readToken }) }), group))
  }
  if (facebook) {
    const { createFacebook } = await import('./facebook/index.ts')
    networks.push(network(createFacebook(facebook), facebook.page))
  }
  if (x) {
    const { createX } = await import('./x/index.ts')
    networks.push(network(createX(x), x.account))
  }
  if (webhook) {
    const { createWebhook } = await import('./webhook/index.ts')
    // Its address comes from the settings alone, and whoever may write those may reach this machine anyway.
    networks.push(network(createWebhook({ secret: webhook.secret, allowPrivate: true }), webhook.url))
  }
  return networks
}

/** Whatever an announcement names, it is posted where the settings say: nobody can aim a token elsewhere. */
function network(publisher: Publisher, chat: string): Network {
  const target = { platform: publisher.name, chat }
  return {
    target,
    publisher: {
      name: publisher.name,
      repeats: publisher.repeats,
      ...(publisher.repeatsForMs !== undefined && { repeatsForMs: publisher.repeatsForMs }),
      // Some learn their limits from the network.
      get limits() {
        return publisher.limits
      },
      preview: (post) => publisher.preview(post),
      publish: (_, post, options) => publisher.publish(target, post, options),
      edit: (_, ref: SentRef, post) => publisher.edit(target, ref, post),
      withdraw: (_, ref) => publisher.withdraw(target, ref),
      verify: (_, ref) => publisher.verify(target, ref),
      find: (_, post, options) => publisher.find(target, post, options),
      check: () => publisher.check(target),
    },
  }
}
