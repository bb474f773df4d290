# Slash commands
option-question = Mida soovite teada?
option-code = Ühekordne kood, mille saite minult teises rakenduses
option-name = Nimi, mida reisijad näevad

# Answers that only one person sees
button-share = Jaga siin
share-not-allowed = Te ei saa sellesse kanalisse kirjutada, seega ei saa ma vastust siin teie eest avaldada.

# Forms and lists of choices
form-question = Teie küsimus
form-text = Teie tekst
select-placeholder = Valige
