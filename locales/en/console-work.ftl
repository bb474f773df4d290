# What needs you
console-work-nothing = All done.
console-work-nothing-text = Nothing is waiting for you right now. Thank you for keeping it that way!
console-work-any = All
console-work-show = Show
console-work-waiting =
    { $count ->
        [one] question waits for an answer
       *[other] questions wait for an answer
    }
console-work-mine =
    { $count ->
        [one] question is yours
       *[other] questions are yours
    }
console-work-proposals =
    { $count ->
        [one] change waits for review
       *[other] changes wait for review
    }
console-work-own-proposals =
    { $count ->
        [one] change of yours is being reviewed
       *[other] changes of yours are being reviewed
    }
console-work-suggestions =
    { $count ->
        [one] suggestion could become an entry
       *[other] suggestions could become entries
    }
console-work-lessons =
    { $count ->
        [one] question shows how people ask, if you agree
       *[other] questions show how people ask, if you agree
    }
console-work-due-mine =
    { $count ->
        [one] entry of yours has to be checked
       *[other] entries of yours have to be checked
    }
console-work-due =
    { $count ->
        [one] entry in all has to be checked
       *[other] entries in all have to be checked
    }
console-work-stale =
    { $count ->
        [one] entry has a translation out of date: { $language }
       *[other] entries have a translation out of date: { $language }
    }
console-work-dead =
    { $count ->
        [one] source link is dead
       *[other] source links are dead
    }
console-work-moved =
    { $count ->
        [one] source has changed or moved
       *[other] sources have changed or moved
    }
console-work-announcements =
    { $count ->
        [one] announcement waits for approval
       *[other] announcements wait for approval
    }
console-work-applications =
    { $count ->
        [one] person wants to become a volunteer
       *[other] people want to become volunteers
    }
console-work-given-up =
    { $count ->
        [one] message could not be delivered
       *[other] messages could not be delivered
    }

# What exists in chat, done from a page
console-act-not-here = This cannot be done from the console. Use the chat with the bot.
console-act-back = Back
console-act-said = Answer
console-act-silent = It is taking longer than usual. Load the page again in a moment to see what came of it.

# Questions
console-questions-desk = Open the desk
console-questions-languages = Languages of the questions
console-questions-waiting = Waiting
console-questions-mine = Mine
console-questions-live = All open
console-questions-answered = Answered
console-questions-closed = Closed
console-questions-found =
    { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
console-questions-column-who = Who
console-questions-column-text = Question
console-questions-column-language = Language
console-questions-column-state = State
console-questions-column-since = Asked
console-questions-column-claimant = Volunteer
console-questions-state =
    { $state ->
        [claimed] taken
        [answered] answered
        [resolved] solved
        [expired] closed without an answer
        [withdrawn] withdrawn
        [merged] merged with another
        [escalated] waiting, moderators know
       *[open] waiting
    }
console-questions-asked = Asked
console-questions-claimed = Taken
console-questions-first-answer = First answer
console-questions-ended = Closed
console-questions-merged = Merged with
console-questions-shown = Shown from the base
console-questions-do = What you can do
console-questions-answer = Answer at the desk
console-questions-said = The conversation so far
console-questions-silent = Nothing has been written yet.
console-questions-by =
    { $kind ->
        [note] Note for volunteers
        [responder] Volunteer
       *[asker] Traveller
    }
console-questions-erased = The text has been erased.
console-questions-withdrawn = Taken back.
console-questions-files =
    { $count ->
        [one] { $count } file, shown at the desk only
       *[other] { $count } files, shown at the desk only
    }
console-questions-reword = Publish the answer in your own words
console-questions-reword-title = The question, in general words
console-questions-reword-text = The answer
console-questions-back = All questions

# People
console-people-all = Everybody
console-people-applied = Want to join
console-people-volunteers = Volunteers
console-people-staff = Moderators
console-people-members = Institutions
console-people-banned = Banned
console-people-name = Name
console-people-found =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
console-people-column-name = Name
console-people-column-state = State
console-people-column-role = Role
console-people-column-languages = Languages
console-people-column-claims = Questions now
console-people-column-institutions = Institution
console-people-role =
    { $role ->
        [admin] administrator
        [moderator] moderator
        [responder] volunteer
       *[traveller] none
    }
console-people-ban =
    { $ban ->
        [shadow] shadow-banned
       *[ban] banned
    }
console-people-nameless = Person { $id }
console-people-joined = Joined
console-people-sessions = Browsers signed in to the console
console-people-sign-out = Sign out everywhere
console-people-signed-out = Signed out everywhere.
console-people-back = All people
console-audit = What was done
console-audit-at = When
console-audit-who = Who
console-audit-did = What
console-audit-about = About

# Announcements
console-announcements-calendar = Calendar
console-announcements-how = Announcements are written in a private chat with the bot: /announce. Here you see, approve and follow them.
console-announcements-all = All
console-announcements-none = There are no announcements here.
console-announcements-column-title = Title
console-announcements-column-state = State
console-announcements-column-at = When
console-announcements-column-languages = Languages
console-announcements-column-places = Where
console-announcements-column-place = Place
console-announcements-column-fate = What became of it
console-announcements-column-answer = The network’s answer
console-announcements-by = Written by { $name }
console-announcements-what = The announcement
console-announcements-posts = Where it was posted
console-announcements-months = Months
console-announcements-more = Only the { $count } newest of this month are shown.
console-announcements-no-days = Nothing was posted or is planned this month.

# Deliveries
console-deliveries-queue = What waits now
console-deliveries-empty = Everything has been sent.
console-deliveries-all = What was not delivered, one by one
console-deliveries-given-up = What was given up
console-deliveries-none = There is nothing here.
console-deliveries-subscriptions = Subscriptions
console-deliveries-no-subscriptions = Nobody has subscribed yet.
console-deliveries-digests-fine = No digest is late.
console-deliveries-digests-due = A digest has been due since: { $since }
console-deliveries-column-state = State
console-deliveries-column-lane = Kind
console-deliveries-column-count = How many
console-deliveries-column-reason = Reason
console-deliveries-column-platform = Where
console-deliveries-column-when = When
console-deliveries-column-do = Do
console-deliveries-column-frequency = How often
console-deliveries-column-number = Number
console-deliveries-column-attempts = Attempts
console-deliveries-state =
    { $state ->
        [failed] not delivered
        [unconfirmed] nobody knows whether it arrived
        [sending] being sent
        [sent] sent
       *[due] waiting
    }
console-deliveries-lane =
    { $lane ->
        [live] answers
       *[bulk] to many
    }
console-deliveries-frequency =
    { $frequency ->
        [at-once] at once
        [daily] every day
        [weekly] every week
       *[monthly] every month
    }
console-deliveries-subscribed =
    { $state ->
        [paused] paused
       *[active] active
    }
console-deliveries-no-reason = No reason is known.
console-deliveries-retry = Try again
console-deliveries-ask-one = Send this one again? If nobody knows whether it arrived, somebody may get it twice.
console-deliveries-ask-all = Send all messages with this reason again?
console-deliveries-retry-yes = Yes, send again
console-deliveries-retry-no = No
console-deliveries-retried =
    { $count ->
        [0] There is nothing to send again: it is not given up, or has been replaced or withdrawn.
        [one] { $count } message is sent again.
       *[other] { $count } messages are sent again.
    }
console-deliveries-back = Summary

# Settings
console-settings-version = Version
console-settings-address = Public address
console-settings-no-address = not set: PUBLIC_URL
console-settings-approval = Who publishes changes of the base
console-settings-approves =
    { $who ->
        [other] a moderator who has not written them
       *[any] any moderator
    }
console-settings-parts = What runs
console-settings-networks = Networks
console-settings-ask = Ask the networks now
console-settings-no-networks = No network is switched on.
console-settings-faults = What is wrong in the files
console-settings-no-faults = Nothing.
console-settings-more = And { $count } more, which the command “knowledge check” shows.
console-settings-all = All settings
console-settings-how = To change one, set it in the environment or in the file .env and start Silta again. Secrets are never shown.
console-settings-column-name = Name
console-settings-column-works = Works
console-settings-column-reason = Details
console-settings-column-file = File
console-settings-column-severity = Kind
console-settings-column-value = Value
console-settings-column-about = What it does
console-settings-works =
    { $ok ->
        [yes] yes
       *[no] no
    }
console-settings-severity =
    { $severity ->
        [error] error
       *[warning] warning
    }
console-settings-set =
    { $how ->
        [set] set
        [default] default
       *[unset] not set
    }
