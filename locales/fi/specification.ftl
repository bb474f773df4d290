# The card: headings, and for whom a step is
specification-customs = Hyvä tietää
specification-refused = Jos se ei onnistu
specification-otherwise = Muut tapaukset

# The card: times
specification-wait = Odota: { $text } ({ $duration })
specification-total = Kaikki vaiheet yhteensä: { $duration }
specification-holiday = tänään suljettu: pyhäpäivä

# The card: what is said of a document, in brackets after its name
specification-issuer = myöntäjä: { $issuer }
specification-validity = voimassaoloaika: { $duration }
specification-translation-any = käännös mukaan
specification-translation-authorised = auktorisoidun kääntäjän käännös mukaan
specification-legalisation-apostille = apostille vaaditaan
specification-legalisation-legalised = konsulaatin laillistamana

# In place of steps that are not for everybody, on a short card
specification-case =
    { $count ->
        [0] Jatko riippuu siitä, miten asia etenee.
       *[other] Jatko riippuu tilanteestasi: { $questions }
    } ”{ button-guide }” näyttää omat vaiheesi, ”{ button-more }” kaikkien.
