# The card: headings, and for whom a step is
specification-customs = Hea teada
specification-refused = Kui see ei õnnestu
specification-otherwise = Muud juhud

# The card: times
specification-wait = Oodake: { $text } ({ $duration })
specification-total = Kõik sammud kokku: { $duration }
specification-holiday = täna suletud: riigipüha

# The card: what is said of a document, in brackets after its name
specification-issuer = väljastab: { $issuer }
specification-validity = kehtivusaeg: { $duration }
specification-translation-any = koos tõlkega
specification-translation-authorised = koos vandetõlgi tõlkega
specification-legalisation-apostille = apostilliga
specification-legalisation-legalised = konsulaadi legaliseeritud

# In place of steps that are not for everybody, on a short card
specification-case =
    { $count ->
        [0] Edasine oleneb sellest, kuidas asi läheb.
       *[other] Edasine oleneb teie olukorrast: { $questions }
    } „{ button-guide }“ näitab teie samme, „{ button-more }“ kõigi omi.
