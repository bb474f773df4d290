# Tiedotteet: moderaattorit kirjoittavat, hyväksyvät ja hoitavat ne
announcing-list = Tiedotteet
announcing-list-empty = Täällä ei ole vielä tiedotteita.
announcing-untitled = Ei vielä tekstiä
announcing-state =
    { $state ->
        [draft] Luonnos
        [review] Odottaa hyväksyntää
        [approved] Hyväksytty, lähtee hetken päästä
        [scheduled] Hyväksytty, lähtee valittuna aikana
        [posting] Lähtee parhaillaan
        [posted] Julkaistu
        [partly] Julkaistu osassa paikoista
        [failed] Ei julkaistu
        [corrected] Julkaistu ja korjattu
       *[withdrawn] Vedetty takaisin
    }
announcing-line-texts = Tekstit: { $languages }
announcing-line-texts-none = Tekstit: ei vielä
announcing-line-link = Linkki: { $link }
announcing-line-picture = Kuva, kuvailtu kielillä: { $languages }
announcing-line-picture-bare = Kuva, ei vielä kuvailtu
announcing-line-where = Missä: { $targets }
announcing-line-where-none = Missä: ei missään, vain tilaajille
announcing-line-for = Kenelle: { $who }
announcing-line-for-all = Kenelle: kaikille
announcing-line-when = Milloin: { $at }
announcing-line-when-now = Milloin: heti kun se on hyväksytty
announcing-line-posted = Julkaistu: { $at }
announcing-line-notice = Hätätiedote, voimassa { $until } asti

# Miten yhdessä paikassa kävi, paikan nimen jälkeen
announcing-fate-post =
    { $state ->
        [sent] julkaistu
        [failed] ei julkaistu
        [unconfirmed] kukaan ei tiedä, onko se siellä. Tarkista itse
       *[due] matkalla
    }
announcing-fate-correction =
    { $state ->
        [sent] korjattu
        [failed] ei korjattu, vanha teksti on yhä siellä
        [unconfirmed] kukaan ei tiedä, korjattiinko se. Tarkista itse
       *[due] korjataan
    }
announcing-fate-withdrawal =
    { $state ->
        [sent] vedetty takaisin
        [failed] ei vedetty takaisin
        [unconfirmed] kukaan ei tiedä, vedettiinkö se takaisin. Tarkista itse
       *[due] vedetään takaisin
    }

announcing-button-new = Uusi tiedote
announcing-button-list = Kaikki tiedotteet
announcing-button-open = Avaa
announcing-button-texts = Tekstit ja linkki
announcing-button-picture = Kuva
announcing-button-where = Missä
announcing-button-who = Kenelle
announcing-button-when = Milloin
announcing-button-preview = Esikatsele
announcing-button-submit = Lähetä hyväksyttäväksi
announcing-button-delete = Poista
announcing-button-delete-yes = Kyllä, poista
announcing-button-approve = Hyväksy
announcing-button-back = Takaisin kirjoittajalle
announcing-button-recall = Ota takaisin ja muuta
announcing-button-show = Päivitä
announcing-button-correct = Korjaa
announcing-button-withdraw = Vedä takaisin
announcing-button-withdraw-yes = Vedä takaisin kaikkialta
announcing-button-retry = Yritä puuttuvia uudelleen
announcing-button-link = Linkki
announcing-button-picture-other = Vaihda kuva
announcing-button-picture-none = Ei kuvaa
announcing-button-topics = Aiheet
announcing-button-time = Aika
announcing-button-notice = Hätätiedote
announcing-button-channel = Lisää kanava

announcing-choose-texts = Minkä tekstin haluat kirjoittaa?
announcing-choose-picture = Millä kielellä haluat kuvailla kuvan?
announcing-choose-where = Missä se julkaistaan ja millä kielellä? Valitse ensin kieli.
announcing-choose-targets = Missä se julkaistaan tällä kielellä: { $language }?
announcing-choose-who = Ketä se koskee? Jos et valitse mitään, se on kaikille.
announcing-choose-topics = Mitä aiheita se koskee?
announcing-choose-when = Milloin se lähtee? Hätätiedote näkyy lisäksi jokaisen vastauksen yläpuolella niin kauan kuin se on voimassa.
announcing-choose-delete = Poistetaanko luonnos? Siitä ei jää mitään.
announcing-choose-correct = Minkä tekstin haluat korjata?
announcing-choose-withdraw = Vedetäänkö tiedote takaisin kaikkialta, missä se on? Tätä ei voi perua.

announcing-ask-text = Lähetä teksti nyt (kieli: { $language }). Ensimmäinen rivi on otsikko.
announcing-ask-correction = Lähetä korjattu teksti nyt (kieli: { $language }). Ensimmäinen rivi on otsikko. Se korvaa vanhan tekstin heti kaikkialla.
announcing-ask-link = Lähetä linkki nyt. Sen alussa on https://
announcing-ask-picture = Lähetä kuva nyt valokuvana.
announcing-ask-alt = Kuvaile, mitä kuvassa on, niille, jotka eivät näe sitä (kieli: { $language }).
announcing-ask-time = Lähetä aika nyt, esimerkiksi 5.12. 9:00 tai 2026-12-05 09:00. Aikavyöhyke on { $zone }. ”now” tarkoittaa: heti kun tiedote on hyväksytty.
announcing-ask-notice = Mihin asti hätätiedote on voimassa? Lähetä päättymisaika, esimerkiksi 5.12. 18:00. Aikavyöhyke on { $zone }.
announcing-ask-channel = Lähetä kanavan tai ryhmän @nimi tai tunnus. Jos tarkoitat ryhmän aihetta, lisää kauttaviiva ja aiheen numero. Jos se on toisessa sovelluksessa, kirjoita sovelluksen nimi ensin.
announcing-ask-cancel = /cancel keskeyttää.
announcing-ask-remove = Jos haluat poistaa sen, lähetä pelkkä yhdysmerkki (-). /cancel keskeyttää.
announcing-taken = Selvä.
announcing-correcting = Korjaan sitä nyt. ”{ announcing-button-show }” kertoo, missä mennään.
announcing-cancelled = Keskeytetty. Mikään ei muuttunut.
announcing-cancel-nothing = Ei ole mitään keskeytettävää.
announcing-edit-late = Sain muokkauksesi, mutta tiedote ei ole enää luonnos, joten en käyttänyt sitä. Muuta tekstiä alla olevilla painikkeilla.

announcing-bad-title = Ensimmäinen rivi on otsikko, ja siinä saa olla enintään 200 merkkiä. Lähetä lyhyempi otsikko ja teksti sen alla.
announcing-bad-text = Se on liian pitkä: enintään 20 000 merkkiä.
announcing-bad-link = Tuo ei ole linkki, jota voin käyttää. Sen alussa pitää olla https:// eikä siinä saa olla välilyöntejä.
announcing-bad-alt = Se on liian pitkä: enintään 1 500 merkkiä.
announcing-bad-time = En osaa lukea tuota aikaa.
announcing-bad-past = Se aika on jo mennyt.
announcing-bad-notice = Hätätiedotteella pitää olla päättymisaika.
announcing-bad-channel = En osaa lukea tuota. Lähetä yksi @nimi tai tunnus.
announcing-bad-app = En voi julkaista siinä sovelluksessa. Kirjoita tunnuksen eteen jokin sovellus, jossa olen.
announcing-bad-repeated = Se paikka on jo valittu.
announcing-bad-picture = Tuo ei ole kuva, jota voin käyttää. Lähetä yksi valokuva, JPEG tai PNG, ei tiedostona.
announcing-bad-picture-gone = Kuvaa ei enää ole. Lähetä ensin uusi.
announcing-bad-words = Tähän tarvitaan sanoja: kirjoita se tekstinä.

announcing-refused-not-now = Sitä ei voi tehdä nyt. Tiedote: { $state }.
announcing-refused-own = Jonkun muun pitää hyväksyä se, minkä olet itse kirjoittanut.
announcing-refused-empty = Kirjoita ensin teksti.
announcing-refused-over = Hätätiedote päättyisi, ennen kuin se alkaa. Muuta ensin sen päättymisaikaa.
announcing-refused-alt = Kuvaile kuva ensin niille, jotka eivät näe sitä: ”{ announcing-button-picture }”.
announcing-refused-repeated = { $target } sanoisi saman kahdesti, koska sillä kielellä ei ole tekstiä. Kirjoita teksti tai poista paikka.
announcing-refused-changed = Sitä on muutettu sen jälkeen, kun näit sen. Tällainen se on nyt. Katso esikatselu, ennen kuin hyväksyt sen.
announcing-not-author = Vain kirjoittaja voi muuttaa tätä luonnosta.
announcing-gone = Tätä tiedotetta ei enää ole. /announce näyttää kaikki.
announcing-deleted = Luonnos on poistettu.

announcing-submitted =
    { $count ->
        [one] Lähetetty. Kerroin yhdelle moderaattorille.
       *[other] Lähetetty. Kerroin { $count } moderaattorille.
    }
announcing-submitted-nobody = Lähetetty, mutta en tavoita ketään muuta moderaattoria. He löytävät sen komennolla /announce.
announcing-submitted-deaf = En voi itse kertoa sinulle, miten käy, ennen kuin olet lähettänyt minulle /volunteer. /announce näyttää sen aina.
announcing-request = Tiedote odottaa hyväksyntääsi.
announcing-request-by = { $name } pyytää sinua hyväksymään tiedotteen.
announcing-approved = Hyväksyit sen.
announcing-approved-yours = ”{ $title }” on hyväksytty.
announcing-back = Se on taas luonnos.
announcing-back-yours = Moderaattori palautti sinulle tiedotteen ”{ $title }”. Puhukaa keskenänne, muuta sitä ja lähetä se uudelleen.
announcing-retried = Yritän uudelleen.
announcing-withdrawing = Vedän sen takaisin. ”{ announcing-button-show }” kertoo, missä mennään.
announcing-ended =
    { $state ->
        [posted] ”{ $title }” on julkaistu kaikkialla.
        [partly] ”{ $title }” on julkaistu, mutta ei kaikkialla:
       *[failed] Tiedotetta ”{ $title }” ei voitu julkaista:
    }

announcing-preview-size = { $target }: { $length } / { $limit }.
announcing-preview-shortened = Se lyhennetään.
announcing-preview-other = Sillä kielellä ei ole tekstiä, joten se on tällä kielellä: { $language }.
announcing-preview-off = { $target }: tämä paikka on pois käytöstä, joten siellä ei julkaista mitään.
announcing-preview-subscribers = Tilaajille ({ $language })
announcing-preview-more =
    { $count ->
        [one] Ja vielä yksi paikka.
       *[other] Ja vielä { $count } paikkaa.
    }
announcing-preview-missing = Teksti puuttuu näillä kielillä: { $languages }.
announcing-preview-said =
    { $how ->
        [same] Sama on jo kerrottu { $at }.
       *[nearly] Lähes sama on jo kerrottu { $at }.
    }
