# Komentojen valikko

command-start = Aloita alusta
command-help = Mitä osaan tehdä
command-ask = Kysy
command-topics = Selaa palveluja aiheittain
command-language = Vaihda kieli
command-country = Valitse maa
command-privacy = Mitä tallennan sinusta
command-mydata = Hae kaikki sinusta tallennetut tiedot
command-forget = Poista kaikki sinusta tallennetut tiedot
