# Vastuse kaart
card-documents = Mida kaasa võtta
card-cost-and-time = Hind ja aeg
card-cost = Hind
card-free = { $what }: tasuta
card-time = Aeg
card-duration = Kui kaua see võtab
card-deadline = Tähtajad
card-where = Kus
card-phone = Telefon
card-online = Internetis
card-hours = Lahtiolekuajad
card-unknown = { $part ->
    [cost] Hinda siin kirjas ei ole.
    [duration] Siin ei ole kirjas, kui kaua see aega võtab.
    [deadline] Tähtaegu siin kirjas ei ole.
    [phone] Telefoninumbrit siin kirjas ei ole.
    [documents] Siin ei ole kirjas, milliseid dokumente on vaja.
    [online] Siin ei ole kirjas, kas seda saab teha internetis.
   *[hours] Lahtiolekuaegu siin kirjas ei ole.
} Vaadake ametlikku lehte allpool.
card-who = Kellele
card-risks = Mis võib valesti minna
card-law = Seadus
card-sources = Ametlikud lehed
card-open-now = praegu avatud
card-closed-now = praegu suletud
card-languages = Teeninduskeeled: { $languages }
card-one-of = Üks neist: { $documents }
card-optional = Kui teil on: { $documents }
card-other-language = Teie keeles seda veel ei ole. Näitan seda teises keeles: { $language }.
card-overdue = See vastus ootab uut kontrolli. Enne tegutsemist võrrelge seda ametliku lehega.
card-outdated = See tekst võib olla vanem kui { $source ->
    [en] ingliskeelne
    [fi] soomekeelne
    [sv] rootsikeelne
    [ru] venekeelne
   *[et] eestikeelne
} (muudetud: { $date }).
card-official = Ametlik leht:
card-unchecked = Moderaator ei ole seda veel kontrollinud. Ametlikud lehed vaadatud: { $date }.
card-checked = Moderaatori kontrollitud: { $date }.
card-rewritten = Selle kirjutas lihtsamate sõnadega ümber masin. Kehtib see, mis on allikates.
