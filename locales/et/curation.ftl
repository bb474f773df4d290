# Nupud
curation-button-suggest = Paku teadmistebaasi
curation-button-wrong = Siin on midagi valesti
curation-button-card = Näita vastust
curation-button-review = Näita, mis ootab
curation-button-console = Ava konsoolis
curation-button-list-proposals = Muudatusettepanekud
curation-button-list-suggestions = Ettepanekud
curation-button-list-due = Vaja kontrollida
curation-button-publish = Avalda
curation-button-reject = Lükka tagasi
curation-button-withdraw = Võta tagasi
curation-button-dismiss = Jäta kõrvale
curation-button-confirm = ✓ Kõik kehtib endiselt
curation-button-edit = Muuda
curation-button-retire = Kõrvalda kasutuselt

# Vabatahtliku vastus ettepanekuna
curation-suggested = { $others ->
    [0] Aitäh. Moderaatorid näevad küsimust ja teie vastust oma nimekirjas, ilma nimede ja kontaktandmeteta. Annan teada, kui sellest on saanud teadmistebaasi osa.
    [one] Aitäh. Seda on küsinud veel { $others } inimene. Moderaatorid näevad seda oma nimekirjas, ilma nimede ja kontaktandmeteta. Annan teada, kui sellest on saanud teadmistebaasi osa.
   *[other] Aitäh. Seda on küsinud veel { $others } inimest. Moderaatorid näevad seda oma nimekirjas, ilma nimede ja kontaktandmeteta. Annan teada, kui sellest on saanud teadmistebaasi osa.
}
curation-suggested-before = See küsimus on juba teadmistebaasi pakutud.
curation-not-answered = Pakkuda saab ainult vastatud küsimusi.
curation-no-words = Sõnades pole midagi pakkuda: vastus oli fail või on selle tekst kustutatud.

# Mis on kirjes valesti
curation-ask-change = Mida peaks kirjes „{ $title }“ muutma? Kirjutage see järgmises sõnumis, võimalusel koos lingiga ametlikule lehele.
curation-ask-retire = Miks tuleks kirje „{ $title }“ kasutuselt kõrvaldada? Kirjutage põhjus järgmises sõnumis. Pärast seda ei leia kirjet enam keegi.
curation-ask-verdict = Miks te lükkate kirje „{ $title }“ muudatuse tagasi? Kirjutage see järgmises sõnumis: autor loeb seda.
curation-ask-cancel = /cancel lõpetab selle midagi muutmata.
curation-cancelled = Midagi ei muudetud.
curation-change-taken = Aitäh. Moderaatorid näevad oma nimekirjas, mida te kirje „{ $title }“ kohta kirjutasite. Annan teada, kui seda on kasutatud.
curation-words-only = Palun kirjutage see sõnades või lõpetage käsuga /cancel.
curation-edit-late = Sellega on juba tegeldud, seega sõnumi muutmine enam ei mõju.

# Mis ootab: /review
curation-list-proposals = { $total ->
    [0] Ühtegi muudatusettepanekut ei oota.
   *[other] Muudatusettepanekud ({ $total })
}
curation-list-suggestions = { $total ->
    [0] Ühtegi ettepanekut ei oota.
   *[other] Ettepanekud ({ $total })
}
curation-list-due = { $total ->
    [0] Ühtegi kirjet pole praegu vaja kontrollida.
   *[other] Kirjed, mida on vaja kontrollida ({ $total })
}
curation-unowned = keegi ei vastuta selle eest
curation-by-file = teadmistebaasi failid
curation-proposal-by = Ettepaneku tegija: { $who }, { $when }.
curation-why = Miks: { $why }
curation-proposal-new = See on uus kirje.
curation-proposal-merged = Kirjet on vahepeal muudetud. Nüüd muutuks see:
curation-proposal-conflicts = { $count ->
    [one] { $count } kohas on keegi teine sama asja muutnud. Ühendage muudatused konsoolis või lükake ettepanek tagasi.
   *[other] { $count } kohas on keegi teine sama asja muutnud. Ühendage muudatused konsoolis või lükake ettepanek tagasi.
}
curation-proposal-more = { $count ->
    [one] Ja veel { $count } muudatus, mida näitab konsool.
   *[other] Ja veel { $count } muudatust, mida näitab konsool.
}
curation-verdict-form = Lükka muudatus tagasi
curation-verdict-label = Miks? Autor loeb seda
curation-published = Avaldatud: „{ $title }“. Nüüdsest näevad seda kõik.
curation-rejected = Tagasi lükatud: kirje „{ $title }“ muudatus. Andsin autorile teada.
curation-withdrawn = Võtsite oma kirje „{ $title }“ muudatuse tagasi.
curation-suggestion-kind = { $kind ->
    [change] soovitakse midagi muuta
   *[answer] { $count ->
        [one] küsitud { $count } kord
       *[other] küsitud { $count } korda
    }
}
curation-suggestion-about = Kirje: { $title }
curation-suggestion-state = { $state ->
    [used] Seda on juba kasutatud.
   *[dismissed] See jäeti kõrvale.
}
curation-suggestion-alike = Küsitud teiste sõnadega:
curation-suggestion-gone = See ettepanek enam ei oota.
curation-dismissed = Kõrvale jäetud. Kui mõtlete ümber, on see konsoolis alles.

# Miks mitte
curation-refused-gone = Seda siin enam ei ole. Võib-olla tegeles sellega keegi teine: /review näitab, mis ootab.
curation-refused-same = See ei muuda midagi: kirjes ongi juba nii.
curation-refused-own = Kirjutasite selle ise, seega peab selle avaldama teine moderaator. Tema näeb seda käsuga /review.
curation-refused-decided = { $state ->
    [published] See on juba avaldatud.
    [rejected] See on juba tagasi lükatud.
   *[withdrawn] Autor on selle tagasi võtnud.
}
curation-refused-conflict = Seda ei saa avaldada: keegi teine on vahepeal sama asja muutnud. Ühendage muudatused konsoolis. See puudutab:
curation-refused-errors = { $count ->
    [one] Seda ei saa avaldada: selles on { $count } viga. Parandage see konsoolis või lükake ettepanek tagasi.
   *[other] Seda ei saa avaldada: selles on { $count } viga. Parandage need konsoolis või lükake ettepanek tagasi. Esimesed on:
}

# Kirjed, mida on vaja kontrollida
curation-due = Palun vaadake see kirje uuesti üle: kas kõik kehtib endiselt?
curation-due-since = Viimati kontrollitud: { $date }.
curation-due-never = Keegi pole seda veel kontrollinud.
curation-due-stale = Vanem kui sama tekst teises keeles: { $languages }.
curation-due-sources = Võrrelge allikatega:
curation-confirmed = Aitäh. „{ $title }“ on märgitud täna kontrollituks. Järgmine kontroll: { $due }.
curation-confirmed-before = „{ $title }“ on täna juba kontrollitud. Teil pole vaja midagi teha.
curation-edit-console = Saate seda ise konsoolis muuta. Või öelge mulle siin:
curation-retire-form = Kõrvalda kirje kasutuselt
curation-retire-label = Miks? Pärast seda ei leia kirjet keegi
curation-retired = „{ $title }“ on kasutuselt kõrvaldatud: keegi ei leia seda enam. Konsoolis saab selle taastada.
curation-retire-proposed = Palusin moderaatoritel „{ $title }“ kasutuselt kõrvaldada. Seni jääb see nii, nagu on.

# Mida inimestele öeldakse
curation-told-proposal = Keegi pakkus välja muudatuse: „{ $title }“. Kuni see ootab, ma järgmistest ei kirjuta; /review näitab kõiki.
curation-told-published = Teie muudatus kirjes „{ $title }“ on avaldatud. Aitäh!
curation-told-rejected = Teie muudatust kirjes „{ $title }“ ei avaldatud.
curation-told-reason = Põhjus: { $reason }
curation-told-used = Teie ettepanek on nüüd teadmistebaasi osa: „{ $title }“. Aitäh!

# Asutused
curation-member = Nüüdsest tegutsete siin asutuse nimel: { $name }.
curation-member-how = Kui mõnda selle kirjetest on vaja kontrollida, kirjutan teile siia. Ühest nupuvajutusest piisab, et kinnitada, et see kehtib endiselt.
curation-member-can = /review näitab, mis teid ootab. /console avab lehed, kus saate kirjeid muuta.
curation-member-already = Tegutsete juba asutuse nimel: { $name }.
