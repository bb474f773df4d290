# Slash commands
option-question = What do you need to know?

# Answers that only one person sees
button-share = Share here
share-not-allowed = You can’t write in this channel, so I can’t post the answer here for you.
