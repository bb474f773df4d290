# Organisaatiot
institutions-text = Viranomaisia ja järjestöjä, joiden omat ihmiset pitävät niiden tietokortit ajan tasalla. He näkevät vain omat tietokorttinsa.
institutions-none = Organisaatioita ei ole vielä.
institutions-new = Uusi organisaatio
institutions-new-text = Kirjoita nimi niillä kielillä, jotka osaat; yksi riittää.
institutions-add = Lisää organisaatio
institutions-save = Tallenna
institutions-name = Nimi
institutions-url = Oma verkkosivusto
institutions-url-hint = Esimerkiksi https://poliisi.fi. Organisaatiolle tarjotaan tietokortit, joissa tämä sivusto on viranomaisena.
institutions-offered = Tietopankin viranomaiset
institutions-offered-text = Nämä viranomaiset mainitaan tietokorteissa, mutta niiltä ei ole vielä ketään mukana.
institutions-entries-count =
    { $count ->
        [0] ei tietokortteja
        [one] { $count } tietokortti
       *[other] { $count } tietokorttia
    }
institutions-members-count =
    { $count ->
        [0] ei vielä ketään
        [one] { $count } ihminen
       *[other] { $count } ihmistä
    }
institutions-answering-count =
    { $count ->
        [0] kukaan ei vastaa kysymyksiin
        [one] { $count } vastaa kysymyksiin
       *[other] { $count } vastaa kysymyksiin
    }
institutions-entries = Tietokortit
institutions-no-entries = Sillä ei ole vielä tietokortteja. Tietokortin sivulla voi valita, kuka siitä vastaa.
institutions-due = tarkistettava
institutions-due-on = seuraava tarkistus: { $date }
institutions-look-alike =
    { $count ->
        [one] { $count } tietokortti näyttää olevan heidän
       *[other] { $count } tietokorttia näyttää olevan heidän
    }
institutions-more = ja { $count } muuta
institutions-give-all = Anna kaikki heille
institutions-members = Sen ihmiset
institutions-no-members = Kukaan ei vielä edusta sitä.
institutions-joined = mukana { $date } alkaen
institutions-answers = vastaa kysymyksiin
institutions-remove-member = Poista
institutions-invite = Kutsu joku
institutions-invite-text = Saat koodin yhdelle ihmiselle. Anna se hänelle itse, niin tiedät, kuka hän on.
institutions-invitation = Kutsu
institutions-invitation-how = Kutsuttu lähettää tämän botille yksityiskeskustelussa:
institutions-invitation-web = Tai täällä, tämän sivun keskustelussa:
institutions-invitation-care = Se toimii kerran, { $date } asti. Sitä ei näytetä uudelleen.
institutions-settings = Asetukset
institutions-change = Muuta nimeä ja sivustoa
institutions-remove = Poista tämä organisaatio
institutions-remove-text = Sen tietokortit säilyvät, mutta niillä ei ole enää vastuutahoa. Sen ihmiset eivät voi enää muuttaa mitään.
institutions-remove-now = Kyllä, poista
institutions-done-added = Organisaatio lisättiin. Kutsu sen ihmiset alla.
institutions-done-changed = Tallennettu.
institutions-done-removed = Organisaatio poistettiin. Sen tietokorteilla ei ole nyt vastuutahoa.
institutions-done-member-removed = Poistettu: tämä ihminen ei enää edusta organisaatiota.
institutions-done-given = Tietokortit ovat nyt heidän.
institutions-refused-gone = Sitä ei enää ole: joku muu on muuttanut sitä.
institutions-refused-taken = Tämänniminen organisaatio on jo olemassa. Etsi se luettelosta tai kirjoita tarkempi nimi.
institutions-refused-name = Kirjoita nimi ainakin yhdellä kielellä.
institutions-refused-url = Kirjoita sivuston koko osoite, esimerkiksi https://poliisi.fi.

# Ehdotukset
suggestions-text = Vapaaehtoisten vastauksia ja ihmisten muutostoiveita. Useimmin kysytyt ovat ensin.
suggestions-state-open = Avoimet
suggestions-state-used = Käytetyt
suggestions-state-dismissed = Sivuutetut
suggestions-none-open = Täällä ei odota mitään. Uusia ehdotuksia tulee vapaaehtoisten vastauksista keskustelussa.
suggestions-none-used = Yhtään ei ole vielä käytetty.
suggestions-none-dismissed = Yhtään ei ole sivuutettu.
suggestions-kind-answer = Vastaus
suggestions-kind-change = Muutos
suggestions-asked =
    { $count ->
        [one] kysytty kerran
       *[other] kysytty { $count } kertaa
    }
suggestions-nearest = Lähin tietokortti:
suggestions-alike = Samaa asiaa:
suggestions-add-to = Lisää tietokorttiin ”{ $entry }”
suggestions-new-entry = Tee uusi tietokortti
suggestions-more = Näytä lisää
suggestions-use = Käytä
suggestions-find = Etsi muu tietokortti
suggestions-search = Hae
suggestions-nothing-found = Mikään tietokortti ei sovi. Kokeile muita sanoja tai tee uusi.
suggestions-same = Sama kuin toinen
suggestions-same-as = Sama kuin
suggestions-merge = Yhdistä
suggestions-part = Ei sama asia
suggestions-dismiss = Sivuuta
suggestions-reason = Miksi
suggestions-reason-hint = Muille moderaattoreille. Se jää lokiin.
suggestions-reason-missing = Kirjoita muutamalla sanalla, miksi.
suggestions-reopen = Avaa uudelleen
suggestions-is-used = Tästä on tehty tietokortti.
suggestions-is-dismissed = Tämä on sivuutettu.
suggestions-done-dismissed = Sivuutettu. Löydät sen tarvittaessa kohdasta ”Sivuutetut”.
suggestions-done-reopened = Se on taas avoinna.
suggestions-done-merged = Yhdistetty tähän.
suggestions-done-parted = Se on nyt erillinen.
suggestions-refused-gone = Ehdotusta ei enää ole: tekijä on perunut sen.
suggestions-refused-decided = Joku muu ehti ensin: tilanne on muuttunut. Katso uudelleen.
suggestions-duplicates = Samankaltaiset tietokortit
suggestions-duplicates-text = Julkaistuja tietokortteja, jotka voivat mennä sekaisin. Yhdistä ne tai anna selvemmät otsikot ja esimerkkikysymykset.
suggestions-looked-at = Tällä sivulla ovat tietokortit { $from }–{ $to } / { $total }; muut ovat seuraavilla sivuilla.
suggestions-no-duplicates = Mikään näistä tietokorteista ei mene sekaisin toisen kanssa.
suggestions-likeness = Otsikoista, tiivistelmistä ja hakusanoista { $percent } % on samaa.
suggestions-led-astray = Toisen esimerkkikysymyksiä, jotka johtavat toiseen:
