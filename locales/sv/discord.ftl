# Slash commands
option-question = Vad behöver du veta?
option-code = Engångskoden som du fick av mig i en annan app
option-name = Namnet som resenärerna ser

# Answers that only one person sees
button-share = Dela här
share-not-allowed = Du får inte skriva i den här kanalen, så jag kan inte lägga upp svaret här åt dig.

# Forms and lists of choices
form-question = Din fråga
form-text = Din text
select-placeholder = Välj
