# Slash commands
option-question = Mitä haluat tietää?

# Answers that only one person sees
button-share = Jaa tähän
share-not-allowed = Et voi kirjoittaa tälle kanavalle, joten en voi julkaista vastausta täällä puolestasi.
