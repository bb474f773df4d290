# Institutions
institutions-text = Authorities and organisations whose own people keep their entries up to date. They see only their own entries.
institutions-none = There are no institutions yet.
institutions-new = New institution
institutions-new-text = Write its name in the languages that you know; one is enough.
institutions-add = Add institution
institutions-save = Save
institutions-name = Name
institutions-url = Its own website
institutions-url-hint = Such as https://poliisi.fi. Entries that name this site as their authority are offered to it.
institutions-offered = Authorities in the base
institutions-offered-text = These authorities are named in entries and have nobody here yet.
institutions-entries-count =
    { $count ->
        [0] no entries
        [one] { $count } entry
       *[other] { $count } entries
    }
institutions-members-count =
    { $count ->
        [0] nobody yet
        [one] { $count } person
       *[other] { $count } people
    }
institutions-answering-count =
    { $count ->
        [0] nobody answers questions
        [one] { $count } answers questions
       *[other] { $count } answer questions
    }
institutions-entries = Entries
institutions-no-entries = It looks after no entries yet. On the page of an entry you can choose who looks after it.
institutions-due = to be checked
institutions-due-on = next check: { $date }
institutions-look-alike =
    { $count ->
        [one] { $count } entry looks like theirs
       *[other] { $count } entries look like theirs
    }
institutions-more = and { $count } more
institutions-give-all = Give them all
institutions-members = Its people
institutions-no-members = Nobody acts for it yet.
institutions-joined = joined on { $date }
institutions-answers = answers questions
institutions-remove-member = Remove
institutions-invite = Invite somebody
institutions-invite-text = You get a code for one person. Give it to them yourself, so that you know who they are.
institutions-invitation = Invitation
institutions-invitation-how = Whoever is invited sends this to the bot, in a private chat:
institutions-invitation-web = Or here, in the chat on this page:
institutions-invitation-care = It works once, until { $date }. It is not shown again.
institutions-settings = Settings
institutions-change = Change name and website
institutions-remove = Remove this institution
institutions-remove-text = Its entries stay, but nobody looks after them then. Its people can no longer change anything.
institutions-remove-now = Yes, remove it
institutions-done-added = The institution was added. Invite its people below.
institutions-done-changed = Saved.
institutions-done-removed = The institution was removed. Nobody looks after its entries now.
institutions-done-member-removed = Removed: this person no longer acts for the institution.
institutions-done-given = The entries are theirs now.
institutions-refused-gone = That is no longer there: somebody else has changed it.
institutions-refused-taken = There is an institution with this name already. Look for it in the list, or write a more exact name.
institutions-refused-name = Write the name in at least one language.
institutions-refused-url = Write the whole address of its website, such as https://poliisi.fi.

# Suggestions
suggestions-text = Answers of volunteers, and what people say should be changed. The most asked come first.
suggestions-state-open = Open
suggestions-state-used = Used
suggestions-state-dismissed = Dismissed
suggestions-none-open = Nothing waits here. New suggestions come from volunteers’ answers in the chat.
suggestions-none-used = None has been used yet.
suggestions-none-dismissed = None has been dismissed.
suggestions-kind-answer = Answer
suggestions-kind-change = Change
suggestions-asked =
    { $count ->
        [one] asked once
       *[other] asked { $count } times
    }
suggestions-nearest = Nearest entry:
suggestions-alike = Said in similar words:
suggestions-add-to = Add to “{ $entry }”
suggestions-new-entry = Make a new entry
suggestions-more = More
suggestions-use = Use it
suggestions-find = Look for another entry
suggestions-search = Search
suggestions-nothing-found = No entry fits. Try other words, or make a new entry.
suggestions-same = The same as another
suggestions-same-as = Same as
suggestions-merge = Put together
suggestions-part = Not the same
suggestions-dismiss = Dismiss
suggestions-reason = Why
suggestions-reason-hint = For the other moderators. It stands in the audit log.
suggestions-reason-missing = Write in a few words why.
suggestions-reopen = Open again
suggestions-is-used = An entry has been made from this.
suggestions-is-dismissed = This was dismissed.
suggestions-done-dismissed = Dismissed. You find it under “Dismissed”, should you need it.
suggestions-done-reopened = It is open again.
suggestions-done-merged = Put together with this one.
suggestions-done-parted = It stands by itself now.
suggestions-refused-gone = That suggestion is no longer there: its author has taken it back.
suggestions-refused-decided = Somebody else was quicker: it is no longer as it was. Look at it again.
suggestions-duplicates = Similar entries
suggestions-duplicates-text = Published entries that people may mix up. Make one out of two, or give them clearer titles and example questions.
suggestions-looked-at = This page looks at entries { $from }–{ $to } of { $total }; the others are on the next pages.
suggestions-no-duplicates = None of these entries are mistaken for another.
suggestions-likeness = { $percent } % of their titles, summaries and keywords is the same.
suggestions-led-astray = Example questions of one that lead to the other:
