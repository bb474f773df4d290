# Joining
join-applied = Thank you, { $name }! Travellers would see you as “Volunteer { $name }”. To use another name: /volunteer and the name.
join-next = A moderator will look at your request. I will tell you here as soon as it is decided.
join-next-nobody = I can’t reach a moderator right now, so it may take some time. Your request is in their list, and I will tell you here as soon as it is decided.
join-waiting = Your request is with the moderators, { $name }. I will tell you here as soon as it is decided.
join-refused = Thank you for offering to help. The moderators can’t take you as a volunteer at the moment. You can go on asking questions here.
join-refused-before = The moderators have already decided about your request. If you think they should look at it again, write to them.
join-banned = You can’t become a volunteer here.
join-approved = You are a volunteer now. Thank you!
join-how = I send you questions that fit what you choose below. Press “{ button-claim }” to take one, and write your answer. /queue shows all that wait, /away gives you a break.
candidate = { $name } would like to become a volunteer.
candidate-approved = { $name } is a volunteer now. I have told them.
candidate-refused = { $name } was not accepted. I have told them.
candidate-decided =
    { $state ->
        [active] { $name } is a volunteer already.
        [refused] { $name } was refused already.
       *[left] { $name } has left.
    }
person-gone = That person is no longer here.
button-approve = Accept
button-refuse = Refuse

# The volunteer's profile
profile = You answer as “Volunteer { $name }”
profile-languages = Languages: { $languages }
profile-languages-none = Languages: none, so you get no questions
profile-countries = Countries: { $countries }
profile-countries-any = Countries: all
profile-topics = Topics: { $topics }
profile-topics-any = Topics: all
profile-claims = At most { $most } at the same time
profile-hours = Hours: { $hours } ({ $zone }). Change them with /hours
profile-hours-any = Hours: any time. Set them with /hours
profile-away = Away until { $until }
profile-name-how = To change your name, send /volunteer and the new name.
profile-choose-languages = In which languages can you answer?
profile-choose-countries = Which countries do you know? If you choose none, you get questions about all.
profile-choose-topics = Which topics do you know? If you choose none, you get questions about all.
profile-choose-claims = How many questions do you want to have at the same time, at most?
profile-choose-away = How long do you want a break? You get no questions during it.
profile-choose-leave = Do you want to stop being a volunteer? You can ask to come back later.
profile-button-languages = Languages
profile-button-countries = Countries
profile-button-topics = Topics
profile-button-claims = How many
profile-button-away = Take a break
profile-button-leave = Stop
profile-back = ↑ Back
away-today = Until tomorrow
away-week = For a week
away-off = I’m here
away-forms = Write how long you are away: /away 3d for three days, /away 2026-12-24 if you are back that day, just /away until further notice, /away off when you are back.
hours-forms = Write when you want to get questions: /hours 9-17, /hours 9:30-21, /hours 22-6 or /hours always. You can add a time zone: /hours 9-17 Europe/Tallinn.
button-leave = Yes, stop
button-stay = No, stay
leave-first =
    { $count ->
        [one] You still have { $count } question. Close it or give it back first: /queue shows it.
       *[other] You still have { $count } questions. Close them or give them back first: /queue shows them.
    }
left = You are no longer a volunteer, and you get no more questions. Thank you for your help! To come back: /volunteer

# Desks
desk-set = From now on I bring travellers’ questions here, in all languages. /desk off stops it.
desk-set-languages = From now on I bring travellers’ questions here in these languages: { $languages }. /desk off stops it.
desk-how = Whoever presses “{ button-claim }” first has the question and answers it in a private chat with me.
desk-how-threads = Each question gets a thread of its own. Whoever presses “{ button-claim }” first has it and answers in that thread.
desk-care = Everybody who is in here can read the questions. Names are not shown and contact details are hidden, but please keep what you read to yourselves.
desk-none = I bring no questions here. /desk starts it.
desk-removed = I no longer bring questions here.
desk-forms = Write /desk for all languages, /desk fi ru for some of them (en, fi, sv, ru, et), or /desk off.
desk-link = With this link you can answer in your browser. It works once and for 15 minutes:
desk-link-care = Don’t pass it on: whoever opens it can act as you.
desk-no-address = I don’t know the address of my own web page. Whoever runs me can set it (PUBLIC_URL). To bring questions to a group, write /desk there.

# Linked accounts
link-how = To be the same person to me in another app, write to me there within 15 minutes:
link-care = Don’t give this code to anybody: whoever sends it to me gets your questions and your rights.
code-how = Write the code after the command, for example: /code ABCD-2345. You get a code with /link in the other app.
code-unknown = I don’t know that code, or it is no longer valid. Codes work once and for a short time. You get a new one with /link.
code-own = That is your own code. Send it to me from the other app.
code-other-way = You have rights here that another account must not get by a code. Do it the other way round: send /link here, and the code from the other account.
code-for-console = That code opens the console and is typed there, on Silta’s own page. Never send it to anybody.
code-linked = Done: both accounts are the same person to me now. Never send me a code that somebody else has given you.
admin-now = You administer this community now.
admin-how = /responders shows who wants to answer. /desk in a group brings the questions there. /role changes what somebody may do.

# Lists
queue-waiting = Waiting for an answer ({ $total })
queue-waiting-empty = No question is waiting. Well done!
queue-mine = Your questions ({ $total })
queue-mine-empty = You have no questions.
queue-all = All open questions ({ $total })
queue-all-empty = There are no open questions.
button-queue = Questions
button-queue-waiting = Show waiting ones
button-queue-mine = Show mine
button-queue-all = Show all
responders = Volunteers ({ $total })
responders-none = There are no volunteers yet. Anybody can ask to become one with /volunteer.
responder-state =
    { $state ->
        [applied] wants to join
        [active] volunteer
        [refused] refused
       *[left] has left
    }
responder-away = away
button-responders = ↑ All volunteers
audit = What was done, newest first
audit-none = Nothing has been done yet.
audit-somebody = somebody
audit-question = question { $question }
audit-action =
    { $action ->
        [question-opened] opened a question
        [question-claimed] took a question
        [question-given] handed a question over
        [question-passed-on] passed a question on to another language
        [question-referred] referred a traveller to an office
        [question-released] gave a question back
        [question-requeued] put a question back into the queue
        [question-escalated] called the moderators
        [question-not-for-us] said a question is not for volunteers
        [question-resolved] marked a question as solved
        [question-withdrawn] withdrew a question
        [question-reopened] opened a question again
        [question-closed] closed a question
        [question-merged] merged a question with another
        [question-reported] reported a question
        [asker-banned] banned a traveller
        [asker-shadow-banned] shadow-banned a traveller
        [asker-unbanned] lifted a ban
        [responder-approved] accepted a volunteer
        [responder-refused] refused a volunteer
        [responder-removed] removed a volunteer
        [role-changed] changed a role
        [admin-added] became an administrator
        [desk-added] set up a desk
        [desk-removed] removed a desk
        [answer-published] made an answer public
        [answer-taken-back] took a public answer back
        [answer-objected] objected to a public answer
        [announcement-submitted] submitted an announcement
        [announcement-approved] approved an announcement
        [announcement-rejected] made an announcement a draft again
        [announcement-discarded] deleted a draft
        [announcement-due] started posting an announcement
        [announcement-finished] finished posting an announcement
        [announcement-retried] tried again to post an announcement
        [announcement-corrected] corrected an announcement
        [announcement-withdrawn] withdrew an announcement
        [entry-published] published a change of an entry
        [entry-proposed] proposed a change of an entry
        [entry-approved] approved a proposed change
        [entry-rejected] rejected a proposed change
        [entry-withdrawn] withdrew a proposed change
        [entry-confirmed] confirmed an entry
        [entry-retired] retired an entry
        [entry-restored] restored an earlier version of an entry
        [entry-kept] changed who looks after an entry
        [suggestion-made] made a suggestion for the base
        [suggestion-dismissed] dismissed a suggestion
        [suggestion-reopened] opened a suggestion again
        [suggestion-merged] merged a suggestion with another
        [suggestion-parted] parted a suggestion from another
        [card-sent] sent an entry’s card as an answer
        [lesson-agreed] agreed on what people mean by a question
        [lesson-left-out] decided that nothing is learnt from a question
        [lesson-taken-back] took back what people mean by a question
        [member-added] began to act for an institution
        [member-removed] removed somebody from an institution
        [institution-added] added an institution
        [institution-changed] changed an institution
        [institution-removed] removed an institution
        [institution-invited] invited somebody to an institution
        [console-signed-in] signed in to the console
        [console-signed-out] signed somebody out of the console
        [deliveries-retried] sent again what was given up
       *[other] { $action }
    }

# Roles
role-choose = Whose role?
role-nobody = I found no volunteer with that name. /responders shows them all.
role-is =
    { $role ->
        [admin] Role: administrator
        [moderator] Role: moderator
        [responder] Role: volunteer
       *[traveller] Role: none
    }
role-now =
    { $role ->
        [moderator] You are a moderator now. You can see all questions with /queue and all volunteers with /responders.
       *[responder] You are a volunteer now, and no longer a moderator.
    }
role-removed = You are no longer a volunteer here. Thank you for your help. You can go on asking questions.
role-admin = An administrator can be changed only by whoever runs Silta.
button-make-moderator = Make moderator
button-make-responder = Make volunteer
button-remove = Remove

# A question, as moderators see it
show-state =
    { $state ->
        [claimed] { $volunteer } took it { $since }.
        [answered] { $volunteer } took it { $since } and has answered.
        [resolved] Solved { $since }.
        [expired] Closed without an answer { $since }.
        [withdrawn] The traveller withdrew it { $since }.
        [merged] Merged with another question { $since }.
        [escalated] Nobody has taken it yet. Asked { $since }; the moderators know about it.
       *[open] It is waiting. Asked { $since }.
    }
show-ban =
    { $ban ->
        [ban] This traveller is banned.
        [shadow] This traveller is shadow-banned: nobody is shown the question.
       *[none] Nobody is shown this question.
    }
show-notes = Notes of the volunteers:
button-show = Show { $alias }
button-tools = Answer
button-give = Give to…
button-requeue = Back to the queue
button-close = Close
button-duplicate = Duplicate of…
button-ban = Ban
button-shadow = Shadow-ban
button-unban = Lift the ban
open-how = Write the question after the command, for example: /open Where can I get a tick vaccination in Imatra?

# What moderators do
closed-by-you = You have closed { $alias }’s question. I have told them.
requeued = { $alias }’s question goes back into the queue.
duplicates = Of which question is { $alias }’s a duplicate?
duplicates-none = No other question in { $language } is open.
merged-by-you = { $alias }’s question is closed as a duplicate of { $into }’s. I have told them.
banned-by-you = { $alias } can’t ask volunteers any more. I have told them.
shadowed-by-you = Nobody is shown { $alias }’s questions any more, and no list has them. I have told nobody. Keep this message if you may want to lift the ban.
unbanned-by-you = { $alias } can ask volunteers again.
ban-not-possible = You can’t ban this person.
reported = { $volunteer } reports { $alias }
reported-reason = Reason: { $reason }
reported-no-reason = No reason was given.
report-sent = Thank you. The moderators have it now. You can give the question back in the meantime.
report-nobody = Thank you. I can’t reach a moderator right now, but it is noted and they will see it. You can give the question back in the meantime.
offer-withdrawn = This question was taken back.

# What others hear of it
asker-closed = A moderator has closed your question (Traveller { $alias }). If you still need an answer, open it again.
asker-merged = Somebody else has asked the same as you, and volunteers are working on that question. A moderator has closed yours (Traveller { $alias }) as its duplicate. I can’t pass their answer on to you by myself: if you still need help in a day or two, please ask again.
asker-banned = A moderator has decided that you can’t ask volunteers here any more. I still answer your questions from the knowledge base.
claimant-closed = A moderator has closed { $alias }’s question. You need not answer it any more.
claimant-taken = A moderator has taken { $alias }’s question back. You need not answer it any more.
claimant-merged = A moderator has closed { $alias }’s question, because another question asks the same. You need not answer it any more.
