# Mitä ihmiset tarkoittivat kysymyksillään
lessons-text = Ihmiset ovat kertoneet, oliko vastauksesta apua, ja vapaaehtoiset ovat vastanneet tietokorteilla. Kun hyväksyt, tällaisiin kysymyksiin löytyy tästä lähtien oikea tietokortti. Mikään ei vaikuta ennen hyväksyntääsi.
lessons-waiting = Päätettävät
lessons-agreed = Hyväksytyt
lessons-source-helped = Oli apua
lessons-source-failed = Ei auttanut
lessons-source-volunteer = Vapaaehtoiset
lessons-language = Kysymyksen kieli
lessons-entry = Tietokortti: otsikon sanoja tai tunnus
lessons-found =
    { $count ->
        [0] Mikään ei odota päätöstä.
        [one] { $count } kysymys odottaa.
       *[other] { $count } kysymystä odottaa.
    }
lessons-agreed-found =
    { $count ->
        [0] Mitään ei ole vielä hyväksytty.
        [one] { $count } kysymys on hyväksytty.
       *[other] { $count } kysymystä on hyväksytty.
    }
lessons-decide = Päätä
lessons-said-helped = Tästä oli apua:
lessons-said-failed = Tämä ei auttanut:
lessons-said-volunteer = Vapaaehtoinen vastasi tällä:
lessons-rating-helped = Kysyjän mukaan vastauksesta oli apua.
lessons-rating-partly = Kysyjän mukaan vastauksesta oli vähän apua.
lessons-shown = Haku oli löytänyt:
lessons-one = Mitä tarkoitettiin?
lessons-meant = Oikea tietokortti
lessons-find = Etsi muu tietokortti: sanoja tai tunnus
lessons-words = Kysymys sellaisena kuin se säilytetään
lessons-words-hint = Poista nimet, osoitteet ja kaikki muu, mistä näkee, kuka kysyi. Jätä se, mistä kysytään.
lessons-means = Tällainen kysymys tarkoittaa
lessons-choose = Valitse tietokortti
lessons-none = Ei mikään näistä
lessons-not-too = Tällainen kysymys ei enää johda ensimmäisenä tietokorttiin ”{ $entry }”, ellet valitse sitä itse.
lessons-agree = Hyväksy
lessons-nothing = Ei mitään opittavaa
lessons-nothing-text = Kysymys on liian epämääräinen, liian henkilökohtainen tai ei koske mitään tietokorttia. Se ei tule uudestaan.
lessons-leave-out = Jätä pois
lessons-agreed-text = Nämä kysymykset vaikuttavat, kun Silta etsii oikeaa tietokorttia. Niistä ei näe, kuka kysyi.
lessons-verdict-means = Tarkoittaa:
lessons-verdict-not = Ei tarkoita:
lessons-take-back = Peru
lessons-done-agreed = Hyväksytty. Tämä vaikuttaa nyt.
lessons-done-left-out = Jätetty pois. Tämä ei tule uudestaan.
lessons-done-taken-back = Peruttu. Tämä ei enää vaikuta.
lessons-refused-gone = Päätettävää ei enää ole: joku muu ehti ensin, tai kysymys on poistettu.
lessons-refused-no-words = Kirjoita kysymys muutamalla sanalla.
lessons-refused-no-entry = Valitse tietokortti, jota tarkoitettiin.
