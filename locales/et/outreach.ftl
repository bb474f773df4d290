# Kokkuvõtted: mis on uut neile, kes on uudised tellinud

outreach-title-at-once = Uudised teile
outreach-title-daily = Päeva uudised
outreach-title-weekly = Nädala uudised
outreach-title-monthly = Kuu uudised

outreach-group-notice = Praegu tähtis
outreach-group-announcement = { $count ->
    [one] Teade
   *[other] Teated
}
outreach-group-changed = Muutunud
outreach-group-new = Uus
outreach-group-answer = { $count ->
    [one] Vastatud küsimus
   *[other] Vastatud küsimused
}

outreach-group-waiting = Vastust ootavad küsimused
outreach-work-waiting = { $count ->
    [1] 1, esitatud { $age }
   *[other] { $count }, vanim esitatud { $age }
}
outreach-group-moderation = Moderaatoritele
outreach-work-questions = { $kept ->
    [0] Ootavaid küsimusi: { $count }
   *[other] Ootavaid küsimusi: { $count }, neist kõigile juba pakutud: { $kept }
}
outreach-work-announcements = Kinnitamist ootavaid teateid: { $count }. Neid näitab /announce.
outreach-work-proposals = Kinnitamist ootavaid teadmistebaasi muudatusi: { $count }. Neid näitab /review.
outreach-work-suggestions = Ettepanekuid teadmistebaasi jaoks: { $count }. Neid näitab /review.
outreach-work-due = { $unowned ->
    [0] Kirjeid, mille kontroll on hilinenud: { $count }. Neid näitab /review.
   *[other] Kirjeid, mille kontroll on hilinenud: { $count }, neist vastutajata: { $unowned }. Neid näitab /review.
}
outreach-work-reviews = { $more ->
    [0] Kontrollimist vajavad kirjed (sulgudes tähtaeg): { $titles }
   *[other] Kontrollimist vajavad kirjed (sulgudes tähtaeg): { $titles }; ja veel { $more }
}
outreach-work-unanswered = Küsimused, millele ma ei osanud vastata (alates { $date }): { $languages }
outreach-work-given-up = Kohale jõudmata sõnumid (alates { $date }): { $platforms }

# Pealkirja järel sulgudes
outreach-until = kehtib kuni { $time }
outreach-in-language = { $language } keeles

outreach-more = Ja veel { $count }. Kõike saate sirvida käsuga /topics.
outreach-why = Teie valik: { $interests }

outreach-interest-everything = kõik
outreach-interest-announcements = teated
outreach-interest-waiting-questions = ootavad küsimused
outreach-interest-moderation = moderaatorite töö

outreach-button-show = Näita uudiseid kohe
outreach-nothing-now = Viimase 7 päeva jooksul ei ole teile midagi olnud. Käsuga /subscribe saate juurde valida.
outreach-button-change = Muuda valikut
outreach-button-unsubscribe = Loobu uudistest

# Mis vastuses muutus: lühikesed read, neid võib olla mitu järjest
outreach-change-emergency = Uus hädaabinumber: { $phone }
outreach-change-phone = Uus telefoninumber: { $phone }
outreach-change-address = Uus aadress: { $address }
outreach-change-hours = Uued lahtiolekuajad
outreach-change-cost-to = Uus hind: { $amount } { $currency }
outreach-change-cost = Hind on muutunud
outreach-change-documents = Muutunud on see, mida kaasa võtta
outreach-change-steps = Sammud on muutunud
outreach-change-who = Muutunud on see, kellele teenus on mõeldud
outreach-change-deadline = Tähtaeg on muutunud
outreach-change-time = Ooteaeg on muutunud
outreach-change-contact = Kontaktandmed on muutunud
outreach-change-risks = Muutunud on see, mis võib valesti minna
outreach-change-law = Seadus on muutunud
outreach-change-text = Teksti on parandatud
outreach-change-others = Muud muudatused
outreach-change-retired = Seda siin enam ei ole
