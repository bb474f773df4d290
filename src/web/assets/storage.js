/** What this tab remembers until it is closed. Where storage is full or forbidden, it forgets on reload. */
export function recall(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

export function remember(key, value) {
  try {
    sessionStorage.setItem(key, JSON.stringify(value))
  } catch {
    // The page itself still holds the value.
  }
}
