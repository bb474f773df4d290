# Asutused
institutions-text = Asutused ja organisatsioonid, mille oma inimesed hoiavad kirjed ajakohased. Nad näevad ainult oma kirjeid.
institutions-none = Asutusi veel ei ole.
institutions-new = Uus asutus
institutions-new-text = Kirjutage nimi keeltes, mida oskate; ühest piisab.
institutions-add = Lisa asutus
institutions-save = Salvesta
institutions-name = Nimi
institutions-url = Oma veebisait
institutions-url-hint = Näiteks https://poliisi.fi. Asutusele pakutakse kirjeid, kus see sait on ametiasutusena kirjas.
institutions-offered = Teadmistebaasi asutused
institutions-offered-text = Need asutused on kirjetes nimetatud, aga neist ei ole siin veel kedagi.
institutions-entries-count =
    { $count ->
        [0] kirjeid ei ole
        [one] { $count } kirje
       *[other] { $count } kirjet
    }
institutions-members-count =
    { $count ->
        [0] veel mitte kedagi
        [one] { $count } inimene
       *[other] { $count } inimest
    }
institutions-answering-count =
    { $count ->
        [0] küsimustele ei vasta keegi
        [one] { $count } vastab küsimustele
       *[other] { $count } vastab küsimustele
    }
institutions-entries = Kirjed
institutions-no-entries = Sellel ei ole veel kirjeid. Kirje lehel saab valida, kes selle eest vastutab.
institutions-due = tuleb kontrollida
institutions-due-on = järgmine kontroll: { $date }
institutions-look-alike =
    { $count ->
        [one] { $count } kirje näib olevat nende oma
       *[other] { $count } kirjet näib olevat nende omad
    }
institutions-more = ja veel { $count }
institutions-give-all = Anna kõik neile
institutions-members = Selle inimesed
institutions-no-members = Keegi ei tegutse veel selle nimel.
institutions-joined = alates { $date }
institutions-answers = vastab küsimustele
institutions-remove-member = Eemalda
institutions-invite = Kutsu keegi
institutions-invite-text = Te saate koodi ühele inimesele. Andke see ise üle, et teaksite, kes ta on.
institutions-invitation = Kutse
institutions-invitation-how = Kutsutu saadab selle robotile eravestluses:
institutions-invitation-web = Või siin, selle lehe vestluses:
institutions-invitation-care = See toimib ühe korra, kuni { $date }. Uuesti seda ei näidata.
institutions-settings = Seaded
institutions-change = Muuda nime ja saiti
institutions-remove = Eemalda see asutus
institutions-remove-text = Selle kirjed jäävad alles, aga ilma vastutajata. Selle inimesed ei saa enam midagi muuta.
institutions-remove-now = Jah, eemalda
institutions-done-added = Asutus on lisatud. Kutsuge selle inimesed allpool.
institutions-done-changed = Salvestatud.
institutions-done-removed = Asutus on eemaldatud. Selle kirjetel ei ole nüüd vastutajat.
institutions-done-member-removed = Eemaldatud: see inimene ei tegutse enam asutuse nimel.
institutions-done-given = Kirjed on nüüd nende omad.
institutions-refused-gone = Seda enam ei ole: keegi teine on seda muutnud.
institutions-refused-taken = Sellise nimega asutus on juba olemas. Otsige seda nimekirjast või kirjutage täpsem nimi.
institutions-refused-name = Kirjutage nimi vähemalt ühes keeles.
institutions-refused-url = Kirjutage saidi täielik aadress, näiteks https://poliisi.fi.

# Ettepanekud
suggestions-text = Vabatahtlike vastused ja see, mida soovitakse muuta. Kõige sagedasemad on eespool.
suggestions-state-open = Avatud
suggestions-state-used = Kasutatud
suggestions-state-dismissed = Kõrvale jäetud
suggestions-none-open = Siin ei oota midagi. Uued ettepanekud tulevad vabatahtlike vastustest vestluses.
suggestions-none-used = Ühtegi pole veel kasutatud.
suggestions-none-dismissed = Ühtegi pole kõrvale jäetud.
suggestions-kind-answer = Vastus
suggestions-kind-change = Muudatus
suggestions-asked =
    { $count ->
        [one] küsitud üks kord
       *[other] küsitud { $count } korda
    }
suggestions-nearest = Lähim kirje:
suggestions-alike = Sarnased:
suggestions-add-to = Lisa kirjesse „{ $entry }“
suggestions-new-entry = Tee uus kirje
suggestions-more = Näita rohkem
suggestions-use = Kasuta
suggestions-find = Otsi muud kirjet
suggestions-search = Otsi
suggestions-nothing-found = Ükski kirje ei sobi. Proovige teisi sõnu või tehke uus kirje.
suggestions-same = Sama mis teine
suggestions-same-as = Sama mis
suggestions-merge = Ühenda
suggestions-part = Ei ole sama
suggestions-dismiss = Jäta kõrvale
suggestions-reason = Miks
suggestions-reason-hint = Teistele moderaatoritele. See jääb logisse.
suggestions-reason-missing = Kirjutage mõne sõnaga, miks.
suggestions-reopen = Ava uuesti
suggestions-is-used = Sellest on tehtud kirje.
suggestions-is-dismissed = See on kõrvale jäetud.
suggestions-done-dismissed = Kõrvale jäetud. Vajaduse korral leiate selle jaotisest „Kõrvale jäetud“.
suggestions-done-reopened = See on jälle avatud.
suggestions-done-merged = Ühendatud sellega.
suggestions-done-parted = See on nüüd eraldi.
suggestions-refused-gone = Seda ettepanekut enam ei ole: autor on selle tagasi võtnud.
suggestions-refused-decided = Keegi jõudis ette: olukord on muutunud. Vaadake uuesti.
suggestions-duplicates = Sarnased kirjed
suggestions-duplicates-text = Avaldatud kirjed, mis võivad segi minna. Ühendage need või andke neile selgemad pealkirjad ja näidisküsimused.
suggestions-looked-at = Sellel lehel on kirjed { $from }–{ $to }, kokku { $total }; teised on järgmistel lehtedel.
suggestions-no-duplicates = Ühtegi neist kirjetest ei aeta teisega segi.
suggestions-likeness = { $percent } % pealkirjadest, kokkuvõtetest ja märksõnadest on samad.
suggestions-led-astray = Ühe kirje näidisküsimused, mis viivad teiseni:
