# The answer card
card-documents = What to bring
card-cost-and-time = Cost and time
card-cost = Price
card-free = { $what }: free
card-time = Time
card-duration = How long it takes
card-deadline = Time limits
card-where = Where
card-phone = Phone
card-online = Online
card-hours = Opening hours
card-unknown = { $part ->
    [cost] The price is not given here.
    [duration] How long it takes is not given here.
    [deadline] No time limits are given here.
    [phone] No phone number is given here.
    [documents] Which papers you need is not given here.
    [online] Whether it can be done online is not given here.
   *[hours] Opening hours are not given here.
} See the official page below.
card-who = Who it is for
card-risks = What can go wrong
card-law = The law
card-sources = Official pages
card-open-now = open now
card-closed-now = closed now
card-languages = Service in: { $languages }
card-one-of = One of these: { $documents }
card-optional = If you have it: { $documents }
card-other-language = Not in your language yet. Here it is in { $language }.
card-overdue = This answer is overdue for a check. Compare it with the official page before you act.
card-outdated = This text may be older than the { $source ->
    [fi] Finnish
    [sv] Swedish
    [ru] Russian
    [et] Estonian
   *[en] English
} one (changed on { $date }).
card-official = Official page:
card-unchecked = Not yet checked by a moderator. Official pages seen on { $date }.
card-checked = Checked by a moderator on { $date }.
card-rewritten = In simpler words by a machine. What counts is the official page.
