# Digests: what is new, for those who subscribed

outreach-title-at-once = News for you
outreach-title-daily = Your daily news
outreach-title-weekly = Your weekly news
outreach-title-monthly = Your monthly news

outreach-group-notice = Important now
outreach-group-announcement = { $count ->
    [one] Announcement
   *[other] Announcements
}
outreach-group-changed = Changed
outreach-group-new = New
outreach-group-answer = { $count ->
    [one] Answered question
   *[other] Answered questions
}

outreach-group-waiting = Questions that wait for an answer
outreach-work-waiting = { $count ->
    [1] 1, asked { $age }
   *[other] { $count }, the oldest asked { $age }
}
outreach-group-moderation = For moderators
outreach-work-questions = { $kept ->
    [0] Waiting questions: { $count }
   *[other] Waiting questions: { $count }, of them already offered to everybody: { $kept }
}
outreach-work-announcements = Announcements to approve: { $count }. See them with /announce.
outreach-work-proposals = Changes of the base to approve: { $count }. See them with /review.
outreach-work-suggestions = Suggestions for the base: { $count }. See them with /review.
outreach-work-due = { $unowned ->
    [0] Entries whose check is overdue: { $count }. See them with /review.
   *[other] Entries whose check is overdue: { $count }, of them without an owner: { $unowned }. See them with /review.
}
outreach-work-reviews = { $more ->
    [0] Entries to check (by when): { $titles }
   *[other] Entries to check (by when): { $titles }; and { $more } more
}
outreach-work-unanswered = Questions I had no answer to since { $date }: { $languages }
outreach-work-given-up = Messages that could not be delivered since { $date }: { $platforms }

# After a title, in brackets
outreach-until = until { $time }
outreach-in-language = in { $language }

outreach-more = { $count ->
    [one] And one more. Browse everything with /topics.
   *[other] And { $count } more. Browse everything with /topics.
}
outreach-why = You follow: { $interests }

outreach-interest-everything = everything
outreach-interest-announcements = announcements
outreach-interest-waiting-questions = waiting questions
outreach-interest-moderation = moderators’ work

outreach-button-show = Show me one now
outreach-nothing-now = There has been nothing for you in the last 7 days. With /subscribe you can choose more.
outreach-button-change = Change what I get
outreach-button-unsubscribe = Unsubscribe

# What changed in an entry: short lines, several may stand one after another
outreach-change-emergency = New emergency number: { $phone }
outreach-change-phone = New phone number: { $phone }
outreach-change-address = New address: { $address }
outreach-change-hours = New opening hours
outreach-change-cost-to = New cost: { $amount } { $currency }
outreach-change-cost = Cost changed
outreach-change-documents = What to bring has changed
outreach-change-steps = Steps changed
outreach-change-who = Who it is for has changed
outreach-change-deadline = Deadline changed
outreach-change-time = Waiting time changed
outreach-change-contact = Contact details changed
outreach-change-risks = What can go wrong has changed
outreach-change-law = The law changed
outreach-change-text = Text corrected
outreach-change-others = Other changes
outreach-change-retired = No longer available here
