# Teated: moderaatorid kirjutavad, kinnitavad ja hooldavad neid
announcing-list = Teated
announcing-list-empty = Siin ei ole veel teateid.
announcing-untitled = Teksti veel ei ole
announcing-state =
    { $state ->
        [draft] Mustand
        [review] Ootab kinnitamist
        [approved] Kinnitatud, läheb kohe välja
        [scheduled] Kinnitatud, läheb välja valitud ajal
        [posting] Läheb praegu välja
        [posted] Avaldatud
        [partly] Avaldatud ainult osas kohtadest
        [failed] Avaldamata
        [corrected] Avaldatud ja parandatud
       *[withdrawn] Tagasi võetud
    }
announcing-line-texts = Tekstid: { $languages }
announcing-line-texts-none = Tekstid: veel ei ole
announcing-line-link = Link: { $link }
announcing-line-picture = Pilt, kirjeldatud keeltes: { $languages }
announcing-line-picture-bare = Pilt, veel kirjeldamata
announcing-line-where = Kus: { $targets }
announcing-line-where-none = Kus: mitte kusagil, ainult tellijatele
announcing-line-for = Kellele: { $who }
announcing-line-for-all = Kellele: kõigile
announcing-line-when = Millal: { $at }
announcing-line-when-now = Millal: kohe, kui see on kinnitatud
announcing-line-posted = Avaldatud: { $at }
announcing-line-notice = Erakorraline teade, kehtib kuni { $until }

# Mis sellest ühes kohas sai, pärast koha nime
announcing-fate-post =
    { $state ->
        [sent] avaldatud
        [failed] avaldamata
        [unconfirmed] keegi ei tea, kas see on seal. Palun vaadake ise
       *[due] teel
    }
announcing-fate-correction =
    { $state ->
        [sent] parandatud
        [failed] parandamata, vana tekst on ikka seal
        [unconfirmed] keegi ei tea, kas see parandati. Palun vaadake ise
       *[due] parandamisel
    }
announcing-fate-withdrawal =
    { $state ->
        [sent] tagasi võetud
        [failed] tagasi võtmata
        [unconfirmed] keegi ei tea, kas see võeti tagasi. Palun vaadake ise
       *[due] tagasi võtmisel
    }

announcing-button-new = Uus teade
announcing-button-list = Kõik teated
announcing-button-open = Ava
announcing-button-texts = Tekstid ja link
announcing-button-picture = Pilt
announcing-button-where = Kus
announcing-button-who = Kellele
announcing-button-when = Millal
announcing-button-preview = Eelvaade
announcing-button-submit = Saada kinnitamiseks
announcing-button-delete = Kustuta
announcing-button-delete-yes = Jah, kustuta
announcing-button-approve = Kinnita
announcing-button-back = Tagasi autorile
announcing-button-recall = Võta tagasi ja muuda
announcing-button-show = Värskenda
announcing-button-correct = Paranda
announcing-button-withdraw = Võta tagasi
announcing-button-withdraw-yes = Jah, võta kõikjalt tagasi
announcing-button-retry = Proovi ebaõnnestunuid uuesti
announcing-button-link = Link
announcing-button-picture-other = Vaheta pilt
announcing-button-picture-none = Ilma pildita
announcing-button-topics = Teemad
announcing-button-time = Aeg
announcing-button-notice = Erakorraline teade
announcing-button-channel = Lisa kanal

announcing-choose-texts = Millise teksti soovite kirjutada?
announcing-choose-picture = Mis keeles soovite pilti kirjeldada?
announcing-choose-where = Kus seda avaldada ja mis keeles? Valige kõigepealt keel.
announcing-choose-targets = Kus seda selles keeles avaldada: { $language }?
announcing-choose-who = Keda see puudutab? Kui te midagi ei vali, on see kõigile.
announcing-choose-topics = Milliseid teemasid see puudutab?
announcing-choose-when = Millal see välja läheb? Erakorralist teadet näidatakse lisaks iga vastuse kohal, kuni see kehtib.
announcing-choose-delete = Kas kustutada see mustand? Sellest ei jää midagi alles.
announcing-choose-correct = Millist teksti soovite parandada?
announcing-choose-withdraw = Kas võtta teade tagasi kõikjalt, kus see on? Seda ei saa tühistada.

announcing-ask-text = Saatke nüüd tekst (keel: { $language }). Esimene rida on pealkiri.
announcing-ask-correction = Saatke nüüd parandatud tekst (keel: { $language }). Esimene rida on pealkiri. See asendab vana teksti kohe kõikjal.
announcing-ask-link = Saatke nüüd link. Selle alguses on https://
announcing-ask-picture = Saatke nüüd pilt fotona.
announcing-ask-alt = Kirjeldage, mis pildil on, neile, kes seda ei näe (keel: { $language }).
announcing-ask-time = Saatke nüüd aeg, näiteks 5.12. 9:00 või 2026-12-05 09:00. Ajavöönd on { $zone }. „now“ tähendab: kohe, kui see on kinnitatud.
announcing-ask-notice = Kui kaua erakorraline teade kehtib? Saatke lõpuaeg, näiteks 5.12. 18:00. Ajavöönd on { $zone }.
announcing-ask-channel = Saatke kanali või rühma @nimi või tunnus. Kui mõtlete rühma teemat, lisage kaldkriips ja teema number. Kui kanal on teises rakenduses, kirjutage kõige ette rakenduse nimi.
announcing-ask-cancel = /cancel katkestab.
announcing-ask-remove = Kui soovite selle eemaldada, saatke ainult sidekriips (-). /cancel katkestab.
announcing-taken = Selge.
announcing-correcting = Parandan seda praegu. „{ announcing-button-show }“ näitab, kui kaugel olen.
announcing-cancelled = Katkestatud. Midagi ei muutunud.
announcing-cancel-nothing = Ei ole midagi katkestada.
announcing-edit-late = Sain teie muudatuse, aga teade ei ole enam mustand, seega ma seda ei kasutanud. Muutke teksti allolevate nuppudega.

announcing-bad-title = Esimene rida on pealkiri ja selles võib olla kuni 200 märki. Palun saatke lühem pealkiri ja tekst selle all.
announcing-bad-text = See on liiga pikk: kuni 20 000 märki.
announcing-bad-link = See ei ole link, mida saan kasutada. Selle alguses peab olema https:// ja selles ei tohi olla tühikuid.
announcing-bad-alt = See on liiga pikk: kuni 1500 märki.
announcing-bad-time = Ma ei saa sellest ajast aru.
announcing-bad-past = See aeg on juba möödas.
announcing-bad-notice = Erakorralisel teatel peab olema lõpuaeg.
announcing-bad-channel = Ma ei saa sellest aru. Saatke üks @nimi või tunnus.
announcing-bad-app = Selles rakenduses ma avaldada ei saa. Kirjutage tunnuse ette mõni rakendus, kus ma olen.
announcing-bad-repeated = See koht on juba valitud.
announcing-bad-picture = See ei ole pilt, mida saan kasutada. Saatke üks foto, JPEG või PNG, mitte failina.
announcing-bad-picture-gone = Pilti enam ei ole. Saatke kõigepealt uus.
announcing-bad-words = Siin on vaja sõnu: palun kirjutage see tekstina.

announcing-refused-not-now = Seda ei saa praegu teha. Teade: { $state }.
announcing-refused-own = Teie kirjutatu peab kinnitama keegi teine.
announcing-refused-empty = Kirjutage kõigepealt tekst.
announcing-refused-over = Erakorraline teade lõpeks enne, kui see algab. Muutke kõigepealt selle lõpuaega.
announcing-refused-alt = Kirjeldage kõigepealt pilti neile, kes seda ei näe: „{ announcing-button-picture }“.
announcing-refused-repeated = { $target } ütleks sama asja kaks korda, sest selles keeles teksti ei ole. Kirjutage tekst või eemaldage see koht.
announcing-refused-changed = Seda on muudetud pärast seda, kui te seda nägite. Nüüd on see selline. Palun vaadake enne kinnitamist eelvaadet.
announcing-not-author = Seda mustandit saab muuta ainult autor.
announcing-gone = Seda teadet enam ei ole. /announce näitab kõiki.
announcing-deleted = Mustand on kustutatud.

announcing-submitted =
    { $count ->
        [one] Saadetud. Andsin teada ühele moderaatorile.
       *[other] Saadetud. Andsin teada { $count } moderaatorile.
    }
announcing-submitted-nobody = Saadetud, aga ma ei saa ühegi teise moderaatoriga ühendust. Nad leiavad selle käsuga /announce.
announcing-submitted-deaf = Ma ei saa teile ise teada anda, kuidas see lõpeb, enne kui olete saatnud mulle /volunteer. /announce näitab seda alati.
announcing-request = Teade ootab teie kinnitust.
announcing-request-by = { $name } palub teil teate kinnitada.
announcing-approved = Te kinnitasite selle.
announcing-approved-yours = „{ $title }“ on kinnitatud.
announcing-back = See on jälle mustand.
announcing-back-yours = Moderaator saatis teile tagasi teate „{ $title }“. Palun rääkige omavahel, muutke seda ja saatke uuesti.
announcing-retried = Proovin uuesti.
announcing-withdrawing = Võtan selle tagasi. „{ announcing-button-show }“ näitab, kui kaugel olen.
announcing-ended =
    { $state ->
        [posted] „{ $title }“ on kõikjal avaldatud.
        [partly] „{ $title }“ on avaldatud, aga mitte kõikjal:
       *[failed] Teadet „{ $title }“ ei saanud avaldada:
    }

announcing-preview-size = { $target }: { $length } / { $limit }.
announcing-preview-shortened = Seda lühendatakse.
announcing-preview-other = Selles keeles teksti ei ole, seega on see teises: { $language }.
announcing-preview-off = { $target }: see koht on välja lülitatud, seega seal midagi ei avaldata.
announcing-preview-subscribers = Tellijatele ({ $language })
announcing-preview-more =
    { $count ->
        [one] Ja veel üks koht.
       *[other] Ja veel { $count } kohta.
    }
announcing-preview-missing = Teksti ei ole nendes keeltes: { $languages }.
announcing-preview-said =
    { $how ->
        [same] Sama on juba öeldud: { $at }.
       *[nearly] Peaaegu sama on juba öeldud: { $at }.
    }
