# Slash commands
option-question = Mida soovite teada?

# Answers that only one person sees
button-share = Jaga siin
share-not-allowed = Te ei saa sellesse kanalisse kirjutada, seega ei saa ma vastust siin teie eest avaldada.
