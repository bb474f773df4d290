# Ensimmäiset sanat
start = Hei! Autan ihmisiä, jotka ylittävät rajan ja tarvitsevat julkisia palveluja Suomessa, Virossa tai Venäjällä.
start-next = Kirjoita kysymyksesi omin sanoin, esimerkiksi: ”Passi katosi, mitä teen?”
help = Kirjoita kysymyksesi omin sanoin: etsin vastauksen yhteisestä tietopankista, jossa on linkit virallisille sivuille. Jos en tiedä, sanon sen.
help-commands = /topics – selaa tilanteen mukaan. /status – kysymyksesi vapaaehtoisille. /language – vaihda kieli. /country – valitse maa. /subscribe – tieto, kun jokin muuttuu. /volunteer – auta muita. /privacy – mitä sinusta säilytän. /mydata – hae tietosi. /forget – poista ne.
help-volunteers = Vapaaehtoisille: /queue – odottavat kysymykset. /base – etsi lähetettävä vastaus. /note – muistiinpano muille vapaaehtoisille. /done – sulje kysymys. /away ja /hours – milloin olet paikalla. /desk – työskentele selaimessa.
help-moderators = Moderaattoreille: /responders – vapaaehtoiset ja roolit. /open – kysy itse vapaaehtoisilta. /audit – mitä on tehty. /publish – julkaise vastaus. /announce – tiedotteet. Ryhmässä /desk tuo kysymykset sinne.
help-curation = Tietopankin hoito: /review – mikä odottaa julkaisua tai tarkistusta. /console – hoida tietokortteja selaimessa.
help-emergency = Jos jonkun henki on vaarassa, soita 112. Numero toimii Suomessa, Virossa ja Venäjällä.
ask-empty = Kirjoita kysymys komennon perään, esimerkiksi: /ask Passi katosi.

# Vastaukset
answer-clarify = Mitä näistä tarkoitat?
answer-others = Sopisiko jokin näistä paremmin?
answer-no-others = En löytänyt muuta sopivaa.
answer-none = Minulla ei ole vastausta tähän.
answer-none-next = Kokeile muita sanoja, selaa aiheita tai kysy vapaaehtoiselta.
service-gone = Tätä vastausta ei enää ole. Kysy uudelleen.
query-gone = Minulla ei ole enää tätä kysymystä. Kirjoita se uudelleen.

# Painikkeet
button-helped = 👍 Tästä oli apua
button-failed = 👎 Ei auttanut
button-more = Näytä lisää
button-others = Muut vastaukset
button-volunteer = Kysy vapaaehtoiselta
button-language = Kieli
button-topics = Selaa aiheita
button-previous = ← Edelliset
button-next = Seuraavat →
button-back = ↑ Kaikki aiheet
button-unknown = Tämä painike ei enää toimi. Kirjoita kysymyksesi.

# Palaute ja vapaaehtoiset
feedback-thanks = Kiitos! Hyvä, että tästä oli apua.
feedback-sorry = Harmi, ettei tästä ollut apua. Mitä tehdään seuraavaksi?
volunteer-filed = Kysymyksesi ja näkemäsi vastaukset ovat tallessa. Juuri nyt kukaan vapaaehtoinen ei voi ottaa sitä, joten vastaus voi kestää kauan. Kerron heti, kun joku ottaa sen. Jos sait vastauksen, käytä siihen asti siinä olevaa virallista sivua tai puhelinnumeroa.

# Aiheet
topics = Mikä on tilanteesi?
topics-empty = Aiheita ei ole vielä.

# Asetukset
language-choose = Millä kielellä vastaan?
language-set = Vastaan suomeksi.
country-choose = Mitä maata kysymyksesi koskevat?
country-fi = Suomi
country-ee = Viro
country-ru = Venäjä
country-any = Kaikki maat
country-set-fi = Etsin ensin Suomea koskevia vastauksia.
country-set-ee = Etsin ensin Viroa koskevia vastauksia.
country-set-ru = Etsin ensin Venäjää koskevia vastauksia.
country-set-any = Etsin vastauksia kaikista kolmesta maasta.

# Kun jokin ei onnistu
command-unknown = En tunne tätä komentoa. Kirjoita kysymyksesi tai katso /help.
command-direct-only = Yksityisyytesi vuoksi teen tämän vain kahdenkeskisessä keskustelussa. Kirjoita minulle siellä.
unsupported =
    { $what ->
        [voice] En osaa vielä kuunnella ääniviestejä. Kirjoita kysymyksesi tekstinä.
        [photo] En osaa vielä lukea kuvia. Kirjoita kysymyksesi tekstinä.
        [video] En osaa vielä katsoa videoita. Kirjoita kysymyksesi tekstinä.
        [sticker] En ymmärrä tarroja. Kirjoita kysymyksesi tekstinä.
        [file] En osaa vielä lukea tiedostoja. Kirjoita kysymyksesi tekstinä.
        [location] En osaa vielä käyttää sijaintia. Kirjoita paikkakunta ja kysymyksesi.
        [contact] En osaa käyttää yhteystietoja. Kirjoita kysymyksesi tekstinä.
       *[other] En osaa lukea tällaista viestiä. Kirjoita kysymyksesi tekstinä.
    }
flooded =
    { $seconds ->
        [one] Kirjoitat nopeammin kuin ehdin lukea. En lukenut viimeistä viestiäsi. Lähetä se uudelleen { $seconds } sekunnin kuluttua.
       *[other] Kirjoitat nopeammin kuin ehdin lukea. En lukenut viimeistä viestiäsi. Lähetä se uudelleen { $seconds } sekunnin kuluttua.
    }
error-ours = Meillä meni jokin vikaan, enkä voinut vastata. Yritä vielä kerran tai katso /topics.

# Jutustelu
small-talk-greeting = Hei! Missä tarvitset apua? Kirjoita kysymyksesi omin sanoin.
small-talk-thanks = Ole hyvä. Kirjoita taas, kun tarvitset apua.
small-talk-goodbye = Näkemiin ja turvallista matkaa.
small-talk-about = Olen botti. Vastaan yhteisen tietopankin pohjalta kysymyksiin Suomen, Viron ja Venäjän julkisista palveluista ja sanon, jos en tiedä. Mitä tarvitset?
small-talk-mood = Hyvää kuuluu, kiitos. Missä tarvitset apua?
small-talk-machine = Olen ohjelma, en ihminen. Vastaan yhteisestä tietopankista, ja mukana on linkit viranomaisten sivuille. Missä tarvitset apua?
small-talk-name = Nimeni on Silta. Missä tarvitset apua?
small-talk-test = Viesti tuli perille. Kirjoita kysymyksesi omin sanoin.
small-talk-ok = Selvä. Kirjoita taas, kun sinulla on kysyttävää.
