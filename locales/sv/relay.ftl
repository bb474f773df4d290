# Namn
traveller-alias = Resenär { $alias }
volunteer-name = Volontär { $name }
volunteer-nameless = En volontär

# Resenären: att fråga
volunteer-already = Volontärerna har redan den här frågan.
volunteer-one-at-a-time = Du har redan en fråga hos volontärerna. Den måste avslutas innan du kan ställa nästa.
volunteer-banned = Du kan inte längre fråga volontärer här. Du kan fortfarande fråga mig.
question-filed = Nu har volontärerna fått din fråga. De ser ”Resenär { $alias }” i stället för ditt namn.
question-filed-next = Svaret kommer hit. Under tiden kan du fortsätta fråga mig. Vill du lägga till något i frågan, svara på det här meddelandet.
question-added = Jag har lagt till det i din fråga.
added-text-only = Lägg till det som text. När en volontär har tagit din fråga kan du skicka bilder och filer också.
question-closed = Den frågan är avslutad. Öppna den igen om du fortfarande behöver hjälp.
question-gone = Den frågan finns inte längre.
question-reopened = Frågan är öppen igen och volontärerna kan ta den.
question-withdrawn = Du har tagit tillbaka din fråga. Nu kommer ingen att svara på den.
status-none = Du har ingen fråga hos volontärerna.
status-question = Din fråga (Resenär { $alias }): ”{ $text }”
status-state =
    { $state ->
        [open] Den väntar på en volontär.
        [offered] Den väntar på en volontär.
        [escalated] Ingen har tagit den ännu. Moderatorerna känner till den.
        [claimed] { $volunteer } arbetar med den.
        [answered] { $volunteer } har svarat.
        [resolved] Saken är löst.
        [expired] Ingen kunde svara på den, och den är avslutad.
        [withdrawn] Du har tagit tillbaka den.
       *[merged] Den besvaras tillsammans med en annan liknande fråga.
    }

# Resenären: väntan. Båda talen är minuter.
waiting-unknown = Jag kan inte säga ännu hur lång tid det tar. Volontärerna svarar på sin fritid.
waiting-nobody = Ingen har kunnat ta den än. Jag sparar den och fortsätter fråga. Vänta inte om det är bråttom: använd det officiella telefonnumret eller sidan.
waiting-closed = Volontärerna är tillbaka { $at }. Din fråga väntar på dem tills dess.
waiting-usual =
    { $upper ->
        [30] Svaret brukar komma inom en halvtimme.
        [60] Svaret brukar komma inom en timme.
        [1440] Svaret brukar komma inom ett dygn.
        [2880] Det tar ofta mer än ett dygn.
       *[other] { $upper ->
            [5] Svaret brukar komma inom 5 minuter.
            [10] Svaret brukar komma inom 10 minuter.
            [15] Svaret brukar komma inom 15 minuter.
            [120] Svaret brukar komma inom 2 timmar.
            [240] Svaret brukar komma inom 4 timmar.
           *[other] Svaret brukar komma inom 8 timmar.
        }
    }

# Resenären: vad som händer
asker-claimed = { $volunteer } har tagit din fråga. Det du skriver här från och med nu går till volontären. Vill du fråga mig något annat, skriv /ask och frågan.
asker-kept = Ingen har kunnat ta din fråga (Resenär { $alias }) ännu.
asker-passed-on = Jag söker en annan volontär till din fråga.
asker-reopened = Din fråga (Resenär { $alias }) är öppen igen. Volontärerna kan ta den.
asker-referred = { $volunteer } föreslår att du kontaktar den här myndigheten:
asker-solved = Din fråga är markerad som löst. Var svaret till hjälp?
asker-expired = Tyvärr kunde ingen svara på din fråga (Resenär { $alias }), och nu är den avslutad. Använd den officiella sidan eller telefonnumret, eller öppna frågan igen.
solved-thanks = Bra. Var volontärens svar till hjälp?
rated-helped = Tack. Jag har berättat det för volontären.
rated-partly = Tack. Öppna frågan igen om något är oklart.
rated-no = Det var tråkigt. Öppna frågan igen, så kan en annan volontär försöka.
rated-word = Du kan lämna några ord till volontären: svara på det här meddelandet.
word-how = Skriv dina ord som svar på det här meddelandet.
word-thanks = Tack. Jag har skickat det vidare.
word-form = Några ord till volontären
word-form-label = Vad vill du säga?
share-ask = Jag har dolt dina kontaktuppgifter i meddelandet. Ska { $volunteer } få se dem? Ingen annan får se dem.
share-done = { $volunteer } kan se dina kontaktuppgifter nu.
share-kept = Dina kontaktuppgifter förblir dolda.

# Förmedlade meddelanden
receipt-delivered = ✓ { $name } har fått meddelandet.
receipt-waiting = Inte framme ännu. Jag fortsätter försöka nå { $name }.
receipt-unreachable =
    { $side ->
        [responder] Kom inte fram: { $name } har blockerat botten eller lämnat chatten. Det går inte att skicka mer. Du kan avsluta frågan.
       *[asker] Kom inte fram: { $name } går inte att nå. Jag söker en annan volontär. Skriv meddelandet igen när någon har tagit din fråga.
    }
receipt-failed = Kom inte fram: den andra appen tog inte emot meddelandet. Skicka det i en annan form, till exempel som text.
message-taken-back = Det här meddelandet har tagits tillbaka.
message-withdrawn = Du har tagit tillbaka meddelandet.
message-withdrawn-already = Meddelandet var redan taget tillbaka.
message-gone = Det meddelandet finns inte längre.
erased-by-author = Raderat: den som skrev detta ville bli glömd.
relay-unsupported =
    { $what ->
        [sticker] Jag kan inte skicka klistermärken vidare. Skriv det med ord.
        [contact] Jag skickar inte kontaktkort vidare. Skriv det som behövs med ord.
       *[other] Jag kan inte skicka sådana meddelanden vidare. Skicka text, en bild, en fil, ett röstmeddelande eller en plats.
    }
relay-too-large = Jag kan inte skicka ”{ $name }” vidare: filer får vara högst { $limit } MB här. Skicka en mindre fil eller skriv vad som står i den.

# Volontären: erbjudna frågor
offer-title = { $alias } frågar ({ $language })
offer-country =
    { $country ->
        [fi] Gäller Finland.
        [ee] Gäller Estland.
        [ru] Gäller Ryssland.
        [x] Gäller resor över gränsen.
       *[any] Landet är okänt.
    }
offer-topic = Ämne: { $topic }.
offer-tried = Redan visat: { $services }.
offer-tried-nothing = Jag hittade inget svar på det här i kunskapsbanken.
offer-taken = { $volunteer } har den här frågan.
offer-closed =
    { $state ->
        [resolved] Löst.
        [withdrawn] Resenären har tagit tillbaka frågan.
        [merged] Besvaras tillsammans med en annan fråga.
       *[expired] Avslutad utan svar.
    }
offer-reminder = { $alias } väntar fortfarande på svar.
passed = Du får inte den här frågan igen.
not-for-us-done = Moderatorerna tittar på frågan.
claim-yours = Du har redan frågan från { $alias }.
claim-own = Det är din egen fråga. Någon annan måste svara på den.
claim-first = Ta frågan först och svara sedan.
claim-not-responder = Bara volontärer kan ta frågor. Vill du bli volontär, skriv /volunteer till mig i en privat chatt.
claim-too-many =
    { $most ->
        [one] Du har redan { $most } fråga. Avsluta den eller lämna tillbaka den först.
       *[other] Du har redan { $most } frågor. Avsluta en eller lämna tillbaka en först.
    }
refused-taken = { $volunteer } har redan den här frågan.
refused-closed = Frågan är avslutad.
refused-unclaimed = Ingen har tagit frågan ännu.
refused-too-late = Det är för sent att öppna den frågan igen. Ställ en ny fråga.
refused-open = Frågan är redan öppen.

# Volontären: att svara
claimed-yours = Frågan från { $alias } är din
claimed-how = Det du skriver här går till { $alias }. Resenären ser bara ditt förnamn, och du ser inga kontaktuppgifter utan resenärens samtycke. Om du inte svarar i tid går frågan tillbaka till de andra.
claimed-notes = De andra volontärernas anteckningar:
answer-now = Skriv ditt svar till { $alias } nu.
answer-form = Svara { $alias }
answer-form-label = Ditt svar
tools = Frågan från { $alias }. Vad vill du göra?
replies-choose = Välj ett svar. Du ser det innan det skickas.
base-choose = Vilket svar ska jag skicka?
base-nothing = Jag hittade inget som passar i kunskapsbanken. Pröva andra ord: /base tappat pass
later-choose = När ska jag påminna dig?
snoozed =
    { $hours ->
        [one] Du får en påminnelse om { $hours } timme.
       *[other] Du får en påminnelse om { $hours } timmar.
    }
note-empty = Skriv anteckningen efter kommandot, till exempel: /note Ringde myndigheten, de öppnar på måndag.
note-kept = Antecknat för de andra volontärerna ({ $alias }). Resenären ser det inte.
no-question-here = Du har ingen fråga att svara på här.
not-yours = Det är inte din fråga.
not-allowed = Det kan du inte göra.
question-edited = { $alias } har ändrat frågan: ”{ $text }”
hand-choose = Vem vill du lämna över frågan till?
hand-people = Vilken volontär?
hand-nobody = Det finns ingen annan volontär att lämna över till.
hand-teams = Vilket språk? Volontärer som kan språket får se frågan.
hand-authorities = Vilken myndighet? Resenären får dess kontaktuppgifter av dig.
hand-not-possible = Den personen kan inte ta frågor.
handed = { $volunteer } har nu frågan från { $alias }.
handed-team = Frågan från { $alias } går till volontärer som kan det språket.
handed-moderators = Frågan från { $alias } går till moderatorerna.
released = Frågan från { $alias } går tillbaka till de andra.
report-form = Anmäl frågan
report-form-label = Vad är fel?

# Volontären: vad som händer
claimant-remind = { $alias } väntar på ditt svar. Om du inte kan svara nu, lämna tillbaka frågan.
claimant-returned = Frågan från { $alias } har gått tillbaka till de andra, eftersom det inte kom något svar.
claimant-asker-back = { $alias } går att nå igen. Skicka det som inte kom fram en gång till.
claimant-solved = { $alias } säger att saken är löst. Tack!
claimant-withdrawn = { $alias } har tagit tillbaka frågan.
claimant-timed-out = Frågan från { $alias } är avslutad, eftersom det inte kom fler meddelanden.
claimant-rated-helped = { $alias } säger att ditt svar hjälpte. Tack!
claimant-rated-partly = { $alias } säger att ditt svar hjälpte delvis.
claimant-rated-no = { $alias } säger att svaret inte hjälpte.
claimant-word = { $alias } skriver: ”{ $word }”
solved-by-you = Du har avslutat frågan från { $alias }. Jag har frågat om svaret hjälpte.

# Knappar
button-withdraw-question = Ta tillbaka frågan
button-status = Hur går det?
button-solved = ✓ Löst
button-reopen = Öppna igen
button-rate-helped = Det hjälpte
button-rate-partly = Delvis
button-rate-no = Nej
button-word = Lämna några ord
button-share-yes = Visa dem
button-share-no = Håll dem dolda
button-unsend = Ta tillbaka
button-claim = Jag svarar
button-pass = Inte jag
button-not-for-us = Inget för volontärer
button-answer = Svara { $alias }
button-replies = Färdiga svar
button-base = Ur kunskapsbanken
button-hand = Lämna över
button-later = Senare
button-release = Lämna tillbaka
button-done = ✓ Löst
button-report = Anmäl
button-send = Skicka
button-hours =
    { $hours ->
        [one] Om { $hours } timme
       *[other] Om { $hours } timmar
    }
button-hand-person = Till en volontär
button-hand-team = Till ett annat språk
button-hand-authority = Till en myndighet
button-hand-moderators = Till moderatorerna
