# Answers that moderators make public
button-public = Make the answer public
button-public-shown = The public answer
button-publish = Publish
button-reword = In other words
button-unpublish = Unpublish
button-object = I don’t want this
public-preview = This is what everybody would read:
public-check = Contact details and names are hidden. Make sure that nothing else tells who wrote. If there is something left, publish it in other words.
public-since = Public since { $since }:
public-no-words = The answer has no text that could be published. You can write one.
public-not-now = Only an answered question can be made public.
public-objected = The traveller does not want this to be public.
public-reword = Send what everybody should read in this form: the title on the first line, the text below. It is published as you write it.
public-how = Press “{ button-public }” below an answered question, or write /publish with its id and the title, and the text on the lines below.
public-form = In other words
public-form-label = Title on the first line, text below
public-taken-back = It is no longer public.
queue-answered = Answered questions ({ $total })
queue-answered-empty = No question has an answer yet.
button-queue-answered = Show answered ones
asker-published = Your question can help others too: a moderator has made it public together with the answer, without names. This is what everybody reads:
asker-objected = I have taken it back. Nobody will make it public again.
claimant-published = Your answer to { $alias } helps others too: a moderator has made it public, without names.

# News on the web page
web-news = News
web-news-hide = Hide until there is something new
