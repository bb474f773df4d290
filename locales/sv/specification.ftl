# The card: headings, and for whom a step is
specification-customs = Bra att veta
specification-refused = Om det inte lyckas
specification-otherwise = Övriga fall

# The card: times
specification-wait = Vänta: { $text } ({ $duration })
specification-total = Alla steg sammanlagt: { $duration }
specification-holiday = stängt i dag: helgdag

# The card: what is said of a document, in brackets after its name
specification-issuer = utfärdas av: { $issuer }
specification-validity = giltighetstid: { $duration }
specification-translation-any = med översättning
specification-translation-authorised = med auktoriserad översättning
specification-legalisation-apostille = med apostille
specification-legalisation-legalised = legaliserad av ett konsulat

# In place of steps that are not for everybody, on a short card
specification-case =
    { $count ->
        [0] Fortsättningen beror på hur det går.
       *[other] Fortsättningen beror på din situation: { $questions }
    } ”{ button-guide }” visar dina steg, ”{ button-more }” allas.
