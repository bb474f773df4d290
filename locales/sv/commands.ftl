# Kommandomenyn

command-start = Börja från början
command-help = Det här kan jag göra
command-ask = Ställ en fråga
command-topics = Bläddra bland tjänster efter ämne
command-language = Byt språk
command-country = Välj land
command-privacy = Det här sparar jag om dig
command-mydata = Hämta allt jag sparar om dig
command-forget = Radera allt jag sparar om dig
