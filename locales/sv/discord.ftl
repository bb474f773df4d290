# Slash commands
option-question = Vad behöver du veta?

# Answers that only one person sees
button-share = Dela här
share-not-allowed = Du får inte skriva i den här kanalen, så jag kan inte lägga upp svaret här åt dig.
