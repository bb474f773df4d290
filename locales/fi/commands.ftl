# Komentojen valikko

command-start = Aloita alusta
command-help = Mitä osaan tehdä
command-ask = Esitä kysymys
command-topics = Selaa palveluja aiheittain
command-status = Katso kysymyksesi vapaaehtoisille
command-language = Vaihda kieli
command-country = Valitse maa
command-subscribe = Valitse, mistä ilmoitan
command-unsubscribe = Lopeta ilmoitukset
command-volunteer = Auta muita vapaaehtoisena
command-link = Käytä Siltaa myös toisessa sovelluksessa
command-code = Anna kertakäyttöinen koodi
command-privacy = Mitä säilytän sinusta
command-mydata = Hae kaikki, mitä säilytän sinusta
command-forget = Poista kaikki, mitä säilytän sinusta
