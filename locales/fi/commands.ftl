# Komentojen valikko

command-start = Aloita alusta
command-help = Mitä osaan tehdä
command-ask = Esitä kysymys
command-topics = Selaa palveluja aiheittain
command-language = Vaihda kieli
command-country = Valitse maa
command-privacy = Mitä säilytän sinusta
command-mydata = Hae kaikki, mitä säilytän sinusta
command-forget = Poista kaikki, mitä säilytän sinusta
