# What people meant by their questions
lessons-text = People have said whether an answer helped, and volunteers have answered with entries. Agree, and such questions find the right entry from then on. Nothing counts before you agree.
lessons-waiting = To decide
lessons-agreed = Agreed
lessons-source-helped = It helped
lessons-source-failed = It did not help
lessons-source-volunteer = Volunteers
lessons-language = Language of the question
lessons-entry = Entry: words of its title, or its id
lessons-found =
    { $count ->
        [0] Nothing waits here.
        [one] { $count } question waits.
       *[other] { $count } questions wait.
    }
lessons-agreed-found =
    { $count ->
        [0] Nothing has been agreed yet.
        [one] { $count } question is agreed.
       *[other] { $count } questions are agreed.
    }
lessons-decide = Decide
lessons-said-helped = This helped:
lessons-said-failed = This did not help:
lessons-said-volunteer = A volunteer answered with this:
lessons-rating-helped = The traveller said that the answer helped.
lessons-rating-partly = The traveller said that the answer helped a little.
lessons-shown = The search had found:
lessons-one = What was meant?
lessons-meant = The right entry
lessons-find = Look for another entry: words or an id
lessons-words = The question, as it will be kept
lessons-words-hint = Take out names, addresses and anything else that tells who asked. Leave what the question is about.
lessons-means = Such a question means
lessons-choose = Choose an entry
lessons-none = None of these
lessons-not-too = Such a question will no longer lead to “{ $entry }” first, unless you choose that entry yourself.
lessons-agree = Agree
lessons-nothing = Nothing to learn
lessons-nothing-text = The question is too vague, too personal or not about any entry. It will not come again.
lessons-leave-out = Leave out
lessons-agreed-text = These questions count when Silta looks for the right entry. They do not say who asked.
lessons-verdict-means = Means:
lessons-verdict-not = Does not mean:
lessons-take-back = Take back
lessons-done-agreed = Agreed. It counts from now on.
lessons-done-left-out = Left out. It will not come again.
lessons-done-taken-back = Taken back. It no longer counts.
lessons-refused-gone = There is nothing left to decide: somebody else was quicker, or the question has been erased.
lessons-refused-no-words = Write the question in a few words.
lessons-refused-no-entry = Choose the entry that was meant.
