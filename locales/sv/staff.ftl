# Att gå med
join-applied = Tack, { $name }! Resenärer skulle se dig som ”Volontär { $name }”. Vill du använda ett annat namn: /volunteer och namnet.
join-next = En moderator tittar på din förfrågan och jag säger till här så snart det är avgjort.
join-next-nobody = Jag når ingen moderator just nu, så det kan dröja. Din förfrågan finns på deras lista och jag säger till här så snart det är avgjort.
join-waiting = Din förfrågan är hos moderatorerna, { $name }. Jag säger till här så snart det är avgjort.
join-refused = Tack för att du erbjöd dig att hjälpa till. Moderatorerna kan inte ta emot dig som volontär just nu. Du kan fortsätta ställa frågor här.
join-refused-before = Moderatorerna har redan avgjort din förfrågan. Om du tycker att de borde titta på den igen, skriv till dem.
join-banned = Du kan inte bli volontär här.
join-approved = Nu är du volontär. Tack!
join-how = Jag skickar dig frågor som passar det du väljer nedan. Tryck på ”{ button-claim }” för att ta en fråga och skriv ditt svar. /queue visar alla som väntar, /away ger dig en paus.
candidate = { $name } vill bli volontär.
candidate-approved = { $name } är volontär nu och har fått veta det.
candidate-refused = { $name } blev inte volontär och har fått veta det.
candidate-decided =
    { $state ->
        [active] { $name } är redan volontär.
        [refused] { $name } har redan fått nej.
       *[left] { $name } har slutat.
    }
person-gone = Den personen finns inte längre här.
button-approve = Godkänn
button-refuse = Avslå

# Volontärens profil
profile = Du svarar som ”Volontär { $name }”
profile-languages = Språk: { $languages }
profile-languages-none = Språk: inga, så du får inga frågor
profile-countries = Länder: { $countries }
profile-countries-any = Länder: alla
profile-topics = Ämnen: { $topics }
profile-topics-any = Ämnen: alla
profile-claims = Högst { $most } åt gången
profile-hours = Tider: { $hours } ({ $zone }). Ändra dem med /hours
profile-hours-any = Tider: när som helst. Ange tider med /hours
profile-away = Paus till { $until }
profile-name-how = Vill du byta namn, skicka /volunteer och det nya namnet.
profile-choose-languages = På vilka språk kan du svara?
profile-choose-countries = Vilka länder kan du något om? Om du inte väljer något får du frågor om alla.
profile-choose-topics = Vilka ämnen kan du? Om du inte väljer något får du frågor om alla.
profile-choose-claims = Hur många frågor vill du högst ha på gång samtidigt?
profile-choose-away = Hur lång paus vill du ha? Under pausen får du inga frågor.
profile-choose-leave = Vill du sluta som volontär? Du kan be att få komma tillbaka senare.
profile-button-languages = Språk
profile-button-countries = Länder
profile-button-topics = Ämnen
profile-button-claims = Hur många
profile-button-away = Ta en paus
profile-button-leave = Sluta
profile-back = ↑ Tillbaka
away-today = Till i morgon
away-week = I en vecka
away-off = Jag är här
away-forms = Skriv hur länge du är borta: /away 3d för tre dagar, /away 2026-12-24 om du är tillbaka den dagen, bara /away om du inte vet än, /away off när du är tillbaka.
hours-forms = Skriv när du vill få frågor: /hours 9-17, /hours 9:30-21, /hours 22-6 eller /hours always (när som helst). Du kan lägga till en tidszon: /hours 9-17 Europe/Tallinn.
button-leave = Ja, jag slutar
button-stay = Nej, jag stannar
leave-first =
    { $count ->
        [one] Du har fortfarande { $count } fråga. Avsluta den eller lämna tillbaka den först: /queue visar den.
       *[other] Du har fortfarande { $count } frågor. Avsluta dem eller lämna tillbaka dem först: /queue visar dem.
    }
left = Du är inte längre volontär och får inga fler frågor. Tack för din hjälp! Vill du komma tillbaka: /volunteer

# Grupper som får frågorna
desk-set = Från och med nu skickar jag resenärernas frågor hit, på alla språk. /desk off avslutar det.
desk-set-languages = Från och med nu skickar jag resenärernas frågor hit på de här språken: { $languages }. /desk off avslutar det.
desk-how = Den som först trycker på ”{ button-claim }” får frågan och svarar på den i en privat chatt med mig.
desk-how-threads = Varje fråga får en egen tråd. Den som först trycker på ”{ button-claim }” får frågan och svarar i tråden.
desk-care = Alla som är med här kan läsa frågorna. Namn syns inte och kontaktuppgifter är dolda, men för inte vidare det ni läser.
desk-none = Jag skickar inga frågor hit. /desk sätter i gång det.
desk-removed = Jag skickar inte längre frågor hit.
desk-forms = Skriv /desk för alla språk, /desk fi ru för några av dem (en, fi, sv, ru, et) eller /desk off.
desk-link = Med den här länken kan du svara i webbläsaren. Den fungerar en gång och i 15 minuter:
desk-link-care = Ge den inte till någon annan: den som öppnar länken kan agera som du.
desk-no-address = Jag vet inte adressen till min egen webbsida. Den som driver mig kan ange den (PUBLIC_URL). Vill du ha frågorna i en grupp, skriv /desk där.

# Sammankopplade konton
link-how = Vill du vara samma person för mig i en annan app, skriv till mig där inom 15 minuter:
link-care = Ge inte koden till någon: den som skickar den till mig får dina frågor och dina rättigheter.
code-how = Skriv koden efter kommandot, till exempel: /code ABCD-2345. Du får en kod med /link i den andra appen.
code-unknown = Jag känner inte till koden, eller så gäller den inte längre. Koder fungerar en gång och en kort tid. Du får en ny med /link.
code-own = Det är din egen kod. Skicka den till mig från den andra appen.
code-other-way = Du har rättigheter här som ett annat konto inte får ta över med en kod. Gör det åt andra hållet: skicka /link här och koden från det andra kontot.
code-for-console = Den koden öppnar konsolen och skrivs in där, på Siltas egen sida. Skicka den aldrig till någon.
code-linked = Klart: båda kontona är samma person för mig nu. Skicka aldrig en kod till mig som du har fått av någon annan.
admin-now = Nu administrerar du den här gemenskapen.
admin-how = /responders visar vilka som vill svara. /desk i en grupp gör att frågorna kommer dit. /role ändrar vad någon får göra.

# Listor
queue-waiting = Väntar på svar ({ $total })
queue-waiting-empty = Ingen fråga väntar. Bra jobbat!
queue-mine = Dina frågor ({ $total })
queue-mine-empty = Du har inga frågor.
queue-all = Alla öppna frågor ({ $total })
queue-all-empty = Det finns inga öppna frågor.
button-queue = Frågor
button-queue-waiting = Visa väntande
button-queue-mine = Visa mina
button-queue-all = Visa alla
responders = Volontärer ({ $total })
responders-none = Det finns inga volontärer ännu. Vem som helst kan be att få bli det med /volunteer.
responder-state =
    { $state ->
        [applied] vill gå med
        [active] volontär
        [refused] fick nej
       *[left] har slutat
    }
responder-away = har paus
button-responders = ↑ Alla volontärer
audit = Vad som har gjorts, nyaste först
audit-none = Inget har gjorts ännu.
audit-somebody = någon
audit-question = fråga { $question }
audit-action =
    { $action ->
        [question-opened] öppnade en fråga
        [question-claimed] tog en fråga
        [question-given] lämnade över en fråga
        [question-passed-on] lämnade över en fråga till ett annat språk
        [question-referred] hänvisade en resenär till en myndighet
        [question-released] lämnade tillbaka en fråga
        [question-requeued] satte tillbaka en fråga i kön
        [question-escalated] kallade på moderatorerna
        [question-not-for-us] ansåg att en fråga inte är för volontärer
        [question-resolved] markerade en fråga som löst
        [question-withdrawn] tog tillbaka en fråga
        [question-reopened] öppnade en fråga igen
        [question-closed] avslutade en fråga
        [question-merged] slog ihop en fråga med en annan
        [question-reported] anmälde en fråga
        [asker-banned] blockerade en resenär
        [asker-shadow-banned] blockerade en resenär i tysthet
        [asker-unbanned] hävde en blockering
        [responder-approved] godkände en volontär
        [responder-refused] tackade nej till en volontär
        [responder-removed] tog bort en volontär
        [role-changed] ändrade en roll
        [admin-added] blev administratör
        [desk-added] började skicka frågor till en grupp
        [desk-removed] slutade skicka frågor till en grupp
        [answer-published] gjorde ett svar offentligt
        [answer-taken-back] avpublicerade ett svar
        [answer-objected] ville inte ha ett svar offentligt
        [announcement-submitted] skickade ett allmänt meddelande för godkännande
        [announcement-approved] godkände ett allmänt meddelande
        [announcement-rejected] gjorde ett allmänt meddelande till utkast igen
        [announcement-discarded] raderade ett utkast
        [announcement-due] började publicera ett allmänt meddelande
        [announcement-finished] blev klar med att publicera ett allmänt meddelande
        [announcement-retried] försökte publicera ett allmänt meddelande igen
        [announcement-corrected] rättade ett allmänt meddelande
        [announcement-withdrawn] drog tillbaka ett allmänt meddelande
        [entry-published] publicerade en ändring i en post
        [entry-proposed] föreslog en ändring i en post
        [entry-approved] godkände ett ändringsförslag
        [entry-rejected] avslog ett ändringsförslag
        [entry-withdrawn] drog tillbaka ett ändringsförslag
        [entry-confirmed] bekräftade en post
        [entry-retired] tog en post ur bruk
        [entry-restored] återställde en tidigare version av en post
        [entry-kept] ändrade vem som ansvarar för en post
        [suggestion-made] gav ett förslag till kunskapsbanken
        [suggestion-dismissed] avfärdade ett förslag
        [suggestion-reopened] öppnade ett förslag igen
        [suggestion-merged] slog ihop ett förslag med ett annat
        [suggestion-parted] skilde ett förslag från ett annat
        [card-sent] skickade kortet för en post som svar
        [lesson-agreed] godkände vad som menas med en fråga
        [lesson-left-out] bestämde att en fråga inte har något att lära
        [lesson-taken-back] tog tillbaka ett godkännande av vad som menas med en fråga
        [member-added] började företräda en organisation
        [member-removed] tog bort någon från en organisation
        [institution-added] lade till en organisation
        [institution-changed] ändrade en organisation
        [institution-removed] tog bort en organisation
        [institution-invited] bjöd in någon till en organisation
        [console-signed-in] loggade in i konsolen
        [console-signed-out] loggade ut någon ur konsolen
        [deliveries-retried] skickade på nytt det som getts upp
       *[other] annat: { $action }
    }

# Roller
role-choose = Vems roll?
role-nobody = Jag hittade ingen volontär med det namnet. /responders visar alla.
role-is =
    { $role ->
        [admin] Roll: administratör
        [moderator] Roll: moderator
        [responder] Roll: volontär
       *[traveller] Roll: ingen
    }
role-now =
    { $role ->
        [moderator] Nu är du moderator. Du ser alla frågor med /queue och alla volontärer med /responders.
       *[responder] Nu är du volontär och inte längre moderator.
    }
role-removed = Du är inte längre volontär här. Tack för din hjälp. Du kan fortsätta ställa frågor.
role-admin = Bara den som driver Silta kan ändra en administratörs roll.
button-make-moderator = Gör till moderator
button-make-responder = Gör till volontär
button-remove = Ta bort

# En fråga så som moderatorerna ser den
show-state =
    { $state ->
        [claimed] { $volunteer } tog den { $since }.
        [answered] { $volunteer } tog den { $since } och har svarat.
        [resolved] Löstes { $since }.
        [expired] Avslutades utan svar { $since }.
        [withdrawn] Resenären tog tillbaka den { $since }.
        [merged] Slogs ihop med en annan fråga { $since }.
        [escalated] Ingen har tagit den ännu. Ställdes { $since }, och moderatorerna känner till den.
       *[open] Väntar. Ställdes { $since }.
    }
show-ban =
    { $ban ->
        [ban] Den här resenären är blockerad.
        [shadow] Den här resenären är blockerad i tysthet: frågan visas inte för någon.
       *[none] Den här frågan visas inte för någon.
    }
show-notes = Volontärernas anteckningar:
button-show = Visa { $alias }
button-tools = Svara
button-give = Ge till…
button-requeue = Tillbaka till kön
button-close = Avsluta
button-duplicate = Samma fråga som…
button-ban = Blockera
button-shadow = Blockera i tysthet
button-unban = Häv blockeringen
open-how = Skriv frågan efter kommandot, till exempel: /open Var kan jag få fästingvaccin i Imatra?

# Vad moderatorerna gör
closed-by-you = Du har avslutat frågan från { $alias }. Jag har meddelat resenären.
requeued = Frågan från { $alias } går tillbaka till kön.
duplicates = Vilken fråga gäller samma sak som frågan från { $alias }?
duplicates-none = Det finns ingen annan öppen fråga på det språket ({ $language }).
merged-by-you = Frågan från { $alias } är avslutad, eftersom { $into } har frågat samma sak. Jag har meddelat resenären.
banned-by-you = { $alias } kan inte fråga volontärer längre. Jag har meddelat resenären.
shadowed-by-you = Frågor från { $alias } visas inte längre för någon och finns inte i någon lista. Jag har inte sagt det till någon. Spara det här meddelandet om du kanske vill häva blockeringen.
unbanned-by-you = { $alias } kan fråga volontärer igen.
ban-not-possible = Du kan inte blockera den här personen.
reported = { $volunteer } anmäler { $alias }
reported-reason = Orsak: { $reason }
reported-no-reason = Ingen orsak angavs.
report-sent = Tack. Nu har moderatorerna anmälan. Du kan lämna tillbaka frågan så länge.
report-nobody = Tack. Jag når ingen moderator just nu, men anmälan är antecknad och de får se den. Du kan lämna tillbaka frågan så länge.
offer-withdrawn = Den här frågan har tagits bort.

# Vad andra får veta
asker-closed = En moderator har avslutat din fråga (Resenär { $alias }). Om du fortfarande behöver ett svar, öppna den igen.
asker-merged = Någon annan har frågat samma sak som du, och volontärerna arbetar med den frågan. Därför har en moderator avslutat din (Resenär { $alias }). Jag kan inte själv skicka svaret vidare till dig: fråga igen om du fortfarande behöver hjälp om någon dag.
asker-banned = En moderator har beslutat att du inte längre kan fråga volontärer här. Jag svarar fortfarande på dina frågor ur kunskapsbanken.
claimant-closed = En moderator har avslutat frågan från { $alias }. Du behöver inte svara på den längre.
claimant-taken = En moderator har tagit tillbaka frågan från { $alias }. Du behöver inte svara på den längre.
claimant-merged = En moderator har avslutat frågan från { $alias }, eftersom en annan fråga gäller samma sak. Du behöver inte svara på den längre.
