# Koosteet: mitä uutta on niille, jotka ovat tilanneet ilmoituksia

outreach-title-at-once = Uutisia
outreach-title-daily = Päivän kooste
outreach-title-weekly = Viikon kooste
outreach-title-monthly = Kuukauden kooste

outreach-group-notice = Tärkeää juuri nyt
outreach-group-announcement = { $count ->
    [one] Tiedote
   *[other] Tiedotteita
}
outreach-group-changed = Muuttunut
outreach-group-new = Uutta
outreach-group-answer = { $count ->
    [one] Kysymys ja vastaus
   *[other] Kysymyksiä ja vastauksia
}

outreach-group-waiting = Vastausta odottavat kysymykset
outreach-work-waiting = { $count ->
    [1] 1, kysytty { $age }
   *[other] { $count }, vanhin kysytty { $age }
}
outreach-group-moderation = Moderaattoreille
outreach-work-questions = { $kept ->
    [0] Odottavia kysymyksiä: { $count }
   *[other] Odottavia kysymyksiä: { $count }, joista kaikille on jo tarjottu: { $kept }
}
outreach-work-announcements = Hyväksyntää odottavia tiedotteita: { $count }. Näet ne komennolla /announce.
outreach-work-proposals = Hyväksyntää odottavia tietopankin muutoksia: { $count }. Näet ne komennolla /review.
outreach-work-suggestions = Ehdotuksia tietopankkiin: { $count }. Näet ne komennolla /review.
outreach-work-due = { $unowned ->
    [0] Tietokortteja, joiden tarkistus on myöhässä: { $count }. Näet ne komennolla /review.
   *[other] Tietokortteja, joiden tarkistus on myöhässä: { $count }, joista ilman vastuutahoa: { $unowned }. Näet ne komennolla /review.
}
outreach-work-reviews = { $more ->
    [0] Tarkistettavat tietokortit (mihin mennessä): { $titles }
    [one] Tarkistettavat tietokortit (mihin mennessä): { $titles }; ja vielä { $more } muu
   *[other] Tarkistettavat tietokortit (mihin mennessä): { $titles }; ja vielä { $more } muuta
}
outreach-work-unanswered = Kysymykset, joihin en osannut vastata ({ $date } alkaen): { $languages }
outreach-work-given-up = Viestit, jotka eivät menneet perille ({ $date } alkaen): { $platforms }

# Otsikon perässä sulkeissa
outreach-until = { $time } asti
outreach-in-language = kieli: { $language }

outreach-more = { $count ->
    [one] Ja vielä { $count } muu. Selaa kaikkea: /topics.
   *[other] Ja vielä { $count } muuta. Selaa kaikkea: /topics.
}
outreach-why = Valinnat: { $interests }

outreach-interest-everything = kaikki
outreach-interest-announcements = tiedotteet
outreach-interest-waiting-questions = odottavat kysymykset
outreach-interest-moderation = moderaattorien työt

outreach-button-show = Näytä kooste nyt
outreach-nothing-now = Viimeisten 7 päivän aikana ei ole tullut mitään sinulle. Komennolla /subscribe voit valita lisää.
outreach-button-change = Muuta valintoja
outreach-button-unsubscribe = Lopeta ilmoitukset

# Mitä vastauksessa muuttui: lyhyitä rivejä, joita voi olla monta peräkkäin
outreach-change-emergency = Uusi hätänumero: { $phone }
outreach-change-phone = Uusi puhelinnumero: { $phone }
outreach-change-address = Uusi osoite: { $address }
outreach-change-hours = Uudet aukioloajat
outreach-change-cost-to = Uusi hinta: { $amount } { $currency }
outreach-change-cost = Hinta on muuttunut
outreach-change-documents = Muutos siinä, mitä ottaa mukaan
outreach-change-steps = Vaiheet ovat muuttuneet
outreach-change-who = Muutos siinä, kenelle palvelu on
outreach-change-deadline = Määräaika on muuttunut
outreach-change-time = Odotusaika on muuttunut
outreach-change-contact = Yhteystiedot ovat muuttuneet
outreach-change-risks = Muutos siinä, mikä voi mennä pieleen
outreach-change-law = Laki on muuttunut
outreach-change-text = Tekstiä on korjattu
outreach-change-others = Muita muutoksia
outreach-change-retired = Ei ole enää saatavilla täällä
