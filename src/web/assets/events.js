/** Milliseconds until the page connects again where the browser does not do so by itself. */
const RETRY = 3000

/** A shorter interruption is not worth a word; in milliseconds. */
const PATIENCE = 1500

/**
 * Follows the server's events as long as the page is visible. A hidden page lets its connection go,
 * because a browser allows few of them, and catches up when it is shown again.
 *
 * `onState('connected' | 'lost')`
 */
export function followEvents({ thread, newest, onEntry, onReset, onReady, onTyping, onState }) {
  let source
  let retryTimer
  let lostTimer

  function open() {
    close()
    if (document.hidden) return
    const current = new EventSource(`/chat/events?after=${newest()}${thread ? `&thread=${thread}` : ''}`)
    source = current
    current.addEventListener('message', (event) => onEntry(JSON.parse(event.data)))
    current.addEventListener('reset', (event) => onReset(JSON.parse(event.data).notice))
    current.addEventListener('typing', onTyping)
    current.addEventListener('ready', () => {
      clearTimeout(lostTimer)
      lostTimer = undefined
      onState('connected')
      onReady()
    })
    current.addEventListener('error', () => {
      lostTimer ??= setTimeout(() => onState('lost'), PATIENCE)
      // After an answer other than 200 the browser gives up.
      if (current.readyState === EventSource.CLOSED) retryTimer = setTimeout(open, RETRY)
    })
  }

  function close() {
    clearTimeout(retryTimer)
    clearTimeout(lostTimer)
    lostTimer = undefined
    source?.close()
    source = undefined
  }

  document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()))
  addEventListener('online', open)
  addEventListener('offline', () => onState('lost'))
  addEventListener('pagehide', close)
  addEventListener('pageshow', (event) => event.persisted && open())
  open()
}
