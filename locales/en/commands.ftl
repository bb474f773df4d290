# The menu of commands

command-start = Start from the beginning
command-help = What I can do
command-ask = Ask a question
command-topics = Browse services by topic
command-language = Change the language
command-country = Choose a country
command-privacy = What I keep about you
command-mydata = Get everything I keep about you
command-forget = Erase everything I keep about you
