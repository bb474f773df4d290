# Kommandomenyn

command-start = Börja från början
command-help = Det här kan jag göra
command-ask = Ställ en fråga
command-topics = Bläddra bland tjänster efter ämne
command-status = Se din fråga till volontärerna
command-language = Byt språk
command-country = Välj land
command-subscribe = Välj vad du vill få nyheter om
command-unsubscribe = Få inga fler nyheter
command-volunteer = Hjälp andra som volontär
command-link = Använd Silta i en annan app också
command-code = Ange en engångskod
command-privacy = Det här sparar jag om dig
command-mydata = Hämta allt jag sparar om dig
command-forget = Radera allt jag sparar om dig
