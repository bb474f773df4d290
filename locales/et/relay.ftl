# Nimed
traveller-alias = Reisija { $alias }
volunteer-name = Vabatahtlik { $name }
volunteer-nameless = Vabatahtlik

# Reisija: küsimine
volunteer-already = See küsimus on juba vabatahtlikel.
volunteer-one-at-a-time = Vabatahtlikel on juba üks teie küsimus. Järgmise saate esitada siis, kui see on suletud.
volunteer-banned = Siin te vabatahtlikelt enam küsida ei saa. Minult saate küsida endiselt.
question-filed = Teie küsimus on nüüd vabatahtlikel. Teie nime asemel näevad nad „Reisija { $alias }“.
question-filed-next = Vastus tuleb siia. Vahepeal võite minult edasi küsida. Kui soovite küsimust täiendada, vastake sellele sõnumile.
question-added = Lisatud teie küsimusele.
added-text-only = Palun lisage see tekstina. Kui mõni vabatahtlik on teie küsimuse võtnud, saate saata ka pilte ja faile.
question-closed = See küsimus on suletud. Kui vajate veel abi, avage see uuesti.
question-gone = Seda küsimust enam ei ole.
question-reopened = Küsimus on jälle avatud ja vabatahtlikud saavad selle võtta.
question-withdrawn = Võtsite oma küsimuse tagasi. Keegi sellele enam ei vasta.
status-none = Teil ei ole vabatahtlike juures küsimust.
status-question = Teie küsimus (Reisija { $alias }): „{ $text }“
status-state =
    { $state ->
        [open] See ootab vabatahtlikku.
        [offered] See ootab vabatahtlikku.
        [escalated] Keegi ei ole seda veel võtnud. Moderaatorid teavad sellest.
        [claimed] { $volunteer } tegeleb sellega.
        [answered] { $volunteer } on vastanud.
        [resolved] See on lahendatud.
        [expired] Keegi ei osanud vastata ja küsimus on suletud.
        [withdrawn] Olete selle tagasi võtnud.
       *[merged] Sellele vastatakse koos teise sarnase küsimusega.
    }

# Reisija: ootamine. Mõlemad arvud on minutid.
waiting-unknown = Ma ei oska veel öelda, kui kaua läheb. Vabatahtlikud vastavad oma vabast ajast.
waiting-nobody = Keegi ei ole saanud seda veel võtta. Hoian küsimuse alles ja otsin vastajat edasi. Kui on kiire, ärge oodake: kasutage ametlikku telefoninumbrit või lehte.
waiting-closed = Vabatahtlikud on jälle kohal: { $at }. Teie küsimus ootab neid seni.
waiting-usual =
    { $upper ->
        [30] Tavaliselt tuleb vastus poole tunni jooksul.
        [60] Tavaliselt tuleb vastus tunni jooksul.
        [1440] Tavaliselt tuleb vastus ööpäeva jooksul.
        [2880] Sageli läheb üle ööpäeva.
       *[other] { $upper ->
            [5] Tavaliselt tuleb vastus 5 minuti jooksul.
            [10] Tavaliselt tuleb vastus 10 minuti jooksul.
            [15] Tavaliselt tuleb vastus 15 minuti jooksul.
            [120] Tavaliselt tuleb vastus 2 tunni jooksul.
            [240] Tavaliselt tuleb vastus 4 tunni jooksul.
           *[other] Tavaliselt tuleb vastus 8 tunni jooksul.
        }
    }

# Reisija: mis juhtub
asker-claimed = { $volunteer } tegeleb nüüd teie küsimusega. Mida te siia edaspidi kirjutate, jõuab vabatahtlikuni. Kui soovite küsida minult midagi muud, kirjutage /ask ja küsimus.
asker-kept = Keegi ei ole saanud teie küsimust (Reisija { $alias }) veel võtta.
asker-passed-on = Otsin teie küsimusele teist vabatahtlikku.
asker-reopened = Teie küsimus (Reisija { $alias }) on jälle avatud. Vabatahtlikud saavad selle võtta.
asker-referred = { $volunteer } soovitab teil pöörduda siia:
asker-solved = Teie küsimus on märgitud lahendatuks. Kas vastusest oli abi?
asker-expired = Kahjuks ei osanud keegi teie küsimusele (Reisija { $alias }) vastata ja see on nüüd suletud. Palun kasutage ametlikku lehte või telefoninumbrit või avage küsimus uuesti.
solved-thanks = Tore. Kas vabatahtliku vastusest oli abi?
rated-helped = Aitäh. Andsin vabatahtlikule sellest teada.
rated-partly = Aitäh. Kui midagi jäi lahtiseks, avage küsimus uuesti.
rated-no = Kahju. Avage küsimus uuesti, siis saab proovida mõni teine vabatahtlik.
rated-word = Võite vabatahtlikule paar sõna lisada: vastake sellele sõnumile.
word-how = Kirjutage need sõnad vastuseks sellele sõnumile.
word-thanks = Aitäh. Andsin edasi.
word-form = Paar sõna vabatahtlikule
word-form-label = Mida soovite öelda?
share-ask = Peitsin selles sõnumis teie kontaktandmed. Kas näitan need vabatahtlikule? Neid näeks ainult { $volunteer }.
share-done = { $volunteer } näeb nüüd teie kontaktandmeid.
share-kept = Teie kontaktandmed jäävad peidetuks.

# Vahendatud sõnumid
receipt-delivered = ✓ { $name } sai sõnumi kätte.
receipt-waiting = { $name } ei ole sõnumit veel kätte saanud. Proovin edasi.
receipt-unreachable =
    { $side ->
        [responder] Ei jõudnud kohale: { $name } on roboti blokeerinud või vestlusest lahkunud. Rohkem saata ei saa. Võite küsimuse sulgeda.
       *[asker] Ei jõudnud kohale: { $name } ei ole enam kättesaadav. Otsin teist vabatahtlikku. Kui keegi on teie küsimuse võtnud, kirjutage see palun uuesti.
    }
receipt-failed = Ei jõudnud kohale: teine rakendus ei võtnud seda vastu. Palun saatke see muul kujul, näiteks tekstina.
message-taken-back = See sõnum võeti tagasi.
message-withdrawn = Võtsite selle sõnumi tagasi.
message-withdrawn-already = See sõnum on juba tagasi võetud.
message-gone = Seda sõnumit enam ei ole.
erased-by-author = Kustutatud: kirjutaja soovis, et tema andmed kustutataks.
relay-unsupported =
    { $what ->
        [sticker] Ma ei saa kleepse edasi saata. Palun kirjutage sõnadega.
        [contact] Ma ei saada kontaktikaarte edasi. Palun kirjutage vajalik sõnadega.
       *[other] Ma ei saa sellist sõnumit edasi saata. Palun saatke tekst, pilt, fail, häälsõnum või asukoht.
    }
relay-too-large = Ma ei saa faili „{ $name }“ edasi saata: siin võib fail olla kuni { $limit } MB. Palun saatke väiksem fail või kirjutage, mis selles on.

# Vabatahtlik: pakutud küsimused
offer-title = { $alias } küsib ({ $language })
offer-country =
    { $country ->
        [fi] Soome kohta.
        [ee] Eesti kohta.
        [ru] Venemaa kohta.
        [x] Piiriületuse kohta.
       *[any] Riik ei ole teada.
    }
offer-topic = Teema: { $topic }.
offer-tried = Juba näidatud: { $services }.
offer-tried-nothing = Teadmistebaasist ma sellele vastust ei leidnud.
offer-taken = { $volunteer } tegeleb selle küsimusega.
offer-closed =
    { $state ->
        [resolved] Lahendatud.
        [withdrawn] Reisija võttis küsimuse tagasi.
        [merged] Vastatakse koos teise küsimusega.
       *[expired] Suletud ilma vastuseta.
    }
offer-reminder = { $alias } ootab endiselt vastust.
passed = Selle küsimuse kohta ma teilt enam ei küsi.
not-for-us-done = Moderaatorid vaatavad selle küsimuse üle.
claim-yours = { $alias }: see küsimus on juba teie käes.
claim-own = See on teie enda küsimus. Sellele peab vastama keegi teine.
claim-first = Võtke küsimus kõigepealt endale, siis vastake.
claim-not-responder = Küsimusi saavad võtta ainult vabatahtlikud. Vabatahtlikuks saamiseks kirjutage mulle eravestluses /volunteer.
claim-too-many =
    { $most ->
        [one] Teil on juba { $most } küsimus. Kõigepealt sulgege see või andke tagasi.
       *[other] Teil on juba { $most } küsimust. Kõigepealt sulgege üks neist või andke tagasi.
    }
refused-taken = { $volunteer } juba tegeleb selle küsimusega.
refused-closed = See küsimus on suletud.
refused-unclaimed = Keegi ei ole seda küsimust veel võtnud.
refused-too-late = Seda küsimust ei saa enam uuesti avada. Palun esitage uus.
refused-open = See küsimus on juba avatud.

# Vabatahtlik: vastamine
claimed-yours = { $alias }: küsimus on teie käes
claimed-how = Mida te siia kirjutate, selle saab { $alias }. Reisija näeb ainult teie eesnime ja teie näete tema kontaktandmeid ainult siis, kui ta selleks loa annab. Kui te õigel ajal ei vasta, läheb küsimus teistele tagasi.
claimed-notes = Teiste vabatahtlike märkused:
answer-now = Kirjutage nüüd oma vastus. Saaja: { $alias }.
answer-form = Vastus: { $alias }
answer-form-label = Teie vastus
tools = { $alias }: mida soovite küsimusega teha?
replies-choose = Valige vastus. Enne saatmist näete seda.
base-choose = Millise vastuse saadan?
base-nothing = Teadmistebaasist ma midagi sobivat ei leidnud. Proovige teisi sõnu: /base pass kadunud
later-choose = Millal ma teile meelde tuletan?
snoozed = Tuletan teile meelde { $hours } tunni pärast.
note-empty = Kirjutage märkus käsu järele, näiteks: /note Helistasin asutusse, nad on lahti esmaspäevast.
note-kept = Märkus on teistele vabatahtlikele salvestatud ({ $alias }). Reisija seda ei näe.
no-question-here = Teil ei ole siin ühtegi võetud küsimust.
not-yours = See ei ole teie küsimus.
not-allowed = Seda te teha ei saa.
question-edited = { $alias } muutis küsimust: „{ $text }“
hand-choose = Kellele soovite küsimuse edasi anda?
hand-people = Millisele vabatahtlikule?
hand-nobody = Ei ole teist vabatahtlikku, kellele see edasi anda.
hand-teams = Mis keeles? Küsimust näevad vabatahtlikud, kes seda keelt oskavad.
hand-authorities = Millisesse asutusse? Reisija saab selle kontaktandmed teilt.
hand-not-possible = See inimene ei saa küsimusi võtta.
handed = { $volunteer } tegeleb nüüd selle küsimusega ({ $alias }).
handed-team = { $alias }: küsimus läheb vabatahtlikele, kes seda keelt oskavad.
handed-moderators = { $alias }: küsimus läheb moderaatoritele.
released = { $alias }: küsimus läheb teistele tagasi.
report-form = Teata küsimusest
report-form-label = Mis on valesti?

# Vabatahtlik: mis juhtub
claimant-remind = { $alias } ootab teie vastust. Kui te praegu vastata ei saa, andke küsimus tagasi.
claimant-returned = { $alias }: küsimus läks teistele tagasi, sest vastust ei tulnud.
claimant-asker-back = { $alias } on jälle kättesaadav. Palun saatke uuesti see, mis kohale ei jõudnud.
claimant-solved = { $alias } ütleb, et küsimus on lahendatud. Aitäh!
claimant-withdrawn = { $alias } võttis küsimuse tagasi.
claimant-timed-out = { $alias }: küsimus on suletud, sest sõnumeid enam ei tulnud.
claimant-rated-helped = { $alias } ütleb, et teie vastusest oli abi. Aitäh!
claimant-rated-partly = { $alias } ütleb, et teie vastusest oli osaliselt abi.
claimant-rated-no = { $alias } ütleb, et vastusest ei olnud abi.
claimant-word = { $alias } kirjutab: „{ $word }“
solved-by-you = { $alias }: sulgesite küsimuse. Küsisin, kas vastusest oli abi.

# Nupud
button-withdraw-question = Võta küsimus tagasi
button-status = Kuidas sellega on?
button-solved = ✓ Lahendatud
button-reopen = Ava uuesti
button-rate-helped = Oli abi
button-rate-partly = Osaliselt
button-rate-no = Ei
button-word = Lisa paar sõna
button-share-yes = Näita
button-share-no = Ära näita
button-unsend = Võta tagasi
button-claim = Mina vastan
button-pass = Mitte mina
button-not-for-us = Pole vabatahtlike asi
button-answer = Vasta: { $alias }
button-replies = Valmisvastused
button-base = Teadmistebaasist
button-hand = Anna edasi
button-later = Hiljem
button-release = Anna tagasi
button-done = ✓ Lahendatud
button-report = Teata
button-send = Saada
button-hours = { $hours } tunni pärast
button-hand-person = Vabatahtlikule
button-hand-team = Teise keele oskajatele
button-hand-authority = Asutusele
button-hand-moderators = Moderaatoritele
