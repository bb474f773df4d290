# The menu of commands

command-start = Start from the beginning
command-help = What I can do
command-ask = Ask a question
command-topics = Browse services by topic
command-status = See your question to the volunteers
command-language = Change the language
command-country = Choose a country
command-subscribe = Choose the news I send you
command-unsubscribe = Get no more news
command-volunteer = Help others as a volunteer
command-link = Use Silta in another app too
command-code = Enter a one-time code
command-privacy = What I keep about you
command-mydata = Get everything I keep about you
command-forget = Erase everything I keep about you
