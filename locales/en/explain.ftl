# Why a question leads to an entry, for moderators
explain-title = Why this answer
explain-decision-answer = One entry is likely enough, so its card is shown at once.
explain-decision-clarify = No entry is likely enough on its own, so Silta asks which one is meant.
explain-decision-none = It is likely that no entry fits, so Silta says that it has no answer.
explain-none = Chance that no entry fits: { $chance }
explain-language = Language of the question: { $language }
explain-place = It names “{ $word }”, so { $country ->
    [fi] Finland
    [ee] Estonia
   *[ru] Russia
}.
explain-agency = It names “{ $name }”, which belongs to { $country ->
    [fi] Finland
    [ee] Estonia
   *[ru] Russia
}.
explain-abroad = It names “{ $word }”, a country about which there are no entries.
explain-needed = So the service is needed in { $country ->
    [fi] Finland
    [ee] Estonia
   *[ru] Russia
}.
explain-needed-unclear = In which country the service is needed is not clear from that.
explain-asker-counts = No country is clear from the question, so the person’s own one counts a little: { $country }.
explain-asker-passed-over = The person’s own country does not count, because the question says which country it is about.
explain-nothing = Nothing that the entries say is like the question.
explain-chance = Chance: { $chance }
explain-refused = It has been agreed that such a question does not mean this entry. So it comes last.
explain-nearest-much = The question is much like an example question of this entry:
explain-nearest-some = The nearest example question of this entry:
explain-learnt-much = The question is much like one that is agreed to mean this entry:
explain-learnt-some = The nearest question that is agreed to mean this entry:
explain-has = Words of the question that the entry has:
explain-lacks = Words of the question that it lacks:
explain-terms = Both are about: { $terms }
explain-quoted = “{ $text }”
explain-for =
    { $strength ->
        [strong] Speaks strongly for it
        [clear] Speaks for it
       *[slight] Speaks a little for it
    }
explain-against =
    { $strength ->
        [strong] Speaks strongly against it
        [clear] Speaks against it
       *[slight] Speaks a little against it
    }
# What it is compared with are the other entries shown
explain-for-text = taken as a whole, it has more of the question than the others
explain-against-text = taken as a whole, it has less of the question than the others
explain-for-examples = its title, keywords or example questions are closer to the question
explain-against-examples = its title, keywords and example questions are further from the question
explain-for-summary = its summary is closer to the question
explain-against-summary = its summary is further from the question
explain-for-words = it has more of the telling words
explain-against-words = it has fewer of the telling words
explain-for-names = the question has more of its title or of a keyword
explain-against-names = the question has less of its title or keywords
explain-for-terms = it is more about the things that the question names
explain-against-terms = it is less about the things that the question names
explain-for-place = its country fits the places that the question names
explain-against-place = its country does not fit the places that the question names
explain-for-asker = it is about the person’s own country
explain-against-asker = it is not about the person’s own country
explain-for-model = a language model finds its meaning closer to the question
explain-against-model = a language model finds its meaning further from the question
