# De första orden
start = Hej! Jag hjälper människor som korsar en gräns och behöver offentliga tjänster i Finland, Estland eller Ryssland.
start-next = Skriv din fråga med egna ord, till exempel: ”Jag har tappat passet, vad gör jag?”
help = Skriv din fråga med egna ord: jag söker svaret i en gemensam kunskapsbank med länkar till de officiella sidorna. Om jag inte vet säger jag det.
help-commands = /topics – bläddra efter situation. /status – din fråga till volontärerna. /language – byt språk. /country – välj land. /subscribe – nyheter när något ändras. /volunteer – hjälp andra. /privacy – vad jag sparar om dig. /mydata – hämta dina uppgifter. /forget – radera dem.
help-volunteers = För volontärer: /queue – frågor som väntar. /base – hitta ett svar att skicka. /note – en anteckning till de andra volontärerna. /done – stäng frågan. /away och /hours – när du är här. /desk – arbeta i webbläsaren.
help-moderators = För moderatorer: /responders – volontärer och roller. /open – fråga volontärerna själv. /audit – vad som har gjorts. /publish – gör ett svar offentligt. /announce – allmänna meddelanden. I en grupp tar /desk frågorna dit.
help-curation = För kunskapsbanken: /review – vad som väntar på att publiceras eller kontrolleras. /console – sköt posterna i webbläsaren.
help-emergency = Om någons liv är i fara, ring 112. Numret fungerar i Finland, Estland och Ryssland.
ask-empty = Skriv frågan efter kommandot, till exempel: /ask Jag har tappat passet.

# Svar
answer-clarify = Vilket av dessa menar du?
answer-others = Passar något av dessa bättre?
answer-no-others = Jag hittade inget annat som passar.
answer-none = Jag har inget svar på det.
answer-none-next = Pröva med andra ord, bläddra bland ämnena eller fråga en volontär.
service-gone = Det svaret finns inte längre. Fråga igen.
query-gone = Jag har inte kvar den frågan. Skriv den igen.

# Knappar
button-helped = 👍 Det hjälpte
button-failed = 👎 Hjälpte inte
button-more = Visa mer
button-others = Andra svar
button-volunteer = Fråga en volontär
button-language = Språk
button-topics = Bläddra bland ämnen
button-previous = ← Föregående
button-next = Nästa →
button-back = ↑ Alla ämnen
button-unknown = Den knappen fungerar inte längre. Skriv din fråga.

# Återkoppling och volontärer
feedback-thanks = Tack! Bra att det hjälpte.
feedback-sorry = Synd att det inte hjälpte. Vad gör vi nu?
volunteer-filed = Jag har sparat din fråga och de svar du såg. Men just nu finns det ingen volontär för den, så det kan ta lång tid. Jag säger till så snart någon tar den. Om du fick ett svar, använd så länge den officiella sidan eller telefonnumret i det.

# Ämnen
topics = Hur ser din situation ut?
topics-empty = Det finns inga ämnen ännu.

# Inställningar
language-choose = Vilket språk ska jag använda?
language-set = Jag svarar på svenska.
country-choose = Vilket land gäller dina frågor?
country-fi = Finland
country-ee = Estland
country-ru = Ryssland
country-any = Alla länder
country-set-fi = Jag söker först svar om Finland.
country-set-ee = Jag söker först svar om Estland.
country-set-ru = Jag söker först svar om Ryssland.
country-set-any = Jag söker svar om alla tre länderna.

# När något inte går
command-unknown = Jag känner inte till det kommandot. Skriv din fråga eller se /help.
command-direct-only = För att skydda din integritet gör jag det bara i en privat chatt. Skriv till mig där.
unsupported =
    { $what ->
        [voice] Jag kan inte lyssna på röstmeddelanden ännu. Skriv din fråga som text.
        [photo] Jag kan inte läsa bilder ännu. Skriv din fråga som text.
        [video] Jag kan inte se videor ännu. Skriv din fråga som text.
        [sticker] Jag förstår inte klistermärken. Skriv din fråga som text.
        [file] Jag kan inte läsa filer ännu. Skriv din fråga som text.
        [location] Jag kan inte använda platser ännu. Skriv orten och din fråga.
        [contact] Jag kan inte använda kontakter. Skriv din fråga som text.
       *[other] Jag kan inte läsa sådana meddelanden. Skriv din fråga som text.
    }
flooded =
    { $seconds ->
        [one] Du skriver snabbare än jag hinner läsa. Jag läste inte ditt senaste meddelande. Skicka det igen om { $seconds } sekund.
       *[other] Du skriver snabbare än jag hinner läsa. Jag läste inte ditt senaste meddelande. Skicka det igen om { $seconds } sekunder.
    }
error-ours = Något gick fel hos oss och jag kunde inte svara. Försök en gång till eller se /topics.

# Småprat
small-talk-greeting = Hej! Vad behöver du hjälp med? Skriv din fråga med egna ord.
small-talk-thanks = Varsågod. Skriv igen när du behöver hjälp.
small-talk-goodbye = Hej då och trygg resa.
small-talk-about = Jag är en bot. Jag svarar på frågor om offentliga tjänster i Finland, Estland och Ryssland utifrån en gemensam kunskapsbank och säger till om jag inte vet. Vad behöver du?
small-talk-mood = Bara bra, tack. Vad behöver du hjälp med?
small-talk-machine = Jag är ett program, ingen människa. Jag svarar ur en gemensam kunskapsbas, med länkar till myndigheternas sidor. Vad behöver du hjälp med?
small-talk-name = Jag heter Silta. Vad behöver du hjälp med?
small-talk-test = Ditt meddelande kom fram. Skriv din fråga med egna ord.
small-talk-ok = Okej. Skriv igen när du har en fråga.
