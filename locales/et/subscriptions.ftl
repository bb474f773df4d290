# Uudised: millest inimesele või rühmale küsimata teada antakse
button-follow = Anna teada, kui see muutub
sub-title = Millest ma teada annan
sub-nothing-yet = Midagi ei ole veel valitud. Valige, mille kohta soovite uudiseid.
sub-line-what = Valik: { $interests }
sub-line-often =
    { $frequency ->
        [at-once] Kui tihti: kohe
        [daily] Kui tihti: iga päev kell { $time } ({ $zone })
        [weekly] Kui tihti: kord nädalas ({ $weekday } kell { $time }, { $zone })
       *[monthly] Kui tihti: iga kuu 1. kuupäeval kell { $time } ({ $zone })
    }
sub-line-quiet = Vaikne aeg: { $from }–{ $to }, siis ma midagi ei saada
sub-line-quiet-none = Vaikne aeg: puudub
sub-line-paused = Paus: ma ei saada midagi enne, kui te jätkate.
sub-line-next = Järgmine kord: { $at }, kui on midagi uut
sub-choose-what = Mille kohta soovite uudiseid?
sub-choose-topics = Milliste teemade kohta?
sub-choose-countries = Milliste riikide kohta?
sub-choose-entries = Te jälgite neid vastuseid. Kui te mõnda enam jälgida ei soovi, vajutage sellele.
sub-choose-often = Kui tihti? Kui midagi uut ei ole, ma midagi ei saada.
sub-choose-when = Millal? Muu aja valimiseks saatke näiteks: /subscribe 8:30 Europe/Tallinn
sub-choose-quiet = Millal ma midagi ei saada?
sub-choose-end = Kas soovite uudistest loobuda? Siis unustan need valikud.
sub-everything = Kõik
sub-announcements = Teated
sub-topics = Teemad
sub-countries = Riigid
sub-entries = Vastused, mida jälgin
sub-waiting = Ootavad küsimused
sub-moderation = Moderaatorite töö
sub-often-at-once = Kohe
sub-often-daily = Iga päev
sub-often-weekly = Iga nädal
sub-often-monthly = Iga kuu
sub-quiet-night = Kell 22–7
sub-quiet-none = Saada alati
sub-button-what = Valik
sub-button-often = Kui tihti
sub-button-when = Millal
sub-button-quiet = Vaikne aeg
sub-button-pause = Tee paus
sub-button-resume = Jätka
sub-button-end = Loobu uudistest
sub-follow = Annan teada, kui „{ $title }“ muutub. Kõike, mida jälgite, näitab /subscribe.
sub-follow-ended = Ma ei anna enam teada, kui „{ $title }“ muutub.
sub-ended = Valmis. Ma ei saada enam uudiseid. Uuesti saate neid tellida käsuga /subscribe.
sub-none = Te ei ole uudiseid tellinud. Neid saate tellida käsuga /subscribe.
sub-group-only-moderators = Rühmas otsustab selle rühma administraator või Silta moderaator. Kui soovite uudiseid endale, kirjutage mulle eravestluses.
sub-time-forms = Kirjutage aeg nii: /subscribe 8:30 või /subscribe 18:00 Europe/Tallinn
