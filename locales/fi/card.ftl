# Vastauskortti
card-documents = Ota mukaan
card-cost-and-time = Hinta ja aika
card-where = Missä
card-who = Kenelle
card-risks = Mikä voi mennä pieleen
card-law = Laki
card-sources = Viralliset sivut
card-open-now = nyt avoinna
card-closed-now = nyt suljettu
card-languages = Palvelukielet: { $languages }
card-one-of = Jokin näistä: { $documents }
card-optional = Jos sinulla on: { $documents }
card-other-language = Tätä ei ole vielä sinun kielelläsi. Näytän sen toisella kielellä: { $language }.
card-overdue = Tämä vastaus olisi pitänyt jo tarkistaa uudelleen. Vertaa sitä viralliseen sivuun, ennen kuin toimit.
card-outdated = Tämä teksti voi olla vanhempi kuin { $source ->
    [en] englanninkielinen
    [sv] ruotsinkielinen
    [ru] venäjänkielinen
    [et] vironkielinen
   *[fi] suomenkielinen
} (muutettu { $date }).
card-official = Virallinen sivu:
card-unchecked = Moderaattori ei ole vielä tarkistanut tätä. Viralliset sivut katsottu { $date }.
card-checked = Moderaattori tarkisti tämän { $date }.
