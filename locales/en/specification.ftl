# The card: headings, and for whom a step is
specification-customs = Good to know
specification-refused = If it does not work out
specification-otherwise = Other cases

# The card: times
specification-wait = Wait: { $text } ({ $duration })
specification-total = All steps together: { $duration }
specification-holiday = closed today: public holiday

# The card: what is said of a document, in brackets after its name
specification-issuer = issued by: { $issuer }
specification-validity = valid for { $duration }
specification-translation-any = with a translation
specification-translation-authorised = with an authorised translation
specification-legalisation-apostille = with an apostille
specification-legalisation-legalised = legalised by a consulate

# In place of steps that are not for everybody, on a short card
specification-case =
    { $count ->
        [0] What comes next depends on how it goes.
       *[other] What comes next depends on your case: { $questions }
    } “{ button-guide }” shows your own steps, “{ button-more }” shows them all.
