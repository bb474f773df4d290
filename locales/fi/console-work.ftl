# What needs you
console-work-nothing = Kaikki on tehty.
console-work-nothing-text = Mikään ei odota sinua juuri nyt. Kiitos, että pidät asiat kunnossa!
console-work-any = Kaikki
console-work-show = Näytä
console-work-waiting =
    { $count ->
        [one] kysymys odottaa vastausta
       *[other] kysymystä odottaa vastausta
    }
console-work-mine =
    { $count ->
        [one] kysymys on sinulla
       *[other] kysymystä on sinulla
    }
console-work-proposals =
    { $count ->
        [one] muutos odottaa hyväksyntää
       *[other] muutosta odottaa hyväksyntää
    }
console-work-own-proposals =
    { $count ->
        [one] muutoksesi odottaa hyväksyntää
       *[other] muutostasi odottaa hyväksyntää
    }
console-work-suggestions =
    { $count ->
        [one] ehdotuksesta voi tulla tietokortti
       *[other] ehdotuksesta voi tulla tietokortteja
    }
console-work-lessons =
    { $count ->
        [one] kysymyksestä voi oppia, jos hyväksyt sen
       *[other] kysymyksestä voi oppia, jos hyväksyt ne
    }
console-work-due-mine =
    { $count ->
        [one] tietokorttisi pitää tarkistaa
       *[other] tietokorttiasi pitää tarkistaa
    }
console-work-due =
    { $count ->
        [one] tietokortti yhteensä pitää tarkistaa
       *[other] tietokorttia yhteensä pitää tarkistaa
    }
console-work-stale =
    { $count ->
        [one] tietokortissa on vanhentuneita tekstejä tällä kielellä: { $language }
       *[other] tietokortissa on vanhentuneita tekstejä tällä kielellä: { $language }
    }
console-work-dead =
    { $count ->
        [one] lähdelinkki ei enää toimi
       *[other] lähdelinkkiä ei enää toimi
    }
console-work-moved =
    { $count ->
        [one] lähde on muuttunut tai siirtynyt
       *[other] lähdettä on muuttunut tai siirtynyt
    }
console-work-announcements =
    { $count ->
        [one] tiedote odottaa hyväksyntää
       *[other] tiedotetta odottaa hyväksyntää
    }
console-work-applications =
    { $count ->
        [one] ihminen haluaa vapaaehtoiseksi
       *[other] ihmistä haluaa vapaaehtoiseksi
    }
console-work-given-up =
    { $count ->
        [one] viestiä ei saatu perille
       *[other] viestiä ei saatu perille
    }

# What exists in chat, done from a page
console-act-not-here = Tätä ei voi tehdä konsolissa. Tee se keskustelussa botin kanssa.
console-act-back = Takaisin
console-act-said = Vastaus
console-act-silent = Tämä kestää tavallista kauemmin. Lataa sivu hetken päästä uudelleen, niin näet, mitä tapahtui.

# Questions
console-questions-desk = Avaa vapaaehtoisten sivu
console-questions-languages = Kysymysten kielet
console-questions-waiting = Odottavat
console-questions-mine = Omani
console-questions-live = Kaikki avoimet
console-questions-answered = Vastatut
console-questions-closed = Suljetut
console-questions-found =
    { $count ->
        [one] { $count } kysymys
       *[other] { $count } kysymystä
    }
console-questions-column-who = Kuka
console-questions-column-text = Kysymys
console-questions-column-language = Kieli
console-questions-column-state = Tila
console-questions-column-since = Kysytty
console-questions-column-claimant = Vapaaehtoinen
console-questions-state =
    { $state ->
        [claimed] otettu
        [answered] vastattu
        [resolved] ratkaistu
        [expired] suljettu ilman vastausta
        [withdrawn] peruttu
        [merged] yhdistetty toiseen
        [escalated] odottaa, moderaattorit tietävät
       *[open] odottaa
    }
console-questions-asked = Kysytty
console-questions-claimed = Otettu
console-questions-first-answer = Ensimmäinen vastaus
console-questions-ended = Suljettu
console-questions-merged = Yhdistetty kysymykseen
console-questions-shown = Näytetty tietopankista
console-questions-do = Mitä voit tehdä
console-questions-answer = Vastaa vapaaehtoisten sivulla
console-questions-said = Keskustelu tähän asti
console-questions-silent = Mitään ei ole vielä kirjoitettu.
console-questions-by =
    { $kind ->
        [note] Muistiinpano vapaaehtoisille
        [responder] Vapaaehtoinen
       *[asker] Matkustaja
    }
console-questions-erased = Teksti on poistettu.
console-questions-withdrawn = Viesti on peruttu.
console-questions-files =
    { $count ->
        [one] { $count } tiedosto, näkyy vain vapaaehtoisten sivulla
       *[other] { $count } tiedostoa, näkyvät vain vapaaehtoisten sivulla
    }
console-questions-reword = Julkaise vastaus omin sanoin
console-questions-reword-title = Kysymys yleisin sanoin
console-questions-reword-text = Vastaus
console-questions-back = Kaikki kysymykset

# People
console-people-all = Kaikki
console-people-applied = Haluavat mukaan
console-people-volunteers = Vapaaehtoiset
console-people-staff = Moderaattorit
console-people-members = Organisaatiot
console-people-banned = Estetyt
console-people-name = Nimi
console-people-found =
    { $count ->
        [one] { $count } ihminen
       *[other] { $count } ihmistä
    }
console-people-column-name = Nimi
console-people-column-state = Tila
console-people-column-role = Rooli
console-people-column-languages = Kielet
console-people-column-claims = Kysymyksiä nyt
console-people-column-institutions = Organisaatio
console-people-role =
    { $role ->
        [admin] pääkäyttäjä
        [moderator] moderaattori
        [responder] vapaaehtoinen
       *[traveller] ei roolia
    }
console-people-ban =
    { $ban ->
        [shadow] estetty huomaamatta
       *[ban] estetty
    }
console-people-nameless = Henkilö { $id }
console-people-joined = Liittyi
console-people-sessions = Konsoliin kirjautuneita selaimia
console-people-sign-out = Kirjaa ulos kaikkialta
console-people-signed-out = Kirjattu ulos kaikkialta.
console-people-back = Kaikki ihmiset
console-audit = Mitä on tehty
console-audit-at = Milloin
console-audit-who = Kuka
console-audit-did = Mitä
console-audit-about = Kohde

# Announcements
console-announcements-calendar = Kalenteri
console-announcements-how = Tiedotteet kirjoitetaan yksityiskeskustelussa botin kanssa: /announce. Täällä näet, hyväksyt ja seuraat niitä.
console-announcements-all = Kaikki
console-announcements-none = Täällä ei ole tiedotteita.
console-announcements-column-title = Otsikko
console-announcements-column-state = Tila
console-announcements-column-at = Milloin
console-announcements-column-languages = Kielet
console-announcements-column-places = Missä
console-announcements-column-place = Paikka
console-announcements-column-fate = Miten kävi
console-announcements-column-answer = Somepalvelun vastaus
console-announcements-by = Kirjoittanut { $name }
console-announcements-what = Tiedote
console-announcements-posts = Missä se on julkaistu
console-announcements-months = Kuukaudet
console-announcements-more = Tästä kuusta näytetään vain { $count } uusinta.
console-announcements-no-days = Tässä kuussa ei ole julkaistu eikä suunniteltu mitään.

# Deliveries
console-deliveries-queue = Mikä odottaa nyt
console-deliveries-empty = Kaikki on lähetetty.
console-deliveries-all = Perille menemättömät yksitellen
console-deliveries-given-up = Mitä ei enää yritetä
console-deliveries-none = Täällä ei ole mitään.
console-deliveries-subscriptions = Tilaukset
console-deliveries-no-subscriptions = Kukaan ei ole vielä tilannut.
console-deliveries-digests-fine = Yksikään kooste ei ole myöhässä.
console-deliveries-digests-due = Kooste olisi pitänyt lähettää: { $since }
console-deliveries-column-state = Tila
console-deliveries-column-lane = Laji
console-deliveries-column-count = Kuinka monta
console-deliveries-column-reason = Syy
console-deliveries-column-platform = Missä
console-deliveries-column-when = Milloin
console-deliveries-column-do = Toiminto
console-deliveries-column-frequency = Kuinka usein
console-deliveries-column-number = Numero
console-deliveries-column-attempts = Yrityksiä
console-deliveries-state =
    { $state ->
        [failed] ei mennyt perille
        [unconfirmed] ei tiedetä, tuliko perille
        [sending] lähetetään
        [sent] lähetetty
       *[due] odottaa
    }
console-deliveries-lane =
    { $lane ->
        [live] vastaukset
       *[bulk] monelle
    }
console-deliveries-frequency =
    { $frequency ->
        [at-once] heti
        [daily] joka päivä
        [weekly] joka viikko
       *[monthly] joka kuukausi
    }
console-deliveries-subscribed =
    { $state ->
        [paused] tauolla
       *[active] käytössä
    }
console-deliveries-no-reason = Syytä ei tiedetä.
console-deliveries-retry = Yritä uudelleen
console-deliveries-ask-one = Lähetetäänkö tämä uudelleen? Jos ei tiedetä, tuliko se perille, joku voi saada sen kahdesti.
console-deliveries-ask-all = Lähetetäänkö uudelleen kaikki, joilla on tämä syy?
console-deliveries-retry-yes = Kyllä, lähetä uudelleen
console-deliveries-retry-no = Ei
console-deliveries-retried =
    { $count ->
        [0] Uudelleen lähetettävää ei ole: viestiä yritetään yhä, tai se on korvattu tai peruttu.
        [one] { $count } viesti lähetetään uudelleen.
       *[other] { $count } viestiä lähetetään uudelleen.
    }
console-deliveries-back = Yhteenveto

# Settings
console-settings-version = Versio
console-settings-address = Julkinen osoite
console-settings-no-address = ei asetettu: PUBLIC_URL
console-settings-approval = Kuka julkaisee tietopankin muutokset
console-settings-approves =
    { $who ->
        [other] moderaattori, joka ei ole kirjoittanut niitä
       *[any] kuka tahansa moderaattori
    }
console-settings-parts = Mitkä osat toimivat
console-settings-networks = Somepalvelut
console-settings-ask = Kysy somepalveluilta nyt
console-settings-no-networks = Yhtään somepalvelua ei ole käytössä.
console-settings-faults = Mitä vikaa tiedostoissa on
console-settings-no-faults = Ei mitään.
console-settings-more = Ja vielä { $count }, jotka komento ”knowledge check” näyttää.
console-settings-all = Kaikki asetukset
console-settings-how = Muuta asetusta ympäristössä tai tiedostossa .env ja käynnistä Silta uudelleen. Salaisuuksia ei näytetä koskaan.
console-settings-column-name = Nimi
console-settings-column-works = Toimii
console-settings-column-reason = Selitys
console-settings-column-file = Tiedosto
console-settings-column-severity = Vakavuus
console-settings-column-value = Arvo
console-settings-column-about = Mitä se tekee
console-settings-works =
    { $ok ->
        [yes] kyllä
       *[no] ei
    }
console-settings-severity =
    { $severity ->
        [error] virhe
       *[warning] varoitus
    }
console-settings-set =
    { $how ->
        [set] asetettu
        [default] oletus
       *[unset] ei asetettu
    }
