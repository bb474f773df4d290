# Mida inimesed oma küsimustega mõtlesid
lessons-text = Inimesed on öelnud, kas vastusest oli abi, ja vabatahtlikud on vastanud kirjetega. Kui nõustute, viivad sellised küsimused edaspidi õige kirjeni. Enne teie nõusolekut ei lähe midagi arvesse.
lessons-waiting = Otsustamata
lessons-agreed = Heaks kiidetud
lessons-source-helped = Oli abi
lessons-source-failed = Ei aidanud
lessons-source-volunteer = Vabatahtlikud
lessons-language = Küsimuse keel
lessons-entry = Kirje: sõnad pealkirjast või tunnus
lessons-found =
    { $count ->
        [0] Siin ei oota midagi.
        [one] Ootab { $count } küsimus.
       *[other] Ootab { $count } küsimust.
    }
lessons-agreed-found =
    { $count ->
        [0] Midagi pole veel heaks kiidetud.
        [one] Heaks on kiidetud { $count } küsimus.
       *[other] Heaks on kiidetud { $count } küsimust.
    }
lessons-decide = Otsusta
lessons-said-helped = Sellest oli abi:
lessons-said-failed = See ei aidanud:
lessons-said-volunteer = Vabatahtlik vastas sellega:
lessons-rating-helped = Küsija ütles, et vastusest oli abi.
lessons-rating-partly = Küsija ütles, et vastusest oli veidi abi.
lessons-shown = Otsing oli leidnud:
lessons-one = Mida mõeldi?
lessons-meant = Õige kirje
lessons-find = Otsige mõnda muud kirjet: sõnad pealkirjast või tunnus
lessons-words = Küsimus sellisena, nagu see alles jääb
lessons-words-hint = Eemaldage nimed, aadressid ja kõik muu, mis ütleb, kes küsis. Jätke alles see, mille kohta küsitakse.
lessons-means = Selline küsimus käib kirje kohta
lessons-choose = Valige kirje
lessons-none = Mitte ükski neist
lessons-not-too = Selline küsimus ei vii enam kõigepealt kirjeni „{ $entry }“, kui te seda kirjet ise ei vali.
lessons-agree = Nõustu
lessons-nothing = Pole midagi õppida
lessons-nothing-text = Küsimus on liiga ebamäärane, liiga isiklik või ei käi ühegi kirje kohta. See ei tule enam uuesti.
lessons-leave-out = Jäta välja
lessons-agreed-text = Need küsimused lähevad arvesse, kui Silta otsib õiget kirjet. Need ei ütle, kes küsis.
lessons-verdict-means = Käib kirje kohta:
lessons-verdict-not = Ei käi kirje kohta:
lessons-take-back = Võta tagasi
lessons-done-agreed = Heaks kiidetud. Nüüdsest läheb see arvesse.
lessons-done-left-out = Välja jäetud. See ei tule enam uuesti.
lessons-done-taken-back = Tagasi võetud. See ei lähe enam arvesse.
lessons-refused-gone = Otsustada pole enam midagi: keegi teine jõudis ette või on küsimus kustutatud.
lessons-refused-no-words = Kirjutage küsimus mõne sõnaga.
lessons-refused-no-entry = Valige kirje, mida mõeldi.
