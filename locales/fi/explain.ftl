# Miksi kysymys johtaa tietokorttiin, moderaattoreille
explain-title = Miksi tämä vastaus
explain-decision-answer = Yksi tietokortti on riittävän todennäköinen, joten se näytetään heti.
explain-decision-clarify = Mikään tietokortti ei yksin ole riittävän todennäköinen, joten Silta kysyy, mitä tarkoitetaan.
explain-decision-none = Todennäköisesti mikään tietokortti ei sovi, joten Silta sanoo, ettei sillä ole vastausta.
explain-none = Todennäköisyys, ettei mikään tietokortti sovi: { $chance }
explain-language = Kysymyksen kieli: { $language }
explain-place = Siinä mainitaan ”{ $word }”, eli { $country ->
    [fi] Suomi
    [ee] Viro
   *[ru] Venäjä
}.
explain-agency = Siinä mainitaan ”{ $name }”, joka liittyy { $country ->
    [fi] Suomeen
    [ee] Viroon
   *[ru] Venäjään
}.
explain-abroad = Siinä mainitaan ”{ $word }”, maa, josta ei ole tietokortteja.
explain-needed = Palvelua tarvitaan siis { $country ->
    [fi] Suomessa
    [ee] Virossa
   *[ru] Venäjällä
}.
explain-needed-unclear = Siitä ei käy selväksi, missä maassa palvelua tarvitaan.
explain-asker-counts = Maa ei käy selväksi kysymyksestä, joten kysyjän oma maa vaikuttaa vähän: { $country }.
explain-asker-passed-over = Kysyjän oma maa ei vaikuta, koska kysymyksessä sanotaan, mitä maata se koskee.
explain-nothing = Mikään tietokorttien teksteissä ei muistuta kysymystä.
explain-chance = Todennäköisyys: { $chance }
explain-refused = On sovittu, ettei tällainen kysymys tarkoita tätä tietokorttia. Siksi se tulee viimeisenä.
explain-nearest-much = Kysymys muistuttaa paljon tämän tietokortin esimerkkikysymystä:
explain-nearest-some = Tietokortin lähin esimerkkikysymys:
explain-learnt-much = Kysymys muistuttaa paljon kysymystä, jonka on sovittu tarkoittavan tätä tietokorttia:
explain-learnt-some = Lähin kysymys, jonka on sovittu tarkoittavan tätä tietokorttia:
explain-has = Kysymyksen sanat, jotka tietokortissa on:
explain-lacks = Kysymyksen sanat, jotka siitä puuttuvat:
explain-terms = Molemmissa on kyse tästä: { $terms }
explain-quoted = ”{ $text }”
explain-for =
    { $strength ->
        [strong] Puhuu vahvasti puolesta
        [clear] Puhuu puolesta
       *[slight] Puhuu vähän puolesta
    }
explain-against =
    { $strength ->
        [strong] Puhuu vahvasti vastaan
        [clear] Puhuu vastaan
       *[slight] Puhuu vähän vastaan
    }
# Vertailukohtana ovat muut näytetyt tietokortit
explain-for-text = kokonaisuutena siinä on kysymyksen sisältöä enemmän kuin muissa
explain-against-text = kokonaisuutena siinä on kysymyksen sisältöä vähemmän kuin muissa
explain-for-examples = sen otsikko, hakusanat tai esimerkkikysymykset ovat lähempänä kysymystä
explain-against-examples = sen otsikko, hakusanat ja esimerkkikysymykset ovat kauempana kysymyksestä
explain-for-summary = sen tiivistelmä on lähempänä kysymystä
explain-against-summary = sen tiivistelmä on kauempana kysymyksestä
explain-for-words = siinä on enemmän kysymyksen tärkeitä sanoja
explain-against-words = siinä on vähemmän kysymyksen tärkeitä sanoja
explain-for-names = kysymyksessä on enemmän sen otsikosta tai hakusanasta
explain-against-names = kysymyksessä on vähemmän sen otsikosta tai hakusanoista
explain-for-terms = se koskee enemmän asioita, jotka kysymyksessä mainitaan
explain-against-terms = se koskee vähemmän asioita, jotka kysymyksessä mainitaan
explain-for-place = sen maa sopii kysymyksessä mainittuihin paikkoihin
explain-against-place = sen maa ei sovi kysymyksessä mainittuihin paikkoihin
explain-for-asker = se koskee kysyjän omaa maata
explain-against-asker = se ei koske kysyjän omaa maata
explain-for-model = kielimallin mukaan sen merkitys on lähempänä kysymystä
explain-against-model = kielimallin mukaan sen merkitys on kauempana kysymyksestä
