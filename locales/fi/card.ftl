# Vastauskortti
card-documents = Ota mukaan
card-cost-and-time = Hinta ja aika
card-cost = Hinta
card-free = { $what }: maksutta
card-time = Aika
card-duration = Kauanko kestää
card-deadline = Määräajat
card-where = Missä
card-phone = Puhelin
card-online = Verkossa
card-hours = Aukioloajat
card-unknown = { $part ->
    [cost] Tässä ei kerrota hintaa.
    [duration] Tässä ei kerrota, kauanko tämä kestää.
    [deadline] Tässä ei kerrota määräaikoja.
    [phone] Tässä ei ole puhelinnumeroa.
    [documents] Tässä ei kerrota, mitä papereita tarvitset.
    [online] Tässä ei kerrota, voiko asian hoitaa verkossa.
   *[hours] Tässä ei kerrota aukioloaikoja.
} Tarkista asia viralliselta sivulta: linkki on alla.
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
card-rewritten = Kone on kirjoittanut tämän selkeämmin. Virallinen sivu ratkaisee.
