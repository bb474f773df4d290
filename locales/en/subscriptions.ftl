# Subscriptions: what a person or a group is told by itself
button-follow = Tell me when this changes
sub-title = The news I send you
sub-nothing-yet = Nothing yet. Choose what you want to hear about.
sub-line-what = What: { $interests }
sub-line-often =
    { $frequency ->
        [at-once] How often: at once
        [daily] How often: every day at { $time } ({ $zone })
        [weekly] How often: every { $weekday } at { $time } ({ $zone })
       *[monthly] How often: on the first of each month at { $time } ({ $zone })
    }
sub-line-quiet = Quiet hours: from { $from } to { $to } I send nothing
sub-line-quiet-none = Quiet hours: none
sub-line-paused = Paused: I send nothing until you go on.
sub-line-next = Next: { $at }, if there is something new
sub-choose-what = What do you want to hear about?
sub-choose-topics = Which topics?
sub-choose-countries = Which countries?
sub-choose-entries = You follow these entries. Press one to stop following it.
sub-choose-often = How often? If nothing is new, I send nothing.
sub-choose-when = When? For any other time, send for example: /subscribe 8:30 Europe/Tallinn
sub-choose-quiet = When shall I be quiet?
sub-choose-end = Do you want to unsubscribe? Then I forget these choices.
sub-everything = Everything
sub-announcements = Announcements
sub-topics = Topics
sub-countries = Countries
sub-entries = Entries I follow
sub-waiting = Waiting questions
sub-moderation = Moderators’ work
sub-often-at-once = At once
sub-often-daily = Every day
sub-often-weekly = Every week
sub-often-monthly = Every month
sub-quiet-night = From 22 to 7
sub-quiet-none = Never
sub-button-what = What
sub-button-often = How often
sub-button-when = When
sub-button-quiet = Quiet hours
sub-button-pause = Pause
sub-button-resume = Go on
sub-button-end = Unsubscribe
sub-follow = I will tell you when “{ $title }” changes. /subscribe shows all you follow.
sub-follow-ended = I no longer tell you about “{ $title }”.
sub-ended = Done. I send you no more news. /subscribe starts it again.
sub-none = You have no subscription. /subscribe starts one.
sub-group-only-moderators = In a group, an administrator of the group or a moderator of Silta decides that. Write to me in a private chat to get news yourself.
sub-time-forms = Write the time like this: /subscribe 8:30 or /subscribe 18:00 Europe/Tallinn
