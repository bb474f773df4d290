# Slash commands
option-question = Mitä haluat tietää?
option-code = Kertakäyttöinen koodi, jonka sait minulta toisessa sovelluksessa
option-name = Nimi, jonka matkustajat näkevät

# Answers that only one person sees
button-share = Jaa tähän
share-not-allowed = Et voi kirjoittaa tälle kanavalle, joten en voi julkaista vastausta täällä puolestasi.

# Forms and lists of choices
form-question = Kysymyksesi
form-text = Tekstisi
select-placeholder = Valitse
