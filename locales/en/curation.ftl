# Buttons
curation-button-suggest = Suggest for the base
curation-button-wrong = Something is wrong here
curation-button-card = Show the answer
curation-button-review = Show what waits
curation-button-console = Open in the console
curation-button-list-proposals = Proposed changes
curation-button-list-suggestions = Suggestions
curation-button-list-due = Due for a check
curation-button-publish = Publish
curation-button-reject = Reject
curation-button-withdraw = Withdraw
curation-button-dismiss = Dismiss
curation-button-confirm = ✓ All of it still holds
curation-button-edit = Change
curation-button-retire = Retire

# A volunteer’s answer as a suggestion
curation-suggested = { $others ->
    [0] Thank you. Moderators see the question and your answer in their list, without names and contact details. I will tell you when it has become part of the base.
    [one] Thank you. { $others } other has asked this. Moderators see it in their list, without names and contact details. I will tell you when it has become part of the base.
   *[other] Thank you. { $others } others have asked this. Moderators see it in their list, without names and contact details. I will tell you when it has become part of the base.
}
curation-suggested-before = This question has been suggested for the base already.
curation-not-answered = Only questions that have been answered can be suggested.
curation-no-words = There is nothing in words to suggest: the answer was a file, or its text has been erased.

# What is wrong in an entry
curation-ask-change = What should be changed in “{ $title }”? Write it in your next message, if you can with a link to the official page.
curation-ask-retire = Why should “{ $title }” go? Write the reason in your next message. Nobody finds the entry any more after that.
curation-ask-verdict = Why do you reject the change of “{ $title }”? Write it in your next message: its author will read it.
curation-ask-cancel = /cancel ends this without changing anything.
curation-cancelled = Nothing was changed.
curation-change-taken = Thank you. Moderators see in their list what you have written about “{ $title }”. I will tell you when it has been used.
curation-words-only = Please write it in words, or end this with /cancel.
curation-edit-late = That has been dealt with already, so your change of the message has no effect.

# What waits: /review
curation-list-proposals = { $total ->
    [0] No proposed change waits.
   *[other] Proposed changes ({ $total })
}
curation-list-suggestions = { $total ->
    [0] No suggestion waits.
   *[other] Suggestions ({ $total })
}
curation-list-due = { $total ->
    [0] No entry is due for a check.
   *[other] Entries due for a check ({ $total })
}
curation-unowned = nobody looks after it
curation-by-file = the files of the base
curation-proposal-by = Proposed by { $who }, { $when }.
curation-why = Why: { $why }
curation-proposal-new = This is a new entry.
curation-proposal-merged = The entry has been changed since. This is what would change now:
curation-proposal-conflicts = { $count ->
    [one] In { $count } place somebody else has changed the same thing. Merge the two in the console, or reject the proposal.
   *[other] In { $count } places somebody else has changed the same thing. Merge the two in the console, or reject the proposal.
}
curation-proposal-more = { $count ->
    [one] And { $count } more change, which the console shows.
   *[other] And { $count } more changes, which the console shows.
}
curation-verdict-form = Reject the change
curation-verdict-label = Why? The author reads it
curation-published = Published: “{ $title }”. Everybody sees it from now on.
curation-rejected = Rejected: the change of “{ $title }”. I have told its author.
curation-withdrawn = You have withdrawn your change of “{ $title }”.
curation-suggestion-kind = { $kind ->
    [change] something to change
   *[answer] { $count ->
        [one] asked { $count } time
       *[other] asked { $count } times
    }
}
curation-suggestion-about = About: { $title }
curation-suggestion-state = { $state ->
    [used] It has been used already.
   *[dismissed] It was dismissed.
}
curation-suggestion-alike = Asked in other words:
curation-suggestion-gone = That suggestion does not wait any more.
curation-dismissed = Dismissed. It is still in the console, should you change your mind.

# Why not
curation-refused-gone = That is not here any more. Perhaps somebody else has dealt with it: /review shows what waits.
curation-refused-same = It changes nothing: the entry says just this already.
curation-refused-own = You have written this yourself, so another moderator has to publish it. They see it with /review.
curation-refused-decided = { $state ->
    [published] It has been published already.
    [rejected] It was rejected already.
   *[withdrawn] Its author has withdrawn it.
}
curation-refused-conflict = It can’t be published: somebody else has changed the same meanwhile. Merge the two in the console. It is about:
curation-refused-errors = { $count ->
    [one] It can’t be published: there is { $count } error in it. Correct it in the console, or reject the proposal.
   *[other] It can’t be published: there are { $count } errors in it. Correct them in the console, or reject the proposal. The first ones are:
}

# Entries that are due
curation-due = Please look at this entry again: does all of it still hold?
curation-due-since = Last checked: { $date }.
curation-due-never = Nobody has checked it so far.
curation-due-stale = Translations out of date: { $languages }.
curation-due-sources = Compare it with its sources:
curation-confirmed = Thank you. “{ $title }” counts as checked today. The next check is due on { $due }.
curation-confirmed-before = “{ $title }” has been checked today already. There is nothing to do.
curation-edit-console = You can change it yourself in the console. Or tell me here:
curation-retire-form = Retire the entry
curation-retire-label = Why? Nobody finds it after that
curation-retired = “{ $title }” is retired: nobody finds it any more. The console can bring it back.
curation-retire-proposed = I have asked the moderators to retire “{ $title }”. Until then it stays as it is.

# What people are told
curation-told-proposal = Somebody has proposed a change: “{ $title }”. As long as it waits I will not write about further ones; /review shows them all.
curation-told-published = Your change of “{ $title }” is published. Thank you!
curation-told-rejected = Your change of “{ $title }” was not published.
curation-told-reason = Reason: { $reason }
curation-told-used = What you suggested is part of the base now: “{ $title }”. Thank you!

# Institutions
curation-member = You act for { $name } here from now on.
curation-member-how = When one of its entries is due for a check, I write to you here, and one button is enough to say that it still holds.
curation-member-can = /review shows what waits for you. /console opens the pages where you can change the entries.
curation-member-already = You act for { $name } already.
