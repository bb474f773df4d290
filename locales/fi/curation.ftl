# Painikkeet
curation-button-suggest = Ehdota tietopankkiin
curation-button-wrong = Tässä on jotain väärin
curation-button-card = Näytä vastaus
curation-button-review = Näytä odottavat
curation-button-console = Avaa konsolissa
curation-button-list-proposals = Muutosehdotukset
curation-button-list-suggestions = Ehdotukset
curation-button-list-due = Tarkistettavat
curation-button-publish = Julkaise
curation-button-reject = Hylkää
curation-button-withdraw = Peru ehdotus
curation-button-dismiss = Sivuuta
curation-button-confirm = ✓ Kaikki pitää yhä paikkansa
curation-button-edit = Muuta
curation-button-retire = Poista käytöstä

# Vapaaehtoisen vastaus ehdotuksena
curation-suggested = { $others ->
    [0] Kiitos. Moderaattorit näkevät kysymyksen ja vastauksesi luettelossaan ilman nimiä ja yhteystietoja. Kerron, kun siitä on tullut osa tietopankkia.
    [one] Kiitos. { $others } muu on kysynyt samaa. Moderaattorit näkevät sen luettelossaan ilman nimiä ja yhteystietoja. Kerron, kun siitä on tullut osa tietopankkia.
   *[other] Kiitos. { $others } muuta on kysynyt samaa. Moderaattorit näkevät sen luettelossaan ilman nimiä ja yhteystietoja. Kerron, kun siitä on tullut osa tietopankkia.
}
curation-suggested-before = Tätä kysymystä on jo ehdotettu tietopankkiin.
curation-not-answered = Vain vastattuja kysymyksiä voi ehdottaa.
curation-no-words = Sanallista ehdotettavaa ei ole: vastaus oli tiedosto tai sen teksti on poistettu.

# Mikä tietokortissa on väärin
curation-ask-change = Mitä kohdassa ”{ $title }” pitäisi muuttaa? Kirjoita se seuraavaan viestiisi ja lisää linkki viralliselle sivulle, jos voit.
curation-ask-retire = Miksi ”{ $title }” pitäisi poistaa käytöstä? Kirjoita syy seuraavaan viestiisi. Sen jälkeen kukaan ei enää löydä tietokorttia.
curation-ask-verdict = Miksi hylkäät muutoksen kohtaan ”{ $title }”? Kirjoita se seuraavaan viestiisi: tekijä lukee sen.
curation-ask-cancel = /cancel lopettaa tämän eikä muuta mitään.
curation-cancelled = Mitään ei muutettu.
curation-change-taken = Kiitos. Moderaattorit näkevät luettelossaan, mitä kirjoitit kohdasta ”{ $title }”. Kerron, kun sitä on käytetty.
curation-words-only = Kirjoita se sanoina tai lopeta komennolla /cancel.
curation-edit-late = Asia on jo käsitelty, joten viestin muuttaminen ei enää vaikuta.

# Mikä odottaa: /review
curation-list-proposals = { $total ->
    [0] Yhtään muutosehdotusta ei odota.
   *[other] Muutosehdotukset ({ $total })
}
curation-list-suggestions = { $total ->
    [0] Yhtään ehdotusta ei odota.
   *[other] Ehdotukset ({ $total })
}
curation-list-due = { $total ->
    [0] Yhtään tietokorttia ei tarvitse tarkistaa nyt.
   *[other] Tarkistettavat tietokortit ({ $total })
}
curation-unowned = kukaan ei vastaa siitä
curation-by-file = tietopankin tiedostot
curation-proposal-by = Ehdottaja: { $who }, { $when }.
curation-why = Syy: { $why }
curation-proposal-new = Tämä on uusi tietokortti.
curation-proposal-merged = Tietokorttia on muutettu sen jälkeen. Tämä muuttuisi nyt:
curation-proposal-conflicts = { $count ->
    [one] Joku muu on muuttanut samaa { $count } kohdassa. Yhdistä muutokset konsolissa tai hylkää ehdotus.
   *[other] Joku muu on muuttanut samaa { $count } kohdassa. Yhdistä muutokset konsolissa tai hylkää ehdotus.
}
curation-proposal-more = { $count ->
    [one] Ja vielä { $count } muutos, jonka näet konsolissa.
   *[other] Ja vielä { $count } muutosta, jotka näet konsolissa.
}
curation-verdict-form = Hylkää muutos
curation-verdict-label = Miksi? Tekijä lukee tämän
curation-published = Julkaistu: ”{ $title }”. Kaikki näkevät sen tästä lähtien.
curation-rejected = Hylätty: muutos kohtaan ”{ $title }”. Kerroin sen tekijälle.
curation-withdrawn = Peruit muutosehdotuksesi kohtaan ”{ $title }”.
curation-suggestion-kind = { $kind ->
    [change] jotain muutettavaa
   *[answer] { $count ->
        [one] kysytty { $count } kerran
       *[other] kysytty { $count } kertaa
    }
}
curation-suggestion-about = Tietokortti: { $title }
curation-suggestion-state = { $state ->
    [used] Sitä on jo käytetty.
   *[dismissed] Se on sivuutettu.
}
curation-suggestion-alike = Kysytty toisin sanoin:
curation-suggestion-gone = Se ehdotus ei enää odota.
curation-dismissed = Sivuutettu. Se on yhä konsolissa, jos muutat mielesi.

# Miksi ei
curation-refused-gone = Sitä ei enää ole täällä. Ehkä joku muu on käsitellyt sen: /review näyttää, mikä odottaa.
curation-refused-same = Se ei muuta mitään: tietokortissa lukee jo juuri näin.
curation-refused-own = Kirjoitit tämän itse, joten toisen moderaattorin pitää julkaista se. He näkevät sen komennolla /review.
curation-refused-decided = { $state ->
    [published] Se on jo julkaistu.
    [rejected] Se on jo hylätty.
   *[withdrawn] Tekijä on perunut sen.
}
curation-refused-conflict = Sitä ei voi julkaista: joku muu on sillä välin muuttanut samaa. Yhdistä muutokset konsolissa. Kyse on näistä:
curation-refused-errors = { $count ->
    [one] Sitä ei voi julkaista: siinä on { $count } virhe. Korjaa se konsolissa tai hylkää ehdotus.
   *[other] Sitä ei voi julkaista: siinä on { $count } virhettä. Korjaa ne konsolissa tai hylkää ehdotus. Ensimmäiset ovat:
}

# Tarkistettavat tietokortit
curation-due = Katso tämä tietokortti uudelleen: pitääkö kaikki yhä paikkansa?
curation-due-since = Viimeksi tarkistettu: { $date }.
curation-due-never = Kukaan ei ole vielä tarkistanut sitä.
curation-due-stale = Vanhempi kuin sama teksti toisella kielellä: { $languages }.
curation-due-sources = Vertaa sitä lähteisiin:
curation-confirmed = Kiitos. ”{ $title }” on nyt merkitty tänään tarkistetuksi. Seuraava tarkistus: { $due }.
curation-confirmed-before = ”{ $title }” on jo tarkistettu tänään. Sinun ei tarvitse tehdä mitään.
curation-edit-console = Voit muuttaa sen itse konsolissa. Tai kerro minulle tässä:
curation-retire-form = Poista tietokortti käytöstä
curation-retire-label = Miksi? Kukaan ei löydä sitä enää
curation-retired = ”{ $title }” on poistettu käytöstä: kukaan ei enää löydä sitä. Konsolissa sen voi palauttaa.
curation-retire-proposed = Pyysin moderaattoreita poistamaan käytöstä: ”{ $title }”. Siihen asti se pysyy ennallaan.

# Mitä ihmisille kerrotaan
curation-told-proposal = Joku on ehdottanut muutosta: ”{ $title }”. Niin kauan kuin se odottaa, en kirjoita seuraavista; /review näyttää kaikki.
curation-told-published = Muutoksesi kohtaan ”{ $title }” on julkaistu. Kiitos!
curation-told-rejected = Muutostasi kohtaan ”{ $title }” ei julkaistu.
curation-told-reason = Syy: { $reason }
curation-told-used = Ehdotuksesi on nyt osa tietopankkia: ”{ $title }”. Kiitos!

# Organisaatiot
curation-member = Tästä lähtien edustat täällä: { $name }.
curation-member-how = Kun jokin sen tietokorteista pitää tarkistaa, kirjoitan sinulle tänne. Yksi painallus riittää kertomaan, että se pitää yhä paikkansa.
curation-member-can = /review näyttää, mikä odottaa sinua. /console avaa sivut, joilla voit muuttaa tietokortteja.
curation-member-already = Edustat jo täällä: { $name }.
