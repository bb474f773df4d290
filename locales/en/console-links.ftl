# The addresses that entries name
links-views = State of the pages
links-view = { $view ->
    [dead] Not there
    [moved] Moved
    [changed] Changed
    [unseen] Could not look
    [unchecked] Not looked at yet
   *[ok] In order
} ({ $count })
links-one-dead = The page was not there on three different days.
links-one-moved = The page has a new address for good.
links-one-changed = The page says something else than before.
links-about-dead = These pages were not there on three different days. Find the new page and change the entries, or leave them as they are.
links-about-moved = These pages have a new address for good. Put it into the entries with one button.
links-about-changed = These pages say something else than before. Read them, correct the entries if need be, and then say that they are right.
links-about-unseen = These pages did not let Silta look, or were missing once or twice. Open them yourself if you want to be sure; Silta tries again.
links-about-unchecked = Silta looks at each page slowly, so that no site is burdened.
links-about-ok = These pages are there, and say what they said.
links-none = There are none.
links-off = The pages are not looked at. Whoever runs Silta can switch this on with LINK_CHECKS=on.
links-now-at = Now at:
links-never-checked = Not looked at yet.
links-checked = Last looked at:
links-more-entries = { $count ->
    [one] and { $count } more entry
   *[other] and { $count } more entries
}
links-again = Look again now
links-keep = It is right: keep
links-replace = Use the new address in all entries
links-again-done = It will be looked at within a few minutes.
links-again-off = It will be looked at as soon as LINK_CHECKS is on.
links-keep-done = It stays as it is.
links-replace-changed = The address has changed again meanwhile. Look at the list and try again.
links-gone = No entry names this address any more.
links-unknown = Nothing was done: the form is not one of this page. Load the page again.
links-why = New address in place of { $url }
links-replaced-published = { $count ->
    [one] Published in { $count } entry.
   *[other] Published in { $count } entries.
}
links-replaced-proposed = { $count ->
    [one] Proposed for { $count } entry: another moderator publishes it.
   *[other] Proposed for { $count } entries: another moderator publishes them.
}
links-replaced-waiting = { $count ->
    [one] For { $count } entry the same proposal waits already.
   *[other] For { $count } entries the same proposal waits already.
}
links-replaced-left = { $count ->
    [one] { $count } entry is left: press the button again.
   *[other] { $count } entries are left: press the button again.
}
links-replaced-refused = Not done in these, which have errors or have just been changed. Open them and change the address there:
links-replaced-none = No entry names this address any more.
links-remark-status = The server answered { $status }.
links-remark-unknown-host = There is no server of this name.
links-remark-refused = The server takes no connections.
links-remark-timeout = The server did not answer in time.
links-remark-private = The address belongs to a private network.
links-remark-redirects = The page leads from one address to the next without an end.
links-remark-certificate = The server’s certificate is not trusted.
links-remark-failed = The connection failed.
links-days = { $count ->
    [one] Missing on { $count } day of three.
   *[other] Missing on { $count } days of three.
}
