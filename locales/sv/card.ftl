# Svarskortet
card-documents = Det här tar du med
card-cost-and-time = Pris och tid
card-cost = Pris
card-free = { $what }: gratis
card-time = Tid
card-duration = Hur lång tid det tar
card-deadline = Tidsfrister
card-where = Var
card-phone = Telefon
card-online = På nätet
card-hours = Öppettider
card-unknown = { $part ->
    [cost] Här står inte vad det kostar.
    [duration] Här står inte hur lång tid det tar.
    [deadline] Här står inga tidsfrister.
    [phone] Här står inget telefonnummer.
    [documents] Här står inte vilka papper du behöver.
    [online] Här står inte om det går att göra på nätet.
   *[hours] Här står inga öppettider.
} Se den officiella sidan nedan.
card-who = Vem det gäller
card-risks = Vad som kan gå fel
card-law = Lagen
card-sources = Officiella sidor
card-open-now = öppet nu
card-closed-now = stängt nu
card-languages = Betjäning på: { $languages }
card-one-of = Något av dessa: { $documents }
card-optional = Om du har: { $documents }
card-other-language = Det här finns inte på ditt språk ännu. Jag visar det på ett annat språk: { $language }.
card-overdue = Det här svaret borde redan ha kontrollerats på nytt. Jämför det med den officiella sidan innan du agerar.
card-outdated = Den här texten kan vara äldre än den { $source ->
    [en] engelska
    [fi] finska
    [ru] ryska
    [et] estniska
   *[sv] svenska
} (ändrad den { $date }).
card-official = Officiell sida:
card-unchecked = En moderator har inte kontrollerat det här ännu. De officiella sidorna lästes den { $date }.
card-checked = En moderator kontrollerade det här den { $date }.
card-rewritten = Omskrivet av en maskin med enklare ord. Det är källorna som gäller.
