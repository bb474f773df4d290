privacy-line = Jag sparar din fråga och ditt språk för att kunna svara. /privacy berättar mer, /forget raderar allt.
privacy = Jag behöver inget namn, inget telefonnummer och ingen e-postadress. Skriv inte passnummer eller andra personuppgifter här.
privacy-kept = Det här sparar jag: dina språk- och landsinställningar, dina frågor och mina svar samt chattens tekniska adress så att jag kan svara. Frågor raderas efter en tid som administratören bestämmer, vanligen 90 dagar. Om du använder /guide sparar jag hur långt du har kommit tills du avslutar. Om du säger om ett svar hjälpte, eller frågar volontärer, kan en moderator spara orden i din fråga så att jag förstår andra bättre: utan kontaktuppgifter och utan spår av vem som frågade. Därför finns de kvar efter /forget.
privacy-volunteers = Om du frågar volontärer ser de din fråga och det du skriver till dem, men inte ditt namn. Telefonnummer och andra kontaktuppgifter är dolda tills du säger ja. Volontärernas svar kan bli en del av kunskapsbanken, utan namn och kontaktuppgifter.
privacy-model = För att förstå din fråga och svara med enklare ord kan jag skicka den till en språkmodell som administratören har valt. Namn, nummer och adresser döljer jag först, så långt jag känner igen dem.
privacy-rights = /mydata skickar dig allt jag sparar om dig. /forget raderar det genast.
mydata = I den här filen finns allt jag sparar om dig.
mydata-none = Jag har inte sparat något om dig ännu.
forget-confirm = Ska jag radera allt jag sparar om dig: inställningar, frågor och det här samtalet? Det går inte att ångra.
button-forget = Radera allt
button-keep = Behåll
forget-done =
    Raderat: dina inställningar, { $queries ->
        [one] { $queries } fråga
       *[other] { $queries } frågor
    }, { $questions ->
        [one] { $questions } begäran till volontärer
       *[other] { $questions } begäranden till volontärer
    } och { $messages ->
        [one] { $messages } meddelande
       *[other] { $messages } meddelanden
    }. Jag sparar inte längre något om dig.
forget-kept = Inget raderades.
