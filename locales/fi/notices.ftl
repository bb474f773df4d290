# Vastaukset, jotka moderaattorit julkaisevat
button-public = Julkaise vastaus
button-public-shown = Julkinen vastaus
button-publish = Julkaise
button-reword = Toisin sanoin
button-unpublish = Poista julkisuudesta
button-object = En halua tätä
public-preview = Tämän kaikki lukisivat:
public-check = Yhteystiedot ja nimet on piilotettu. Varmista, ettei mikään muukaan kerro, kuka on kirjoittanut. Jos jotain on jäänyt, julkaise se toisin sanoin.
public-since = Julkaistu { $since }:
public-no-words = Vastauksessa ei ole tekstiä, jonka voisi julkaista. Voit kirjoittaa sen itse.
public-not-now = Vain vastatun kysymyksen voi julkaista.
public-objected = Matkustaja ei halua, että tämä julkaistaan.
public-reword = Lähetä kaikille tarkoitettu teksti tässä muodossa: otsikko ensimmäiselle riville, teksti sen alle. Se julkaistaan niin kuin sen kirjoitat.
public-how = Paina vastatun kysymyksen alla ”{ button-public }”, tai kirjoita /publish, kysymyksen tunnus ja otsikko sekä teksti niiden alle omille riveilleen.
public-form = Toisin sanoin
public-form-label = Otsikko 1. riville, teksti sen alle
public-taken-back = Vastaus ei ole enää julkinen.
queue-answered = Vastatut kysymykset ({ $total })
queue-answered-empty = Mihinkään kysymykseen ei ole vielä vastattu.
button-queue-answered = Näytä vastatut
asker-published = Kysymyksestäsi voi olla apua muillekin: moderaattori on julkaissut sen ja vastauksen ilman nimiä. Tämän kaikki lukevat:
asker-objected = Poistin sen julkisuudesta. Kukaan ei julkaise sitä uudelleen.
claimant-published = Vastauksestasi ({ $alias }) on apua muillekin: moderaattori on julkaissut sen ilman nimiä.

# Ajankohtaista verkkosivulla
web-news = Ajankohtaista
web-news-hide = Piilota, kunnes tulee uutta
