import type { Setting } from './setting.ts'

/** A setting as people who administer the community see it. */
export interface ShownSetting {
  readonly name: string
  /** What it does, in an operator's words. */
  readonly about: string
  readonly isSet: boolean
  /** What it is set to, or what counts without it; absent for what nobody may see. */
  readonly value?: string
}

/** Names of settings that hold a secret, or an address that may have one in it. */
const SECRET = /TOKEN|SECRET|PASSWORD|KEY|REDIS|WEBHOOK_URL/

/** What is set, without the secrets; `given` finds what the environment says. */
export function shownSettings(
  settings: Readonly<Record<string, Setting>>,
  given: (name: string) => string | undefined,
): readonly ShownSetting[] {
  return Object.entries(settings).map(([name, { schema, about }]) => {
    const written = given(name)
    const shown = { name, about, isSet: written !== undefined }
    if (SECRET.test(name)) return shown
    const counts = written ?? schema.safeParse(undefined).data
    return counts === undefined ? shown : { ...shown, value: withoutPassword(String(counts)) }
  })
}

function withoutPassword(value: string): string {
  if (!URL.canParse(value) || !value.includes('@')) return value
  const url = new URL(value)
  url.username = ''
  url.password = ''
  return url.href
}
