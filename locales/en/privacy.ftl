privacy-line = I keep your question and language so that I can answer. /privacy tells you more, /forget erases it all.
privacy = I need no name, phone number or e-mail. Please don’t write passport numbers or other personal details here.
privacy-kept = What I keep: your language and country settings, your questions and my answers to them, and the chat’s technical address so that I can reply. Questions are erased after a time that the operator sets, usually 90 days. If you use /guide, I keep how far you are until you end it. If you say whether an answer helped, or ask volunteers, a moderator may keep the words of your question so that I understand other people’s questions better. They are kept without contact details and without a trace of who asked, so they stay after /forget.
privacy-volunteers = If you ask volunteers, they see your question and what you write to them, but not your name. Phone numbers and other contact details stay hidden until you agree. What volunteers answer may become part of the knowledge base, without names and contact details.
privacy-model = To understand your question and to answer in plainer words, I may send it to a language model that the operator has chosen. Names, numbers and addresses in it are hidden first, as far as I recognise them.
privacy-rights = /mydata sends you everything I keep about you. /forget erases it at once.
mydata = This file has everything I keep about you.
mydata-none = I keep nothing about you yet.
forget-confirm = Shall I erase everything I keep about you: settings, questions and this conversation? This cannot be undone.
button-forget = Erase everything
button-keep = Keep it
forget-done =
    Erased: your settings, { $queries ->
        [one] { $queries } question
       *[other] { $queries } questions
    }, { $questions ->
        [one] { $questions } request to volunteers
       *[other] { $questions } requests to volunteers
    } and { $messages ->
        [one] { $messages } message
       *[other] { $messages } messages
    }. I no longer keep anything about you.
forget-kept = Nothing was erased.
