# Liitumine
join-applied = Aitäh, { $name }! Reisijad näeksid teid nimega „Vabatahtlik { $name }“. Kui soovite teist nime: /volunteer ja nimi.
join-next = Moderaator vaatab teie soovi läbi ja annan siin kohe teada, kui see on otsustatud.
join-next-nobody = Ma ei saa praegu ühegi moderaatoriga ühendust, nii et see võib võtta aega. Teie soov on nende nimekirjas ja annan siin kohe teada, kui see on otsustatud.
join-waiting = Teie soov on moderaatorite käes, { $name }. Annan siin kohe teada, kui see on otsustatud.
join-refused = Aitäh, et pakkusite abi. Moderaatorid ei saa teid praegu vabatahtlikuks võtta. Küsimusi võite siin edasi esitada.
join-refused-before = Moderaatorid on teie soovi kohta juba otsuse teinud. Kui leiate, et nad peaksid selle uuesti läbi vaatama, kirjutage neile.
join-banned = Siin te vabatahtlikuks hakata ei saa.
join-approved = Olete nüüd vabatahtlik. Aitäh!
join-how = Saadan teile küsimusi, mis sobivad teie valikutega allpool. Küsimuse võtmiseks vajutage „{ button-claim }“ ja kirjutage vastus. /queue näitab kõiki ootavaid, /away annab puhkust.
candidate = { $name } soovib saada vabatahtlikuks.
candidate-approved = { $name } on nüüd vabatahtlik. Andsin talle teada.
candidate-refused = { $name } ei saanud vabatahtlikuks. Andsin talle teada.
candidate-decided =
    { $state ->
        [active] { $name } on juba vabatahtlik.
        [refused] { $name }: soov on juba tagasi lükatud.
       *[left] { $name } on lahkunud.
    }
person-gone = Seda inimest enam siin ei ole.
button-approve = Võta vastu
button-refuse = Lükka tagasi

# Vabatahtliku profiil
profile = Vastate nimega „Vabatahtlik { $name }“
profile-languages = Keeled: { $languages }
profile-languages-none = Keeled: mitte ühtegi, seega te küsimusi ei saa
profile-countries = Riigid: { $countries }
profile-countries-any = Riigid: kõik
profile-topics = Teemad: { $topics }
profile-topics-any = Teemad: kõik
profile-claims = Küsimusi korraga: kuni { $most }
profile-hours = Ajad: { $hours } ({ $zone }). Muutmiseks: /hours
profile-hours-any = Ajad: igal ajal. Määramiseks: /hours
profile-away = Paus lõpeb: { $until }
profile-name-how = Nime muutmiseks saatke /volunteer ja uus nimi.
profile-choose-languages = Mis keeltes saate vastata?
profile-choose-countries = Milliseid riike te tunnete? Kui te midagi ei vali, saate küsimusi kõigi kohta.
profile-choose-topics = Milliseid teemasid te tunnete? Kui te midagi ei vali, saate küsimusi kõigi kohta.
profile-choose-claims = Mitu küsimust võib teil korraga kõige rohkem olla?
profile-choose-away = Kui pikka pausi soovite? Sel ajal te küsimusi ei saa.
profile-choose-leave = Kas soovite vabatahtlikuna lõpetada? Hiljem võite paluda tagasi võtta.
profile-button-languages = Keeled
profile-button-countries = Riigid
profile-button-topics = Teemad
profile-button-claims = Mitu küsimust
profile-button-away = Tee paus
profile-button-leave = Lõpeta
profile-back = ↑ Tagasi
away-today = Homseni
away-week = Nädalaks
away-off = Olen kohal
away-forms = Kirjutage, kui kaua teid ei ole: /away 3d on kolm päeva; /away 2026-12-24, kui olete sel päeval tagasi; ainult /away, kui te veel ei tea; /away off, kui olete jälle kohal.
hours-forms = Kirjutage, millal soovite küsimusi saada: /hours 9-17, /hours 9:30-21, /hours 22-6 või /hours always (igal ajal). Võite lisada ajavööndi: /hours 9-17 Europe/Tallinn.
button-leave = Jah, lõpetan
button-stay = Ei, jätkan
leave-first =
    { $count ->
        [one] Teil on veel { $count } küsimus. Kõigepealt sulgege see või andke tagasi: /queue näitab seda.
       *[other] Teil on veel { $count } küsimust. Kõigepealt sulgege need või andke tagasi: /queue näitab neid.
    }
left = Te ei ole enam vabatahtlik ja rohkem küsimusi te ei saa. Aitäh abi eest! Tagasi tulemiseks: /volunteer

# Rühmad, kuhu küsimused tuuakse
desk-set = Nüüdsest toon siia reisijate küsimused kõigis keeltes. /desk off lõpetab selle.
desk-set-languages = Nüüdsest toon siia reisijate küsimused neis keeltes: { $languages }. /desk off lõpetab selle.
desk-how = Küsimuse saab see, kes vajutab esimesena „{ button-claim }“, ja vastab sellele minuga eravestluses.
desk-how-threads = Iga küsimus saab oma jutulõnga. Küsimuse saab see, kes vajutab esimesena „{ button-claim }“, ja vastab selles jutulõngas.
desk-care = Küsimusi saavad lugeda kõik, kes siin on. Nimesid ei näidata ja kontaktandmed on peidetud, kuid palun ärge loetut edasi rääkige.
desk-none = Ma ei too siia küsimusi. Alustamiseks: /desk.
desk-removed = Ma ei too siia enam küsimusi.
desk-forms = Kirjutage /desk kõigi keelte jaoks, /desk fi ru mõne keele jaoks (en, fi, sv, ru, et) või /desk off.
desk-link = Selle lingiga saate vastata brauseris. See toimib ühe korra ja 15 minuti jooksul:
desk-link-care = Ärge andke seda edasi: kes selle avab, saab tegutseda teie nimel.
desk-no-address = Ma ei tea oma veebilehe aadressi. Haldaja saab selle määrata (PUBLIC_URL). Kui soovite küsimusi rühma, kirjutage seal /desk.

# Seotud kontod
link-how = Et oleksite minu jaoks teises rakenduses sama inimene, kirjutage mulle seal 15 minuti jooksul:
link-care = Ärge andke seda koodi kellelegi: kes selle mulle saadab, saab teie küsimused ja õigused.
code-how = Kirjutage kood käsu järele, näiteks: /code ABCD-2345. Koodi saate teises rakenduses käsuga /link.
code-unknown = Ma ei tunne seda koodi või see enam ei kehti. Kood toimib ühe korra ja lühikest aega. Uue saate käsuga /link.
code-own = See on teie enda kood. Saatke see mulle teisest rakendusest.
code-other-way = Teil on siin õigusi, mida teine konto koodiga saada ei tohi. Tehke teistpidi: saatke siin /link ja saadud kood teiselt kontolt.
code-for-console = See kood avab konsooli ja sisestatakse seal, Silta oma lehel. Ärge kunagi saatke seda kellelegi.
code-linked = Valmis: mõlemad kontod on minu jaoks nüüd sama inimene. Ärge kunagi saatke mulle koodi, mille on teile andnud keegi teine.
admin-now = Olete nüüd selle kogukonna administraator.
admin-how = /responders näitab, kes soovivad vastata. /desk rühmas toob küsimused sinna. /role muudab seda, mida keegi teha tohib.

# Nimekirjad
queue-waiting = Ootavad vastust ({ $total })
queue-waiting-empty = Ükski küsimus ei oota. Tubli töö!
queue-mine = Teie küsimused ({ $total })
queue-mine-empty = Teil ei ole küsimusi.
queue-all = Kõik avatud küsimused ({ $total })
queue-all-empty = Avatud küsimusi ei ole.
button-queue = Küsimused
button-queue-waiting = Näita ootavaid
button-queue-mine = Näita minu omi
button-queue-all = Näita kõiki
responders = Vabatahtlikud ({ $total })
responders-none = Vabatahtlikke veel ei ole. Igaüks võib soovi avaldada: /volunteer.
responder-state =
    { $state ->
        [applied] soovib liituda
        [active] vabatahtlik
        [refused] tagasi lükatud
       *[left] lahkunud
    }
responder-away = pausil
button-responders = ↑ Kõik vabatahtlikud
audit = Mida on tehtud, uuemad ees
audit-none = Midagi ei ole veel tehtud.
audit-somebody = keegi
audit-question = küsimus { $question }
audit-action =
    { $action ->
        [question-opened] avas küsimuse
        [question-claimed] võttis küsimuse
        [question-given] andis küsimuse teisele
        [question-passed-on] andis küsimuse teise keele oskajatele
        [question-referred] suunas reisija asutusse
        [question-released] andis küsimuse tagasi
        [question-requeued] pani küsimuse tagasi järjekorda
        [question-escalated] kutsus moderaatorid
        [question-not-for-us] leidis, et küsimus ei ole vabatahtlike asi
        [question-resolved] märkis küsimuse lahendatuks
        [question-withdrawn] võttis küsimuse tagasi
        [question-reopened] avas küsimuse uuesti
        [question-closed] sulges küsimuse
        [question-merged] ühendas küsimuse teisega
        [question-reported] teatas küsimusest
        [asker-banned] blokeeris reisija
        [asker-shadow-banned] blokeeris reisija märkamatult
        [asker-unbanned] eemaldas blokeeringu
        [responder-approved] võttis vabatahtliku vastu
        [responder-refused] lükkas vabatahtliku soovi tagasi
        [responder-removed] eemaldas vabatahtliku
        [role-changed] muutis rolli
        [admin-added] sai administraatoriks
        [desk-added] hakkas küsimusi rühma tooma
        [desk-removed] lõpetas küsimuste rühma toomise
        [answer-published] avaldas vastuse
        [answer-taken-back] võttis avaldatud vastuse tagasi
        [answer-objected] ei soovinud vastuse avaldamist
        [announcement-submitted] saatis teate kinnitamiseks
        [announcement-approved] kinnitas teate
        [announcement-rejected] tegi teatest jälle mustandi
        [announcement-discarded] kustutas mustandi
        [announcement-due] alustas teate avaldamist
        [announcement-finished] lõpetas teate avaldamise
        [announcement-retried] proovis teadet uuesti avaldada
        [announcement-corrected] parandas teate
        [announcement-withdrawn] võttis teate tagasi
        [entry-published] avaldas kirje muudatuse
        [entry-proposed] pakkus välja kirje muudatuse
        [entry-approved] kinnitas muudatusettepaneku
        [entry-rejected] lükkas muudatusettepaneku tagasi
        [entry-withdrawn] võttis muudatusettepaneku tagasi
        [entry-confirmed] kinnitas, et kirje kehtib
        [entry-retired] kõrvaldas kirje kasutuselt
        [entry-restored] taastas kirje varasema versiooni
        [entry-kept] muutis kirje vastutajat
        [suggestion-made] tegi ettepaneku teadmistebaasi jaoks
        [suggestion-dismissed] jättis ettepaneku kõrvale
        [suggestion-reopened] avas ettepaneku uuesti
        [suggestion-merged] ühendas ettepaneku teisega
        [suggestion-parted] eraldas ettepaneku teisest
        [card-sent] saatis vastuseks kirje kaardi
        [lesson-agreed] kiitis heaks, mida küsimusega mõeldakse
        [lesson-left-out] otsustas, et küsimusest ei õpita midagi
        [lesson-taken-back] võttis tagasi otsuse, mida küsimusega mõeldakse
        [member-added] hakkas tegutsema asutuse nimel
        [member-removed] võttis kelleltki õiguse asutuse nimel tegutseda
        [institution-added] lisas asutuse
        [institution-changed] muutis asutuse andmeid
        [institution-removed] eemaldas asutuse
        [institution-invited] tegi kutse asutuse nimel tegutsemiseks
        [console-signed-in] logis konsooli sisse
        [console-signed-out] logis kellegi konsoolist välja
        [deliveries-retried] saatis uuesti kohale jõudmata sõnumid
       *[other] muu: { $action }
    }

# Rollid
role-choose = Kelle roll?
role-nobody = Sellise nimega vabatahtlikku ma ei leidnud. /responders näitab kõiki.
role-is =
    { $role ->
        [admin] Roll: administraator
        [moderator] Roll: moderaator
        [responder] Roll: vabatahtlik
       *[traveller] Roll: puudub
    }
role-now =
    { $role ->
        [moderator] Olete nüüd moderaator. Kõiki küsimusi näitab /queue ja kõiki vabatahtlikke /responders.
       *[responder] Olete nüüd vabatahtlik ja enam mitte moderaator.
    }
role-removed = Te ei ole siin enam vabatahtlik. Aitäh abi eest. Küsimusi võite edasi esitada.
role-admin = Administraatori rolli saab muuta ainult see, kes Siltat käitab.
button-make-moderator = Tee moderaatoriks
button-make-responder = Tee vabatahtlikuks
button-remove = Eemalda

# Küsimus, nagu moderaatorid seda näevad
show-state =
    { $state ->
        [claimed] { $volunteer } võttis selle { $since }.
        [answered] { $volunteer } võttis selle { $since } ja on vastanud.
        [resolved] Lahendati { $since }.
        [expired] Suleti ilma vastuseta { $since }.
        [withdrawn] Reisija võttis selle tagasi { $since }.
        [merged] Ühendati teise küsimusega { $since }.
        [escalated] Keegi ei ole seda veel võtnud. Küsiti { $since }, moderaatorid teavad sellest.
       *[open] Ootab. Küsiti { $since }.
    }
show-ban =
    { $ban ->
        [ban] See reisija on blokeeritud.
        [shadow] See reisija on märkamatult blokeeritud: küsimust ei näidata kellelegi.
       *[none] Seda küsimust ei näidata kellelegi.
    }
show-notes = Vabatahtlike märkused:
button-show = Näita: { $alias }
button-tools = Vasta
button-give = Anna…
button-requeue = Tagasi järjekorda
button-close = Sulge
button-duplicate = Sama küsimus mis…
button-ban = Blokeeri
button-shadow = Blokeeri märkamatult
button-unban = Eemalda blokeering
open-how = Kirjutage küsimus käsu järele, näiteks: /open Kus saab Imatras puugivaktsiini?

# Mida moderaatorid teevad
closed-by-you = { $alias }: sulgesite küsimuse. Andsin küsijale teada.
requeued = { $alias }: küsimus läheb tagasi järjekorda.
duplicates = { $alias }: millises küsimuses küsitakse sama?
duplicates-none = Teisi avatud küsimusi selles keeles ei ole ({ $language }).
merged-by-you = { $alias }: küsimus on suletud, sest sama küsib { $into }. Andsin küsijale teada.
banned-by-you = { $alias } ei saa enam vabatahtlikelt küsida. Andsin küsijale teada.
shadowed-by-you = { $alias }: küsimusi ei näidata enam kellelegi ja neid ei ole üheski nimekirjas. Ma ei andnud sellest kellelegi teada. Hoidke see sõnum alles, kui soovite ehk hiljem blokeeringu eemaldada.
unbanned-by-you = { $alias } saab jälle vabatahtlikelt küsida.
ban-not-possible = Seda inimest te blokeerida ei saa.
reported = { $volunteer } teatab küsimusest: { $alias }
reported-reason = Põhjus: { $reason }
reported-no-reason = Põhjust ei öeldud.
report-sent = Aitäh. Asi on nüüd moderaatorite käes. Vahepeal võite küsimuse tagasi anda.
report-nobody = Aitäh. Ma ei saa praegu ühegi moderaatoriga ühendust, kuid see on kirja pandud ja nad näevad seda. Vahepeal võite küsimuse tagasi anda.
offer-withdrawn = See küsimus võeti ära.

# Mida teised teada saavad
asker-closed = Moderaator sulges teie küsimuse (Reisija { $alias }). Kui vajate veel vastust, avage küsimus uuesti.
asker-merged = Keegi teine on küsinud sama mis teie ja vabatahtlikud tegelevad juba selle küsimusega. Seepärast sulges moderaator teie küsimuse (Reisija { $alias }). Ma ei saa nende vastust ise teile edasi anda: kui vajate paari päeva pärast veel abi, küsige palun uuesti.
asker-banned = Moderaatori otsusel ei saa te siin enam vabatahtlikelt küsida. Mina vastan teie küsimustele teadmistebaasi põhjal endiselt.
claimant-closed = { $alias }: moderaator sulges küsimuse. Te ei pea sellele enam vastama.
claimant-taken = { $alias }: moderaator võttis küsimuse tagasi. Te ei pea sellele enam vastama.
claimant-merged = { $alias }: moderaator sulges küsimuse, sest teises küsitakse sama. Te ei pea sellele enam vastama.
