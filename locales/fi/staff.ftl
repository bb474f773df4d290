# Mukaan tulo
join-applied = Kiitos, { $name }! Matkustajat näkisivät sinusta nimen ”Vapaaehtoinen { $name }”. Jos haluat toisen nimen: /volunteer ja nimi.
join-next = Moderaattori katsoo pyyntösi, ja kerron tässä heti, kun se on ratkaistu.
join-next-nobody = En tavoita nyt yhtään moderaattoria, joten tämä voi kestää. Pyyntösi on heidän listallaan, ja kerron tässä heti, kun se on ratkaistu.
join-waiting = Pyyntösi on moderaattoreilla, { $name }. Kerron tässä heti, kun se on ratkaistu.
join-refused = Kiitos, että tarjouduit auttamaan. Moderaattorit eivät voi nyt ottaa sinua vapaaehtoiseksi. Voit yhä kysyä täällä kysymyksiä.
join-refused-before = Moderaattorit ovat jo ratkaisseet pyyntösi. Jos se pitäisi mielestäsi katsoa uudelleen, kirjoita heille.
join-banned = Et voi ryhtyä täällä vapaaehtoiseksi.
join-approved = Olet nyt vapaaehtoinen. Kiitos!
join-how = Lähetän sinulle kysymyksiä, jotka sopivat alla oleviin valintoihisi. Ota kysymys painamalla ”{ button-claim }” ja kirjoita vastauksesi. /queue näyttää kaikki odottavat, /away antaa tauon.
candidate = { $name } haluaa vapaaehtoiseksi.
candidate-approved = { $name } on nyt vapaaehtoinen. Kerroin siitä hänelle.
candidate-refused = { $name } ei päässyt vapaaehtoiseksi. Kerroin siitä hänelle.
candidate-decided =
    { $state ->
        [active] { $name } on jo vapaaehtoinen.
        [refused] Pyyntö on jo hylätty: { $name }.
       *[left] { $name } on lähtenyt.
    }
person-gone = Tätä henkilöä ei enää ole täällä.
button-approve = Hyväksy
button-refuse = Hylkää

# Vapaaehtoisen profiili
profile = Vastaat nimellä ”Vapaaehtoinen { $name }”
profile-languages = Kielet: { $languages }
profile-languages-none = Kielet: ei yhtään, joten et saa kysymyksiä
profile-countries = Maat: { $countries }
profile-countries-any = Maat: kaikki
profile-topics = Aiheet: { $topics }
profile-topics-any = Aiheet: kaikki
profile-claims = Kysymyksiä yhtä aikaa: enintään { $most }
profile-hours = Ajat: { $hours } ({ $zone }). Voit muuttaa niitä: /hours
profile-hours-any = Ajat: milloin vain. Voit rajata ne: /hours
profile-away = Tauolla, paluu { $until }
profile-name-how = Jos haluat vaihtaa nimesi, lähetä /volunteer ja uusi nimi.
profile-choose-languages = Millä kielillä voit vastata?
profile-choose-countries = Mitä maita tunnet? Jos et valitse mitään, saat kysymyksiä kaikista.
profile-choose-topics = Mitä aiheita tunnet? Jos et valitse mitään, saat kysymyksiä kaikista.
profile-choose-claims = Montako kysymystä sinulla voi enintään olla yhtä aikaa?
profile-choose-away = Kuinka pitkän tauon haluat? Tauon aikana et saa kysymyksiä.
profile-choose-leave = Haluatko lopettaa vapaaehtoisena? Voit myöhemmin pyytää takaisin.
profile-button-languages = Kielet
profile-button-countries = Maat
profile-button-topics = Aiheet
profile-button-claims = Kuinka monta
profile-button-away = Pidä tauko
profile-button-leave = Lopeta
profile-back = ↑ Takaisin
away-today = Huomiseen
away-week = Viikoksi
away-off = Olen paikalla
away-forms = Kirjoita, kauanko olet poissa: /away 3d on kolme päivää; /away 2026-12-24, jos palaat silloin; pelkkä /away, jos et vielä tiedä; /away off, kun olet taas paikalla.
hours-forms = Kirjoita, milloin haluat kysymyksiä: /hours 9-17, /hours 9:30-21, /hours 22-6 tai /hours always (milloin vain). Voit lisätä aikavyöhykkeen: /hours 9-17 Europe/Tallinn.
button-leave = Kyllä, lopetan
button-stay = Ei, jatkan
leave-first =
    { $count ->
        [one] Sinulla on vielä { $count } kysymys. Sulje tai palauta se ensin: näet sen komennolla /queue.
       *[other] Sinulla on vielä { $count } kysymystä. Sulje tai palauta ne ensin: näet ne komennolla /queue.
    }
left = Et ole enää vapaaehtoinen etkä saa enää kysymyksiä. Kiitos avustasi! Jos haluat takaisin: /volunteer

# Ryhmät, joihin kysymykset tuodaan
desk-set = Tuon tästä lähtien matkustajien kysymykset tänne kaikilla kielillä. /desk off lopettaa sen.
desk-set-languages = Tuon tästä lähtien matkustajien kysymykset tänne näillä kielillä: { $languages }. /desk off lopettaa sen.
desk-how = Kysymyksen saa se, joka ensimmäisenä painaa ”{ button-claim }”. Hän vastaa siihen yksityisesti minun kauttani.
desk-how-threads = Jokainen kysymys saa oman ketjun. Kysymyksen saa se, joka ensimmäisenä painaa ”{ button-claim }”, ja hän vastaa siinä ketjussa.
desk-care = Kaikki täällä olevat voivat lukea kysymykset. Nimet eivät näy ja yhteystiedot on piilotettu, mutta älkää kertoko lukemaanne muille.
desk-none = En tuo kysymyksiä tänne. /desk aloittaa sen.
desk-removed = En tuo enää kysymyksiä tänne.
desk-forms = Kirjoita /desk, jos haluat kaikki kielet, /desk fi ru, jos vain joitakin (en, fi, sv, ru, et), tai /desk off.
desk-link = Tällä linkillä voit vastata selaimessa. Se toimii kerran ja 15 minuutin ajan:
desk-link-care = Älä anna sitä muille: se, joka avaa linkin, voi toimia sinuna.
desk-no-address = En tiedä oman verkkosivuni osoitetta. Ylläpitäjäni voi asettaa sen (PUBLIC_URL). Jos haluat kysymykset ryhmään, kirjoita siellä /desk.

# Yhdistetyt tilit
link-how = Jos haluat jatkaa samana henkilönä toisessa sovelluksessa, kirjoita minulle siellä 15 minuutin kuluessa:
link-care = Älä anna tätä koodia kenellekään: se, joka lähettää sen minulle, saa kysymyksesi ja oikeutesi.
code-how = Kirjoita koodi komennon perään, esimerkiksi: /code ABCD-2345. Koodin saat toisessa sovelluksessa komennolla /link.
code-unknown = En tunne tätä koodia, tai se ei ole enää voimassa. Koodi toimii kerran ja vain vähän aikaa. Uuden saat komennolla /link.
code-own = Tämä on oma koodisi. Lähetä se minulle toisesta sovelluksesta.
code-other-way = Sinulla on täällä oikeuksia, joita toinen tili ei voi saada koodilla. Tee se toisin päin: lähetä /link täällä ja saamasi koodi toiselta tililtä.
code-for-console = Tuo koodi avaa konsolin, ja se kirjoitetaan siellä, Siltan omalla sivulla. Älä koskaan lähetä sitä kenellekään.
code-linked = Valmista: molemmat tilit ovat minulle nyt sama henkilö. Älä koskaan lähetä minulle koodia, jonka olet saanut joltakulta muulta.
admin-now = Olet nyt tämän yhteisön pääkäyttäjä.
admin-how = /responders näyttää, ketkä haluavat vastata. /desk ryhmässä tuo kysymykset sinne. /role muuttaa sitä, mitä joku saa tehdä.

# Luettelot
queue-waiting = Odottaa vastausta ({ $total })
queue-waiting-empty = Yksikään kysymys ei odota. Hienoa!
queue-mine = Omat kysymyksesi ({ $total })
queue-mine-empty = Sinulla ei ole kysymyksiä.
queue-all = Kaikki avoimet kysymykset ({ $total })
queue-all-empty = Avoimia kysymyksiä ei ole.
button-queue = Kysymykset
button-queue-waiting = Näytä odottavat
button-queue-mine = Näytä omat
button-queue-all = Näytä kaikki
responders = Vapaaehtoiset ({ $total })
responders-none = Vapaaehtoisia ei vielä ole. Kuka tahansa voi pyytää mukaan: /volunteer.
responder-state =
    { $state ->
        [applied] haluaa mukaan
        [active] vapaaehtoinen
        [refused] hylätty
       *[left] lähtenyt
    }
responder-away = tauolla
button-responders = ↑ Kaikki vapaaehtoiset
audit = Mitä on tehty, uusin ensin
audit-none = Mitään ei ole vielä tehty.
audit-somebody = joku
audit-question = kysymys { $question }
audit-action =
    { $action ->
        [question-opened] avasi kysymyksen
        [question-claimed] otti kysymyksen
        [question-given] siirsi kysymyksen toiselle
        [question-passed-on] siirsi kysymyksen toiselle kielelle
        [question-referred] ohjasi matkustajan virastoon
        [question-released] palautti kysymyksen
        [question-requeued] palautti kysymyksen jonoon
        [question-escalated] kutsui moderaattorit
        [question-not-for-us] ilmoitti, ettei kysymys kuulu vapaaehtoisille
        [question-resolved] merkitsi asian selvinneeksi
        [question-withdrawn] perui kysymyksen
        [question-reopened] avasi kysymyksen uudelleen
        [question-closed] sulki kysymyksen
        [question-merged] yhdisti kysymyksen toiseen
        [question-reported] ilmoitti kysymyksestä
        [asker-banned] esti matkustajan
        [asker-shadow-banned] esti matkustajan huomaamatta
        [asker-unbanned] poisti eston
        [responder-approved] hyväksyi vapaaehtoisen
        [responder-refused] hylkäsi vapaaehtoisen
        [responder-removed] poisti vapaaehtoisen
        [role-changed] muutti roolia
        [admin-added] ryhtyi pääkäyttäjäksi
        [desk-added] alkoi tuoda kysymyksiä ryhmään
        [desk-removed] lopetti kysymysten tuomisen ryhmään
        [answer-published] julkaisi vastauksen
        [answer-taken-back] poisti vastauksen julkisuudesta
        [answer-objected] ei halunnut vastausta julkisuuteen
        [announcement-submitted] lähetti tiedotteen hyväksyttäväksi
        [announcement-approved] hyväksyi tiedotteen
        [announcement-rejected] palautti tiedotteen luonnokseksi
        [announcement-discarded] poisti luonnoksen
        [announcement-due] aloitti tiedotteen julkaisun
        [announcement-finished] sai tiedotteen julkaisun loppuun
        [announcement-retried] yritti julkaista tiedotteen uudelleen
        [announcement-corrected] korjasi tiedotteen
        [announcement-withdrawn] veti tiedotteen takaisin
        [entry-published] julkaisi muutoksen tietokorttiin
        [entry-proposed] ehdotti muutosta tietokorttiin
        [entry-approved] hyväksyi muutosehdotuksen
        [entry-rejected] hylkäsi muutosehdotuksen
        [entry-withdrawn] perui muutosehdotuksen
        [entry-confirmed] vahvisti tietokortin
        [entry-retired] poisti tietokortin käytöstä
        [entry-restored] palautti tietokortin aiemman version
        [entry-kept] vaihtoi tietokortin vastuutahon
        [suggestion-made] teki ehdotuksen tietopankkiin
        [suggestion-dismissed] sivuutti ehdotuksen
        [suggestion-reopened] avasi ehdotuksen uudelleen
        [suggestion-merged] yhdisti ehdotuksen toiseen
        [suggestion-parted] erotti ehdotuksen toisesta
        [card-sent] lähetti tietokortin vastaukseksi
        [lesson-agreed] hyväksyi, mitä kysymyksellä tarkoitetaan
        [lesson-left-out] päätti, ettei kysymyksestä opita mitään
        [lesson-taken-back] perui päätöksen siitä, mitä kysymyksellä tarkoitetaan
        [member-added] alkoi edustaa organisaatiota
        [member-removed] poisti organisaation edustajan
        [institution-added] lisäsi organisaation
        [institution-changed] muutti organisaation tietoja
        [institution-removed] poisti organisaation
        [institution-invited] teki kutsun organisaation edustajalle
        [console-signed-in] kirjautui konsoliin
        [console-signed-out] kirjasi jonkun ulos konsolista
        [deliveries-retried] lähetti uudelleen perille menemättömät viestit
       *[other] muu: { $action }
    }

# Roolit
role-choose = Kenen rooli?
role-nobody = En löytänyt sen nimistä vapaaehtoista. /responders näyttää kaikki.
role-is =
    { $role ->
        [admin] Rooli: pääkäyttäjä
        [moderator] Rooli: moderaattori
        [responder] Rooli: vapaaehtoinen
       *[traveller] Rooli: ei roolia
    }
role-now =
    { $role ->
        [moderator] Olet nyt moderaattori. Näet kaikki kysymykset komennolla /queue ja kaikki vapaaehtoiset komennolla /responders.
       *[responder] Olet nyt vapaaehtoinen etkä enää moderaattori.
    }
role-removed = Et ole enää täällä vapaaehtoinen. Kiitos avustasi. Voit yhä kysyä kysymyksiä.
role-admin = Pääkäyttäjän roolia voi muuttaa vain Siltan ylläpitäjä.
button-make-moderator = Tee moderaattoriksi
button-make-responder = Tee vapaaehtoiseksi
button-remove = Poista

# Kysymys, niin kuin moderaattorit sen näkevät
show-state =
    { $state ->
        [claimed] { $volunteer } otti sen { $since }.
        [answered] { $volunteer } otti sen { $since } ja on vastannut.
        [resolved] Selvisi { $since }.
        [expired] Suljettiin ilman vastausta { $since }.
        [withdrawn] Matkustaja perui sen { $since }.
        [merged] Yhdistettiin toiseen kysymykseen { $since }.
        [escalated] Kukaan ei ole vielä ottanut sitä. Kysyttiin { $since }, ja moderaattorit tietävät siitä.
       *[open] Odottaa. Kysyttiin { $since }.
    }
show-ban =
    { $ban ->
        [ban] Tämä matkustaja on estetty.
        [shadow] Tämä matkustaja on estetty huomaamatta: kysymystä ei näytetä kenellekään.
       *[none] Tätä kysymystä ei näytetä kenellekään.
    }
show-notes = Vapaaehtoisten muistiinpanot:
button-show = Näytä { $alias }
button-tools = Vastaa
button-give = Siirrä…
button-requeue = Takaisin jonoon
button-close = Sulje
button-duplicate = Sama kysymys kuin…
button-ban = Estä
button-shadow = Estä huomaamatta
button-unban = Poista esto
open-how = Kirjoita kysymys komennon perään, esimerkiksi: /open Mistä saan punkkirokotuksen Imatralla?

# Mitä moderaattorit tekevät
closed-by-you = { $alias }: suljit kysymyksen. Kerroin siitä kysyjälle.
requeued = { $alias }: kysymys palaa jonoon.
duplicates = { $alias }: missä kysymyksessä kysytään samaa?
duplicates-none = Muita avoimia kysymyksiä ei ole tällä kielellä ({ $language }).
merged-by-you = { $alias }: kysymys on suljettu, koska samaa kysyy { $into }. Kerroin siitä kysyjälle.
banned-by-you = { $alias } ei voi enää kysyä vapaaehtoisilta. Kerroin siitä kysyjälle.
shadowed-by-you = { $alias }: kysymyksiä ei enää näytetä kenellekään, eikä niitä ole missään luettelossa. En kertonut siitä kenellekään. Säilytä tämä viesti, jos haluat ehkä joskus poistaa eston.
unbanned-by-you = { $alias } voi taas kysyä vapaaehtoisilta.
ban-not-possible = Et voi estää tätä henkilöä.
reported = { $volunteer } teki ilmoituksen: { $alias }
reported-reason = Syy: { $reason }
reported-no-reason = Syytä ei kerrottu.
report-sent = Kiitos. Asia on nyt moderaattoreilla. Voit sillä välin palauttaa kysymyksen.
report-nobody = Kiitos. En tavoita nyt yhtään moderaattoria, mutta ilmoitus on kirjattu ja he näkevät sen. Voit sillä välin palauttaa kysymyksen.
offer-withdrawn = Tämä kysymys otettiin pois.

# Mitä muut saavat tietää
asker-closed = Moderaattori sulki kysymyksesi (Matkustaja { $alias }). Jos tarvitset vielä vastauksen, avaa kysymys uudelleen.
asker-merged = Joku muu on kysynyt samaa kuin sinä, ja vapaaehtoiset selvittävät jo sitä kysymystä. Siksi moderaattori sulki sinun kysymyksesi (Matkustaja { $alias }). En voi itse välittää heidän vastaustaan sinulle: jos tarvitset vielä apua parin päivän päästä, kysy uudelleen.
asker-banned = Moderaattorin päätöksellä et voi enää kysyä täällä vapaaehtoisilta. Vastaan kysymyksiisi edelleen tietopankista.
claimant-closed = { $alias }: moderaattori sulki kysymyksen. Sinun ei tarvitse enää vastata siihen.
claimant-taken = { $alias }: moderaattori otti kysymyksen takaisin. Sinun ei tarvitse enää vastata siihen.
claimant-merged = { $alias }: moderaattori sulki kysymyksen, koska toisessa kysytään samaa. Sinun ei tarvitse enää vastata siihen.
