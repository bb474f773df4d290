# Osoitteet, jotka ovat tietokorteissa
links-views = Sivujen tila
links-view = { $view ->
    [dead] Ei löydy
    [moved] Siirtynyt
    [changed] Muuttunut
    [unseen] Ei päästy katsomaan
    [unchecked] Ei vielä katsottu
   *[ok] Kunnossa
} ({ $count })
links-one-dead = Sivua ei löytynyt kolmena eri päivänä.
links-one-moved = Sivulla on pysyvästi uusi osoite.
links-one-changed = Sivulla lukee muuta kuin ennen.
links-about-dead = Näitä sivuja ei löytynyt kolmena eri päivänä. Etsi uusi sivu ja muuta tietokortit, tai jätä ne ennalleen.
links-about-moved = Näillä sivuilla on pysyvästi uusi osoite. Vie se tietokortteihin yhdellä painikkeella.
links-about-changed = Näillä sivuilla lukee muuta kuin ennen. Lue ne, korjaa tietokortit tarvittaessa ja kuittaa sivut sitten oikeiksi.
links-about-unseen = Näitä sivuja Silta ei päässyt katsomaan, tai ne puuttuivat kerran tai kaksi. Avaa ne itse, jos haluat olla varma; Silta yrittää uudelleen.
links-about-unchecked = Silta katsoo sivut hitaasti, jotta mikään sivusto ei kuormitu.
links-about-ok = Nämä sivut ovat paikallaan, ja niissä lukee sama kuin ennen.
links-none = Näitä ei ole.
links-off = Sivuja ei katsota. Ylläpitäjä voi ottaa tämän käyttöön asetuksella LINK_CHECKS=on.
links-now-at = Nyt osoitteessa:
links-never-checked = Ei vielä katsottu.
links-checked = Katsottu viimeksi:
links-more-entries = { $count ->
    [one] ja { $count } muu tietokortti
   *[other] ja { $count } muuta tietokorttia
}
links-again = Katso nyt uudelleen
links-keep = Tämä on oikein: pidä
links-replace = Uusi osoite kaikkiin tietokortteihin
links-again-done = Sivu katsotaan muutaman minuutin kuluessa.
links-again-off = Sivu katsotaan heti, kun LINK_CHECKS on päällä.
links-keep-done = Osoite jää ennalleen.
links-replace-changed = Osoite on sillä välin muuttunut taas. Katso luettelo ja yritä uudelleen.
links-gone = Mikään tietokortti ei enää mainitse tätä osoitetta.
links-unknown = Mitään ei tehty: lomake ei ole tältä sivulta. Lataa sivu uudelleen.
links-why = Uusi osoite osoitteen { $url } tilalle
links-replaced-published = { $count ->
    [one] Julkaistu { $count } tietokortissa.
   *[other] Julkaistu { $count } tietokortissa.
}
links-replaced-proposed = { $count ->
    [one] Ehdotettu { $count } tietokorttiin: toinen moderaattori julkaisee sen.
   *[other] Ehdotettu { $count } tietokorttiin: toinen moderaattori julkaisee ne.
}
links-replaced-waiting = { $count ->
    [one] Sama muutosehdotus odottaa jo { $count } tietokortissa.
   *[other] Sama muutosehdotus odottaa jo { $count } tietokortissa.
}
links-replaced-left = { $count ->
    [one] { $count } tietokortti on jäljellä: paina painiketta uudelleen.
   *[other] { $count } tietokorttia on jäljellä: paina painiketta uudelleen.
}
links-replaced-refused = Näihin sitä ei viety, koska niissä on virheitä tai niitä on juuri muutettu. Avaa ne ja muuta osoite siellä:
links-replaced-none = Mikään tietokortti ei enää mainitse tätä osoitetta.
links-remark-status = Palvelin vastasi: { $status }.
links-remark-unknown-host = Tämännimistä palvelinta ei ole.
links-remark-refused = Palvelin ei ota yhteyksiä vastaan.
links-remark-timeout = Palvelin ei vastannut ajoissa.
links-remark-private = Osoite kuuluu yksityiseen verkkoon.
links-remark-redirects = Sivu ohjaa osoitteesta toiseen loputtomasti.
links-remark-certificate = Palvelimen varmenteeseen ei luoteta.
links-remark-failed = Yhteys ei onnistunut.
links-days = { $count ->
    [one] Ei löytynyt { $count } päivänä kolmesta.
   *[other] Ei löytynyt { $count } päivänä kolmesta.
}
