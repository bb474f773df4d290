# What needs you
console-work-nothing = Kõik on tehtud.
console-work-nothing-text = Praegu ei oota teid miski. Aitäh, et hoiate asjad korras!
console-work-any = Kõik
console-work-show = Näita
console-work-waiting =
    { $count ->
        [one] küsimus ootab vastust
       *[other] küsimust ootab vastust
    }
console-work-mine =
    { $count ->
        [one] küsimus on teie käes
       *[other] küsimust on teie käes
    }
console-work-proposals =
    { $count ->
        [one] muudatus ootab ülevaatust
       *[other] muudatust ootab ülevaatust
    }
console-work-own-proposals =
    { $count ->
        [one] teie muudatus on ülevaatusel
       *[other] teie muudatust on ülevaatusel
    }
console-work-suggestions =
    { $count ->
        [one] ettepanekust võib saada kirje
       *[other] ettepanekust võivad saada kirjed
    }
console-work-lessons =
    { $count ->
        [one] küsimusest saab õppida, kui te sellega nõustute
       *[other] küsimusest saab õppida, kui te nendega nõustute
    }
console-work-due-mine =
    { $count ->
        [one] teie kirje tuleb kontrollida
       *[other] teie kirjet tuleb kontrollida
    }
console-work-due =
    { $count ->
        [one] kirje kõigi peale kokku tuleb kontrollida
       *[other] kirjet kõigi peale kokku tuleb kontrollida
    }
console-work-stale =
    { $count ->
        [one] kirjes on aegunud tekste selles keeles: { $language }
       *[other] kirjes on aegunud tekste selles keeles: { $language }
    }
console-work-dead =
    { $count ->
        [one] allikalink ei tööta enam
       *[other] allikalinki ei tööta enam
    }
console-work-moved =
    { $count ->
        [one] allikas on muutunud või kolinud
       *[other] allikat on muutunud või kolinud
    }
console-work-announcements =
    { $count ->
        [one] teade ootab kinnitamist
       *[other] teadet ootab kinnitamist
    }
console-work-applications =
    { $count ->
        [one] inimene soovib saada vabatahtlikuks
       *[other] inimest soovib saada vabatahtlikuks
    }
console-work-given-up =
    { $count ->
        [one] sõnumit ei saanud kohale toimetada
       *[other] sõnumit ei saanud kohale toimetada
    }

# What exists in chat, done from a page
console-act-not-here = Seda ei saa konsoolis teha. Tehke seda vestluses robotiga.
console-act-back = Tagasi
console-act-said = Vastus
console-act-silent = See võtab tavalisest kauem aega. Laadige leht hetke pärast uuesti, et näha, mis sellest sai.

# Questions
console-questions-desk = Ava vabatahtlike leht
console-questions-languages = Küsimuste keeled
console-questions-waiting = Ootel
console-questions-mine = Minu omad
console-questions-live = Kõik avatud
console-questions-answered = Vastatud
console-questions-closed = Suletud
console-questions-found =
    { $count ->
        [one] { $count } küsimus
       *[other] { $count } küsimust
    }
console-questions-column-who = Kes
console-questions-column-text = Küsimus
console-questions-column-language = Keel
console-questions-column-state = Olek
console-questions-column-since = Küsitud
console-questions-column-claimant = Vabatahtlik
console-questions-state =
    { $state ->
        [claimed] võetud
        [answered] vastatud
        [resolved] lahendatud
        [expired] suletud ilma vastuseta
        [withdrawn] tagasi võetud
        [merged] ühendatud teisega
        [escalated] ootab, moderaatorid teavad
       *[open] ootab
    }
console-questions-asked = Küsitud
console-questions-claimed = Võetud
console-questions-first-answer = Esimene vastus
console-questions-ended = Suletud
console-questions-merged = Ühendatud küsimusega
console-questions-shown = Teadmistebaasist näidatud
console-questions-do = Mida saate teha
console-questions-answer = Vasta vabatahtlike lehel
console-questions-said = Senine vestlus
console-questions-silent = Midagi ei ole veel kirjutatud.
console-questions-by =
    { $kind ->
        [note] Märkus vabatahtlikele
        [responder] Vabatahtlik
       *[asker] Reisija
    }
console-questions-erased = Tekst on kustutatud.
console-questions-withdrawn = Tagasi võetud.
console-questions-files =
    { $count ->
        [one] { $count } fail, nähtav ainult vabatahtlike lehel
       *[other] { $count } faili, nähtavad ainult vabatahtlike lehel
    }
console-questions-reword = Avalda vastus oma sõnadega
console-questions-reword-title = Küsimus üldiste sõnadega
console-questions-reword-text = Vastus
console-questions-back = Kõik küsimused

# People
console-people-all = Kõik
console-people-applied = Soovivad liituda
console-people-volunteers = Vabatahtlikud
console-people-staff = Moderaatorid
console-people-members = Asutused
console-people-banned = Blokeeritud
console-people-name = Nimi
console-people-found =
    { $count ->
        [one] { $count } inimene
       *[other] { $count } inimest
    }
console-people-column-name = Nimi
console-people-column-state = Olek
console-people-column-role = Roll
console-people-column-languages = Keeled
console-people-column-claims = Küsimusi praegu
console-people-column-institutions = Asutus
console-people-role =
    { $role ->
        [admin] administraator
        [moderator] moderaator
        [responder] vabatahtlik
       *[traveller] puudub
    }
console-people-ban =
    { $ban ->
        [shadow] märkamatult blokeeritud
       *[ban] blokeeritud
    }
console-people-nameless = Inimene { $id }
console-people-joined = Liitus
console-people-sessions = Konsooli sisse logitud brausereid
console-people-sign-out = Logi kõikjalt välja
console-people-signed-out = Kõikjalt välja logitud.
console-people-back = Kõik inimesed
console-audit = Mida on tehtud
console-audit-at = Millal
console-audit-who = Kes
console-audit-did = Mida
console-audit-about = Mille kohta

# Announcements
console-announcements-calendar = Kalender
console-announcements-how = Teateid kirjutatakse eravestluses robotiga: /announce. Siin näete, kinnitate ja jälgite neid.
console-announcements-all = Kõik
console-announcements-none = Siin ei ole teateid.
console-announcements-column-title = Pealkiri
console-announcements-column-state = Olek
console-announcements-column-at = Millal
console-announcements-column-languages = Keeled
console-announcements-column-places = Kus
console-announcements-column-place = Koht
console-announcements-column-fate = Mis sellest sai
console-announcements-column-answer = Suhtlusvõrgu vastus
console-announcements-by = Kirjutas { $name }
console-announcements-what = Teade
console-announcements-posts = Kus see on avaldatud
console-announcements-months = Kuud
console-announcements-more = Näidatakse ainult selle kuu { $count } uusimat.
console-announcements-no-days = Sel kuul ei ole midagi avaldatud ega plaanitud.

# Deliveries
console-deliveries-queue = Mis praegu ootab
console-deliveries-empty = Kõik on saadetud.
console-deliveries-all = Kohale jõudmata, ükshaaval
console-deliveries-given-up = Mida enam ei proovita
console-deliveries-none = Siin ei ole midagi.
console-deliveries-subscriptions = Tellimused
console-deliveries-no-subscriptions = Keegi ei ole veel tellinud.
console-deliveries-digests-fine = Ükski uudiste kokkuvõte ei hiline.
console-deliveries-digests-due = Uudiste kokkuvõte oleks tulnud saata: { $since }
console-deliveries-column-state = Olek
console-deliveries-column-lane = Liik
console-deliveries-column-count = Kui palju
console-deliveries-column-reason = Põhjus
console-deliveries-column-platform = Kus
console-deliveries-column-when = Millal
console-deliveries-column-do = Tegevus
console-deliveries-column-frequency = Kui tihti
console-deliveries-column-number = Number
console-deliveries-column-attempts = Katseid
console-deliveries-state =
    { $state ->
        [failed] ei jõudnud kohale
        [unconfirmed] ei ole teada, kas jõudis kohale
        [sending] saadetakse
        [sent] saadetud
       *[due] ootab
    }
console-deliveries-lane =
    { $lane ->
        [live] vastused
       *[bulk] paljudele
    }
console-deliveries-frequency =
    { $frequency ->
        [at-once] kohe
        [daily] iga päev
        [weekly] iga nädal
       *[monthly] iga kuu
    }
console-deliveries-subscribed =
    { $state ->
        [paused] peatatud
       *[active] aktiivne
    }
console-deliveries-no-reason = Põhjus ei ole teada.
console-deliveries-retry = Proovi uuesti
console-deliveries-ask-one = Kas saata see uuesti? Kui ei ole teada, kas see jõudis kohale, võib keegi saada selle kaks korda.
console-deliveries-ask-all = Kas saata uuesti kõik, millel on see põhjus?
console-deliveries-retry-yes = Jah, saada uuesti
console-deliveries-retry-no = Ei
console-deliveries-retried =
    { $count ->
        [0] Uuesti ei ole midagi saata: sõnumit alles proovitakse saata või on see asendatud või tagasi võetud.
        [one] { $count } sõnum saadetakse uuesti.
       *[other] { $count } sõnumit saadetakse uuesti.
    }
console-deliveries-back = Kokkuvõte

# Settings
console-settings-version = Versioon
console-settings-address = Avalik aadress
console-settings-no-address = määramata: PUBLIC_URL
console-settings-approval = Kes avaldab teadmistebaasi muudatused
console-settings-approves =
    { $who ->
        [other] moderaator, kes ei ole neid kirjutanud
       *[any] iga moderaator
    }
console-settings-parts = Mis töötab
console-settings-networks = Suhtlusvõrgud
console-settings-ask = Küsi suhtlusvõrkudelt kohe
console-settings-no-networks = Ükski suhtlusvõrk ei ole sisse lülitatud.
console-settings-faults = Mis on failides valesti
console-settings-no-faults = Mitte midagi.
console-settings-more = Ja veel { $count }, mida näitab käsk „knowledge check“.
console-settings-all = Kõik seaded
console-settings-how = Seade muutmiseks määrake see keskkonnas või failis .env ja käivitage Silta uuesti. Saladusi ei näidata kunagi.
console-settings-column-name = Nimi
console-settings-column-works = Töötab
console-settings-column-reason = Selgitus
console-settings-column-file = Fail
console-settings-column-severity = Tõsidus
console-settings-column-value = Väärtus
console-settings-column-about = Mida see teeb
console-settings-works =
    { $ok ->
        [yes] jah
       *[no] ei
    }
console-settings-severity =
    { $severity ->
        [error] viga
       *[warning] hoiatus
    }
console-settings-set =
    { $how ->
        [set] määratud
        [default] vaikimisi
       *[unset] määramata
    }
