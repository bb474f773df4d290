# Nimet
traveller-alias = Matkustaja { $alias }
volunteer-name = Vapaaehtoinen { $name }
volunteer-nameless = Vapaaehtoinen

# Matkustaja: kysyminen
volunteer-already = Vapaaehtoisilla on jo tämä kysymys.
volunteer-one-at-a-time = Sinulla on jo kysymys vapaaehtoisilla. Se pitää sulkea, ennen kuin voit kysyä seuraavan.
volunteer-banned = Et voi enää kysyä täällä vapaaehtoisilta. Minulta voit yhä kysyä.
question-filed = Kysymyksesi on nyt vapaaehtoisilla. He näkevät nimesi tilalla ”Matkustaja { $alias }”.
question-filed-next = Vastaus tulee tähän keskusteluun. Voit sillä välin kysyä minulta lisää. Jos haluat täydentää kysymystä, vastaa tähän viestiin.
question-added = Lisätty kysymykseesi.
added-text-only = Lisää se tekstinä. Kun joku vapaaehtoinen on ottanut kysymyksesi, voit lähettää myös kuvia ja tiedostoja.
question-closed = Tämä kysymys on suljettu. Jos tarvitset vielä apua, avaa se uudelleen.
question-gone = Kysymystä ei enää ole.
question-reopened = Kysymys on taas avoinna, ja vapaaehtoiset voivat ottaa sen.
question-withdrawn = Peruit kysymyksesi. Kukaan ei enää vastaa siihen.
status-none = Sinulla ei ole kysymystä vapaaehtoisilla.
status-question = Kysymyksesi (Matkustaja { $alias }): ”{ $text }”
status-state =
    { $state ->
        [open] Se odottaa vapaaehtoista.
        [offered] Se odottaa vapaaehtoista.
        [escalated] Kukaan ei ole vielä ottanut sitä. Moderaattorit tietävät siitä.
        [claimed] { $volunteer } selvittää sitä.
        [answered] { $volunteer } on vastannut.
        [resolved] Asia on selvinnyt.
        [expired] Kukaan ei osannut vastata, ja kysymys on suljettu.
        [withdrawn] Olet perunut sen.
       *[merged] Siihen vastataan yhdessä toisen samanlaisen kysymyksen kanssa.
    }

# Matkustaja: odottaminen. Molemmat luvut ovat minuutteja.
waiting-unknown = En osaa vielä sanoa, kauanko vastausta pitää odottaa. Vapaaehtoiset vastaavat vapaa-ajallaan.
waiting-nobody = Kukaan ei ole vielä voinut ottaa sitä. Se pysyy tallessa, ja etsin vastaajaa edelleen. Jos asialla on kiire, älä odota: käytä virallista puhelinnumeroa tai sivua.
waiting-closed = Vapaaehtoiset ovat taas paikalla { $at }. Kysymyksesi odottaa heitä siihen asti.
waiting-usual =
    { $upper ->
        [30] Vastaus tulee yleensä puolessa tunnissa.
        [60] Vastaus tulee yleensä tunnissa.
        [1440] Vastaus tulee yleensä vuorokaudessa.
        [2880] Vastausta joutuu usein odottamaan yli vuorokauden.
       *[other] { $upper ->
            [5] Vastaus tulee yleensä 5 minuutissa.
            [10] Vastaus tulee yleensä 10 minuutissa.
            [15] Vastaus tulee yleensä 15 minuutissa.
            [120] Vastaus tulee yleensä 2 tunnissa.
            [240] Vastaus tulee yleensä 4 tunnissa.
           *[other] Vastaus tulee yleensä 8 tunnissa.
        }
    }

# Matkustaja: mitä tapahtuu
asker-claimed = { $volunteer } otti kysymyksesi. Tästä eteenpäin viestisi menevät vapaaehtoiselle. Jos haluat kysyä minulta jotain muuta, kirjoita /ask ja kysymys.
asker-kept = Kukaan ei ole vielä voinut ottaa kysymystäsi (Matkustaja { $alias }).
asker-passed-on = Etsin kysymyksellesi toista vapaaehtoista.
asker-reopened = Kysymyksesi (Matkustaja { $alias }) on taas avoinna. Vapaaehtoiset voivat ottaa sen.
asker-referred = { $volunteer } ehdottaa, että otat yhteyttä tähän virastoon:
asker-solved = Kysymyksesi on merkitty selvinneeksi. Oliko vastauksesta apua?
asker-expired = Valitettavasti kukaan ei osannut vastata kysymykseesi (Matkustaja { $alias }), ja se on nyt suljettu. Käytä virallista sivua tai puhelinnumeroa tai avaa kysymys uudelleen.
solved-thanks = Hyvä. Oliko vapaaehtoisen vastauksesta apua?
rated-helped = Kiitos. Kerroin sen vapaaehtoiselle.
rated-partly = Kiitos. Jos jokin jäi auki, avaa kysymys uudelleen.
rated-no = Harmi. Avaa kysymys uudelleen, niin toinen vapaaehtoinen voi yrittää.
rated-word = Voit jättää vapaaehtoiselle muutaman sanan: vastaa tähän viestiin.
word-how = Kirjoita sanasi vastauksena tähän viestiin.
word-thanks = Kiitos. Välitin sen vapaaehtoiselle.
word-form = Sana vapaaehtoiselle
word-form-label = Mitä haluat sanoa?
share-ask = Piilotin viestistä yhteystietosi. Näytetäänkö ne vapaaehtoiselle? Ne näkisi vain { $volunteer }.
share-done = { $volunteer } näkee nyt yhteystietosi.
share-kept = Yhteystietosi pysyvät piilossa.

# Välitetyt viestit
receipt-delivered = ✓ { $name } sai viestin.
receipt-waiting = { $name } ei ole vielä saanut viestiä. Yritän edelleen.
receipt-unreachable =
    { $side ->
        [responder] Ei mennyt perille: { $name } on estänyt botin tai poistunut keskustelusta. Enempää ei voi lähettää. Voit sulkea kysymyksen.
       *[asker] Ei mennyt perille: { $name } ei ole enää tavoitettavissa. Etsin toista vapaaehtoista. Kirjoita viesti uudelleen, kun joku on ottanut kysymyksesi.
    }
receipt-failed = Ei mennyt perille: toinen sovellus ei hyväksynyt viestiä. Lähetä se muussa muodossa, esimerkiksi tekstinä.
message-taken-back = Tämä viesti on peruttu.
message-withdrawn = Peruit viestin.
message-withdrawn-already = Viesti on jo peruttu.
message-gone = Viestiä ei enää ole.
erased-by-author = Poistettu: kirjoittaja halusi tulla unohdetuksi.
relay-unsupported =
    { $what ->
        [sticker] En voi välittää tarroja. Kirjoita asia sanoin.
        [contact] En välitä yhteystietokortteja. Kirjoita sanoin se, mikä on tarpeen.
       *[other] En voi välittää tällaista viestiä. Lähetä teksti, kuva, tiedosto, ääniviesti tai sijainti.
    }
relay-too-large = En voi välittää tiedostoa ”{ $name }”: se saa olla tässä enintään { $limit } Mt. Lähetä pienempi tiedosto tai kirjoita, mitä siinä lukee.

# Vapaaehtoinen: tarjotut kysymykset
offer-title = { $alias } kysyy ({ $language })
offer-country =
    { $country ->
        [fi] Koskee Suomea.
        [ee] Koskee Viroa.
        [ru] Koskee Venäjää.
        [x] Koskee rajan ylittämistä.
       *[any] Maa ei ole tiedossa.
    }
offer-topic = Aihe: { $topic }.
offer-tried = Jo näytetty: { $services }.
offer-tried-nothing = Tietopankista ei löytynyt vastausta tähän.
offer-taken = { $volunteer } vastaa tähän kysymykseen.
offer-closed =
    { $state ->
        [resolved] Selvinnyt.
        [withdrawn] Matkustaja perui kysymyksen.
        [merged] Vastataan yhdessä toisen kysymyksen kanssa.
       *[expired] Suljettu ilman vastausta.
    }
offer-reminder = { $alias } odottaa yhä vastausta.
passed = En kysy sinulta enää tästä.
not-for-us-done = Moderaattorit katsovat tämän kysymyksen.
claim-yours = { $alias }: kysymys on jo sinulla.
claim-own = Tämä on oma kysymyksesi. Jonkun muun pitää vastata siihen.
claim-first = Ota kysymys ensin vastattavaksi ja vastaa sitten.
claim-not-responder = Vain vapaaehtoiset voivat ottaa kysymyksiä. Jos haluat vapaaehtoiseksi, kirjoita minulle yksityisesti /volunteer.
claim-too-many =
    { $most ->
        [one] Sinulla on jo { $most } kysymys. Sulje tai palauta se ensin.
       *[other] Sinulla on jo { $most } kysymystä. Sulje tai palauta ensin jokin niistä.
    }
refused-taken = { $volunteer } on jo ottanut tämän kysymyksen.
refused-closed = Kysymys on suljettu.
refused-unclaimed = Kukaan ei ole vielä ottanut tätä kysymystä.
refused-too-late = Kysymystä ei voi enää avata uudelleen. Kysy uusi kysymys.
refused-open = Kysymys on jo avoinna.

# Vapaaehtoinen: vastaaminen
claimed-yours = { $alias }: kysymys on sinun
claimed-how = Sen, mitä kirjoitat tähän, saa { $alias }. Hän näkee sinusta vain etunimen, ja hänen yhteystietonsa näet vain, jos hän suostuu siihen. Jos et vastaa ajoissa, kysymys palaa muille.
claimed-notes = Muiden vapaaehtoisten muistiinpanot:
answer-now = Kirjoita vastauksesi nyt. Vastaanottaja: { $alias }.
answer-form = Vastaus: { $alias }
answer-form-label = Vastauksesi
tools = { $alias }: mitä haluat tehdä kysymykselle?
replies-choose = Valitse vastaus. Näet sen ennen lähettämistä.
base-choose = Minkä vastauksen lähetän?
base-nothing = Tietopankista ei löytynyt sopivaa. Kokeile muita sanoja: /base passi kadonnut
later-choose = Milloin muistutan sinua?
snoozed = Muistutan sinua { $hours } tunnin kuluttua.
note-empty = Kirjoita muistiinpano komennon perään, esimerkiksi: /note Soitin virastoon, se aukeaa maanantaina.
note-kept = Muistiinpano tallennettiin muille vapaaehtoisille ({ $alias }). Matkustaja ei näe sitä.
no-question-here = Sinulla ei ole täällä vastattavaa kysymystä.
not-yours = Tämä kysymys ei ole sinun.
not-allowed = Et voi tehdä tätä.
question-edited = { $alias } muutti kysymystä: ”{ $text }”
hand-choose = Kenelle haluat siirtää kysymyksen?
hand-people = Kenelle vapaaehtoiselle?
hand-nobody = Ei ole toista vapaaehtoista, jolle kysymyksen voisi siirtää.
hand-teams = Mille kielelle? Kysymyksen näkevät vapaaehtoiset, jotka osaavat sitä kieltä.
hand-authorities = Mihin virastoon? Matkustaja saa sen yhteystiedot sinulta.
hand-not-possible = Tämä henkilö ei voi ottaa kysymyksiä.
handed = { $volunteer } vastaa nyt tähän kysymykseen ({ $alias }).
handed-team = { $alias }: kysymys siirtyy vapaaehtoisille, jotka osaavat sitä kieltä.
handed-moderators = { $alias }: kysymys siirtyy moderaattoreille.
released = { $alias }: kysymys palaa muille.
report-form = Ilmoita kysymyksestä
report-form-label = Mikä on vialla?

# Vapaaehtoinen: mitä tapahtuu
claimant-remind = { $alias } odottaa vastaustasi. Jos et ehdi vastata nyt, palauta kysymys.
claimant-returned = { $alias }: kysymys palasi muille, koska vastausta ei tullut.
claimant-asker-back = { $alias } on taas tavoitettavissa. Lähetä uudelleen se, mikä ei mennyt perille.
claimant-solved = { $alias } kertoo, että asia selvisi. Kiitos!
claimant-withdrawn = { $alias } perui kysymyksen.
claimant-timed-out = { $alias }: kysymys suljettiin, koska viestejä ei enää tullut.
claimant-rated-helped = { $alias } kertoo, että vastauksestasi oli apua. Kiitos!
claimant-rated-partly = { $alias } kertoo, että vastauksestasi oli osittain apua.
claimant-rated-no = { $alias } kertoo, ettei vastauksesta ollut apua.
claimant-word = { $alias } kirjoittaa: ”{ $word }”
solved-by-you = { $alias }: suljit kysymyksen. Kysyin, oliko vastauksesta apua.

# Painikkeet
button-withdraw-question = Peru kysymys
button-status = Missä se on nyt?
button-solved = ✓ Asia selvisi
button-reopen = Avaa uudelleen
button-rate-helped = Oli apua
button-rate-partly = Osittain
button-rate-no = Ei
button-word = Jätä muutama sana
button-share-yes = Näytä ne
button-share-no = Pidä piilossa
button-unsend = Peru viesti
button-claim = Minä vastaan
button-pass = En minä
button-not-for-us = Ei kuulu vapaaehtoisille
button-answer = Vastaa: { $alias }
button-replies = Valmiit vastaukset
button-base = Tietopankista
button-hand = Siirrä
button-later = Myöhemmin
button-release = Palauta
button-done = ✓ Asia selvisi
button-report = Tee ilmoitus
button-send = Lähetä
button-hours = { $hours } tunnin päästä
button-hand-person = Vapaaehtoiselle
button-hand-team = Toiselle kielelle
button-hand-authority = Virastolle
button-hand-moderators = Moderaattoreille
