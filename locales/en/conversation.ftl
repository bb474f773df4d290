# First words
start = Hello! I help people who cross a border and need a public service in Finland, Estonia or Russia.
start-next = Write your question in your own words, for example: “I lost my passport, what do I do?”
help = Write your question in your own words: I look for the answer in a shared knowledge base with links to the official pages. If I don’t know, I say so.
help-commands = /topics – browse by situation. /status – your question to the volunteers. /language – change the language. /country – choose a country. /subscribe – news when something changes. /volunteer – help others. /privacy – what I keep about you. /mydata – get your data. /forget – erase it.
help-volunteers = For volunteers: /queue – questions that wait. /base – find an entry to send. /note – a note for the other volunteers. /done – close the question. /away and /hours – when you are here. /desk – work in the browser.
help-moderators = For moderators: /responders – volunteers and roles. /open – ask volunteers yourself. /audit – what was done. /publish – make an answer public. /announce – announcements. In a group, /desk brings the questions there.
help-curation = For the knowledge base: /review – what waits to be published or checked. /console – look after entries in the browser.
help-emergency = If someone’s life is in danger, call 112. It works in Finland, Estonia and Russia.
ask-empty = Write the question after the command, for example: /ask I lost my passport.

# Answers
answer-clarify = Which of these do you mean?
answer-others = Does one of these fit better?
answer-no-others = I found nothing else that fits.
answer-none = I don’t have an answer to that.
answer-none-next = Try other words, browse the topics, or ask a volunteer.
service-gone = That answer is no longer here. Please ask again.
query-gone = I no longer have that question. Please write it again.

# Buttons
button-helped = 👍 This helped
button-failed = 👎 Did not help
button-more = Show more
button-others = Other answers
button-volunteer = Ask a volunteer
button-language = Language
button-topics = Browse topics
button-previous = ← Previous
button-next = Next →
button-back = ↑ All topics
button-unknown = That button no longer works. Please write your question.

# Feedback and volunteers
feedback-thanks = Thank you. Good to know it helped.
feedback-sorry = Sorry that it did not help. What next?
volunteer-filed = I have kept your question and any answers you saw. But there is no volunteer for it now, so it may take long. I tell you as soon as somebody takes it. Until then, please use the official page or phone number of an answer, if you got one.

# Topics
topics = What is your situation?
topics-empty = There are no topics yet.

# Settings
language-choose = Which language shall I use?
language-set = I will answer in English.
country-choose = Which country are your questions about?
country-fi = Finland
country-ee = Estonia
country-ru = Russia
country-any = All countries
country-set-fi = I will look for answers about Finland first.
country-set-ee = I will look for answers about Estonia first.
country-set-ru = I will look for answers about Russia first.
country-set-any = I will look for answers about all three countries.

# When something cannot be done
command-unknown = I don’t know that command. Write your question, or see /help.
command-direct-only = For your privacy I do that only in a private chat. Please write to me there.
unsupported =
    { $what ->
        [voice] I can’t listen to voice messages yet. Please write your question as text.
        [photo] I can’t read pictures yet. Please write your question as text.
        [video] I can’t watch videos yet. Please write your question as text.
        [sticker] I can’t read stickers. Please write your question as text.
        [file] I can’t read files yet. Please write your question as text.
        [location] I can’t use locations yet. Please write the name of the town and your question.
        [contact] I can’t use contacts. Please write your question as text.
       *[other] I can’t read this kind of message. Please write your question as text.
    }
flooded =
    { $seconds ->
        [one] You are writing faster than I can read. I did not read your last message. Please send it again in { $seconds } second.
       *[other] You are writing faster than I can read. I did not read your last message. Please send it again in { $seconds } seconds.
    }
error-ours = Something went wrong on our side and I could not answer. Please try once more, or use /topics.

# Small talk
small-talk-greeting = Hello! What do you need help with? Write your question in your own words.
small-talk-thanks = You’re welcome. Write again whenever you need help.
small-talk-goodbye = Goodbye, and have a safe journey.
small-talk-about = I am a bot. I answer questions about public services in Finland, Estonia and Russia from a shared knowledge base, and I say so when I don’t know. What do you need?
small-talk-mood = I am well, thank you. What do you need help with?
small-talk-machine = I am a program, not a person. I answer from a shared knowledge base with links to the official pages. What do you need help with?
small-talk-name = My name is Silta. What do you need help with?
small-talk-test = I can read you. Write your question in your own words.
small-talk-ok = All right. Write again whenever you have a question.
