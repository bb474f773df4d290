# Names
traveller-alias = Traveller { $alias }
volunteer-name = Volunteer { $name }
volunteer-nameless = A volunteer

# The traveller: asking
volunteer-already = Volunteers already have this question.
volunteer-one-at-a-time = You already have a question with the volunteers. It has to be closed before you can ask the next one.
volunteer-banned = You can’t ask volunteers here any more. You can still ask me.
question-filed = I have passed your question on to volunteers. They see you as “Traveller { $alias }”, not your name.
question-filed-next = The answer comes here. You can go on asking me. To add something to your question, reply to this message.
question-added = Added to your question.
added-text-only = Please add it as text. Once a volunteer has your question, you can send pictures and files too.
question-closed = That question is closed. If you still need help, open it again.
question-gone = That question is no longer here.
question-reopened = The question is open again, and volunteers can take it.
question-withdrawn = You have withdrawn your question. Nobody will answer it now.
status-none = You have no question with the volunteers.
status-question = Your question (Traveller { $alias }): “{ $text }”
status-state =
    { $state ->
        [open] It is waiting for volunteers.
        [offered] It is waiting for volunteers.
        [escalated] Nobody has taken it yet. The moderators know about it.
        [claimed] { $volunteer } is working on it.
        [answered] { $volunteer } has answered.
        [resolved] It is solved.
        [expired] Nobody could answer it, and it is closed.
        [withdrawn] You have withdrawn it.
       *[merged] It is being answered together with another question like it.
    }

# The traveller: waiting. Both numbers are minutes.
waiting-unknown = I can’t say yet how long it will take. Volunteers answer in their free time.
waiting-nobody = Nobody has been able to take it so far. I keep it and go on asking. If it is urgent, don’t wait: use the official phone number or page.
waiting-closed = The volunteers are back { $at }. Your question waits for them until then.
waiting-usual =
    { $upper ->
        [30] An answer usually comes within half an hour.
        [60] An answer usually comes within an hour.
        [1440] An answer usually comes within a day.
        [2880] It often takes more than a day.
       *[other] { $upper ->
            [5] An answer usually comes within 5 minutes.
            [10] An answer usually comes within 10 minutes.
            [15] An answer usually comes within 15 minutes.
            [120] An answer usually comes within 2 hours.
            [240] An answer usually comes within 4 hours.
           *[other] An answer usually comes within 8 hours.
        }
    }

# The traveller: what happens
asker-claimed = { $volunteer } has your question. What you write here from now on goes to them. For a new question to me, write /ask and the question.
asker-kept = Nobody has been able to take your question (Traveller { $alias }) yet.
asker-passed-on = I am looking for another volunteer for your question.
asker-reopened = Your question (Traveller { $alias }) is open again. Volunteers can take it.
asker-referred = { $volunteer } suggests that you turn to this office:
asker-solved = Your question is marked as solved. Did it help?
asker-expired = I am sorry: nobody could answer your question (Traveller { $alias }), and it is closed now. Please use the official page or phone number, or open the question again.
solved-thanks = Good. Did the volunteer’s answer help?
rated-helped = Thank you. I have told the volunteer.
rated-partly = Thank you. If something is still open, open the question again.
rated-no = I am sorry. Open the question again, and another volunteer can try.
rated-word = You may add a word for the volunteer: reply to this message.
word-how = Reply to this message with your words.
word-thanks = Thank you. I have passed it on.
word-form = A word for the volunteer
word-form-label = Your words
share-ask = I have hidden your contact details in that message. Shall I show them to { $volunteer }? Only this volunteer would see them.
share-done = { $volunteer } can see your contact details now.
share-kept = Your contact details stay hidden.

# Relayed messages
receipt-delivered = ✓ { $name } has it.
receipt-waiting = Not delivered yet: I keep trying to reach { $name }.
receipt-unreachable =
    { $side ->
        [responder] Not delivered: { $name } has blocked the bot or left the chat. Nothing more can be sent. You can close the question.
       *[asker] Not delivered: { $name } can’t be reached. I am looking for another volunteer; please write it again when one has your question.
    }
receipt-failed = Not delivered: the other app did not accept it. Please send it in another form, for example as text.
message-taken-back = This message was taken back.
message-withdrawn = You have taken that message back.
message-withdrawn-already = That message was taken back already.
message-gone = That message is no longer here.
erased-by-author = Erased: the person who wrote this wanted to be forgotten.
relay-unsupported =
    { $what ->
        [sticker] I can’t pass stickers on. Please write it in words.
        [contact] I don’t pass contact cards on. Please write what is needed in words.
       *[other] I can’t pass this kind of message on. Please send text, a picture, a file, a voice message or a place.
    }
relay-too-large = I can’t pass “{ $name }” on: the largest file here is { $limit } MB. Please send a smaller one or write what it says.

# The volunteer: offers
offer-title = { $alias } asks ({ $language })
offer-country =
    { $country ->
        [fi] About Finland.
        [ee] About Estonia.
        [ru] About Russia.
        [x] Across the border.
       *[any] Country not known.
    }
offer-topic = Topic: { $topic }.
offer-tried = Already shown: { $services }.
offer-tried-nothing = I found no answer to this in the knowledge base.
offer-taken = { $volunteer } has this question.
offer-closed =
    { $state ->
        [resolved] Solved.
        [withdrawn] The traveller has withdrawn it.
        [merged] Being answered together with another question.
       *[expired] Closed without an answer.
    }
offer-reminder = { $alias } is still waiting for an answer.
passed = You won’t be asked about this one again.
not-for-us-done = The moderators will look at this question.
claim-yours = You already have { $alias }’s question.
claim-own = That is your own question. Somebody else has to answer it.
claim-first = Claim the question first, then answer.
claim-not-responder = Only volunteers can take questions. Write /volunteer to me in a private chat to become one.
claim-too-many =
    { $most ->
        [one] You already have { $most } question. Close it or give it back first.
       *[other] You already have { $most } questions. Close one or give it back first.
    }
refused-taken = { $volunteer } already has this question.
refused-closed = That question is closed.
refused-unclaimed = Nobody has claimed that question yet.
refused-too-late = It is too late to open that question again. Please ask a new one.
refused-open = That question is open already.

# The volunteer: answering
claimed-yours = { $alias }’s question is yours
claimed-how = What you write here goes to { $alias }. They see your first name only, and you see no contact details unless they agree. If you don’t answer in time, the question goes back to the others.
claimed-notes = Notes of the other volunteers:
answer-now = Write your answer to { $alias } now.
answer-form = Answer { $alias }
answer-form-label = Your answer
tools = { $alias }’s question. What do you want to do?
replies-choose = Choose a reply. You see it before it is sent.
base-choose = Which entry shall I send?
base-nothing = I found nothing that fits in the knowledge base. Try other words: /base lost passport
later-choose = When shall I remind you?
snoozed =
    { $hours ->
        [one] I will remind you in { $hours } hour.
       *[other] I will remind you in { $hours } hours.
    }
note-empty = Write the note after the command, for example: /note Called the office, they open on Monday.
note-kept = Noted for the other volunteers of { $alias }’s question. The traveller doesn’t see it.
no-question-here = You have no claimed question here.
not-yours = That question is not yours.
not-allowed = You can’t do that.
question-edited = { $alias } has changed the question: “{ $text }”
hand-choose = To whom do you want to hand it over?
hand-people = Which volunteer?
hand-nobody = There is no other volunteer to give it to.
hand-teams = Which language? Volunteers who speak it will see the question.
hand-authorities = Which office? The traveller gets its contact details from you.
hand-not-possible = That person can’t take questions.
handed = { $volunteer } has { $alias }’s question now.
handed-team = { $alias }’s question goes to the volunteers of that language.
handed-moderators = { $alias }’s question goes to the moderators.
released = { $alias }’s question goes back to the others.
report-form = Report this question
report-form-label = What is wrong?

# The volunteer: what happens
claimant-remind = { $alias } is waiting for your answer. If you can’t answer now, give the question back.
claimant-returned = { $alias }’s question has gone back to the others, because there was no answer.
claimant-asker-back = { $alias } can be reached again. Please send again what was not delivered.
claimant-solved = { $alias } says the question is solved. Thank you!
claimant-withdrawn = { $alias } has withdrawn the question.
claimant-timed-out = { $alias }’s question is closed, because no more messages came.
claimant-rated-helped = { $alias } says that your answer helped. Thank you!
claimant-rated-partly = { $alias } says that your answer helped in part.
claimant-rated-no = { $alias } says that the answer did not help.
claimant-word = { $alias } writes: “{ $word }”
solved-by-you = You have closed { $alias }’s question. I have asked them if it helped.

# Buttons
button-withdraw-question = Withdraw the question
button-status = Where is it now?
button-solved = ✓ Solved
button-reopen = Open it again
button-rate-helped = It helped
button-rate-partly = Partly
button-rate-no = No
button-word = Add a word
button-share-yes = Show them
button-share-no = Keep them hidden
button-unsend = Take it back
button-claim = I’ll answer
button-pass = Not me
button-not-for-us = Not for volunteers
button-answer = Answer { $alias }
button-replies = Ready replies
button-base = From the base
button-hand = Hand over
button-later = Later
button-release = Give it back
button-done = ✓ Solved
button-report = Report
button-send = Send
button-hours =
    { $hours ->
        [one] In { $hours } hour
       *[other] In { $hours } hours
    }
button-hand-person = To a volunteer
button-hand-team = To another language
button-hand-authority = To an office
button-hand-moderators = To the moderators
