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
outreach-waiting-open = Näet ne komennolla /queue.
outreach-given-up = { $count ->
    [one] { $count } viesti ei mennyt perille.
   *[other] { $count } viestiä ei mennyt perille.
}

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
