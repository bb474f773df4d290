# Slash commands
option-question = What do you need to know?
option-code = The one-time code that I gave you elsewhere
option-name = What travellers call you

# Answers that only one person sees
button-share = Share here
share-not-allowed = You can’t write in this channel, so I can’t post the answer here for you.

# Forms and lists of choices
form-question = Your question
form-text = Your text
select-placeholder = Choose
