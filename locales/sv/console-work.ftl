# What needs you
console-work-nothing = Allt är klart.
console-work-nothing-text = Inget väntar på dig just nu. Tack för att du håller ordning!
console-work-any = Alla
console-work-show = Visa
console-work-waiting =
    { $count ->
        [one] fråga väntar på svar
       *[other] frågor väntar på svar
    }
console-work-mine =
    { $count ->
        [one] fråga är din
       *[other] frågor är dina
    }
console-work-proposals =
    { $count ->
        [one] ändring väntar på granskning
       *[other] ändringar väntar på granskning
    }
console-work-own-proposals =
    { $count ->
        [one] ändring av dig granskas
       *[other] ändringar av dig granskas
    }
console-work-suggestions =
    { $count ->
        [one] förslag kan bli en post
       *[other] förslag kan bli poster
    }
console-work-lessons =
    { $count ->
        [one] fråga kan lära boten hur folk frågar, om du godkänner den
       *[other] frågor kan lära boten hur folk frågar, om du godkänner dem
    }
console-work-due-mine =
    { $count ->
        [one] av dina poster ska kontrolleras
       *[other] av dina poster ska kontrolleras
    }
console-work-due =
    { $count ->
        [one] post totalt ska kontrolleras
       *[other] poster totalt ska kontrolleras
    }
console-work-stale =
    { $count ->
        [one] post med föråldrad översättning: { $language }
       *[other] poster med föråldrad översättning: { $language }
    }
console-work-dead =
    { $count ->
        [one] källlänk fungerar inte längre
       *[other] källlänkar fungerar inte längre
    }
console-work-moved =
    { $count ->
        [one] källa har ändrats eller flyttats
       *[other] källor har ändrats eller flyttats
    }
console-work-announcements =
    { $count ->
        [one] allmänt meddelande väntar på godkännande
       *[other] allmänna meddelanden väntar på godkännande
    }
console-work-applications =
    { $count ->
        [one] person vill bli volontär
       *[other] personer vill bli volontärer
    }
console-work-given-up =
    { $count ->
        [one] meddelande kom inte fram
       *[other] meddelanden kom inte fram
    }

# What exists in chat, done from a page
console-act-not-here = Det här går inte att göra i konsolen. Gör det i chatten med botten.
console-act-back = Tillbaka
console-act-said = Svar
console-act-silent = Det tar längre tid än vanligt. Ladda om sidan om en stund för att se hur det gick.

# Questions
console-questions-desk = Öppna volontärsidan
console-questions-languages = Frågornas språk
console-questions-waiting = Väntar
console-questions-mine = Mina
console-questions-live = Alla öppna
console-questions-answered = Besvarade
console-questions-closed = Avslutade
console-questions-found =
    { $count ->
        [one] { $count } fråga
       *[other] { $count } frågor
    }
console-questions-column-who = Vem
console-questions-column-text = Fråga
console-questions-column-language = Språk
console-questions-column-state = Läge
console-questions-column-since = Ställd
console-questions-column-claimant = Volontär
console-questions-state =
    { $state ->
        [claimed] tagen
        [answered] besvarad
        [resolved] löst
        [expired] avslutad utan svar
        [withdrawn] återtagen
        [merged] sammanslagen med en annan
        [escalated] väntar, moderatorerna vet
       *[open] väntar
    }
console-questions-asked = Ställd
console-questions-claimed = Tagen
console-questions-first-answer = Första svaret
console-questions-ended = Avslutad
console-questions-merged = Sammanslagen med
console-questions-shown = Visat ur kunskapsbanken
console-questions-do = Vad du kan göra
console-questions-answer = Svara på volontärsidan
console-questions-said = Samtalet hittills
console-questions-silent = Inget har skrivits ännu.
console-questions-by =
    { $kind ->
        [note] Anteckning för volontärer
        [responder] Volontär
       *[asker] Resenär
    }
console-questions-erased = Texten har raderats.
console-questions-withdrawn = Återtaget.
console-questions-files =
    { $count ->
        [one] { $count } fil, visas bara på volontärsidan
       *[other] { $count } filer, visas bara på volontärsidan
    }
console-questions-reword = Publicera svaret med egna ord
console-questions-reword-title = Frågan i allmänna ordalag
console-questions-reword-text = Svaret
console-questions-back = Alla frågor

# People
console-people-all = Alla
console-people-applied = Vill gå med
console-people-volunteers = Volontärer
console-people-staff = Moderatorer
console-people-members = Organisationer
console-people-banned = Blockerade
console-people-name = Namn
console-people-found =
    { $count ->
        [one] { $count } person
       *[other] { $count } personer
    }
console-people-column-name = Namn
console-people-column-state = Läge
console-people-column-role = Roll
console-people-column-languages = Språk
console-people-column-claims = Frågor nu
console-people-column-institutions = Organisation
console-people-role =
    { $role ->
        [admin] administratör
        [moderator] moderator
        [responder] volontär
       *[traveller] ingen
    }
console-people-ban =
    { $ban ->
        [shadow] blockerad i tysthet
       *[ban] blockerad
    }
console-people-nameless = Person { $id }
console-people-joined = Gick med
console-people-sessions = Webbläsare inloggade i konsolen
console-people-sign-out = Logga ut överallt
console-people-signed-out = Utloggad överallt.
console-people-back = Alla personer
console-audit = Vad som har gjorts
console-audit-at = När
console-audit-who = Vem
console-audit-did = Vad
console-audit-about = Gäller

# Announcements
console-announcements-calendar = Kalender
console-announcements-how = Allmänna meddelanden skrivs i en privat chatt med botten: /announce. Här ser, godkänner och följer du dem.
console-announcements-all = Alla
console-announcements-none = Det finns inga allmänna meddelanden här.
console-announcements-column-title = Rubrik
console-announcements-column-state = Läge
console-announcements-column-at = När
console-announcements-column-languages = Språk
console-announcements-column-places = Var
console-announcements-column-place = Plats
console-announcements-column-fate = Hur det gick
console-announcements-column-answer = Nätverkets svar
console-announcements-by = Skrivet av { $name }
console-announcements-what = Meddelandet
console-announcements-posts = Var det har publicerats
console-announcements-months = Månader
console-announcements-more = Bara de { $count } nyaste den här månaden visas.
console-announcements-no-days = Inget har publicerats eller planerats den här månaden.

# Deliveries
console-deliveries-queue = Vad som väntar nu
console-deliveries-empty = Allt har skickats.
console-deliveries-all = Det som inte kom fram, ett i taget
console-deliveries-given-up = Det som har getts upp
console-deliveries-none = Här finns inget.
console-deliveries-subscriptions = Prenumerationer
console-deliveries-no-subscriptions = Ingen prenumererar ännu.
console-deliveries-digests-fine = Inget nyhetsutskick är försenat.
console-deliveries-digests-due = Ett nyhetsutskick skulle ha skickats: { $since }
console-deliveries-column-state = Läge
console-deliveries-column-lane = Slag
console-deliveries-column-count = Hur många
console-deliveries-column-reason = Orsak
console-deliveries-column-platform = Var
console-deliveries-column-when = När
console-deliveries-column-do = Åtgärd
console-deliveries-column-frequency = Hur ofta
console-deliveries-column-number = Nummer
console-deliveries-column-attempts = Försök
console-deliveries-state =
    { $state ->
        [failed] kom inte fram
        [unconfirmed] ingen vet om det kom fram
        [sending] skickas
        [sent] skickat
       *[due] väntar
    }
console-deliveries-lane =
    { $lane ->
        [live] svar
       *[bulk] till många
    }
console-deliveries-frequency =
    { $frequency ->
        [at-once] genast
        [daily] varje dag
        [weekly] varje vecka
       *[monthly] varje månad
    }
console-deliveries-subscribed =
    { $state ->
        [paused] pausad
       *[active] aktiv
    }
console-deliveries-no-reason = Ingen orsak är känd.
console-deliveries-retry = Försök igen
console-deliveries-ask-one = Skicka det här igen? Om ingen vet om det kom fram kan någon få det två gånger.
console-deliveries-ask-all = Skicka alla med den här orsaken igen?
console-deliveries-retry-yes = Ja, skicka igen
console-deliveries-retry-no = Nej
console-deliveries-retried =
    { $count ->
        [0] Det finns inget att skicka igen: det har inte getts upp, eller så har det ersatts eller dragits tillbaka.
        [one] { $count } meddelande skickas igen.
       *[other] { $count } meddelanden skickas igen.
    }
console-deliveries-back = Översikt

# Settings
console-settings-version = Version
console-settings-address = Offentlig adress
console-settings-no-address = inte angiven: PUBLIC_URL
console-settings-approval = Vem som publicerar ändringar i kunskapsbanken
console-settings-approves =
    { $who ->
        [other] en moderator som inte har skrivit dem
       *[any] vilken moderator som helst
    }
console-settings-parts = Vad som körs
console-settings-networks = Nätverk
console-settings-ask = Fråga nätverken nu
console-settings-no-networks = Inget nätverk är på.
console-settings-faults = Fel i filerna
console-settings-no-faults = Inget.
console-settings-more = Och { $count } till, som kommandot ”knowledge check” visar.
console-settings-all = Alla inställningar
console-settings-how = Ändra en inställning i miljön eller i filen .env och starta om Silta. Hemligheter visas aldrig.
console-settings-column-name = Namn
console-settings-column-works = Fungerar
console-settings-column-reason = Förklaring
console-settings-column-file = Fil
console-settings-column-severity = Slag
console-settings-column-value = Värde
console-settings-column-about = Vad den gör
console-settings-works =
    { $ok ->
        [yes] ja
       *[no] nej
    }
console-settings-severity =
    { $severity ->
        [error] fel
       *[warning] varning
    }
console-settings-set =
    { $how ->
        [set] angivet
        [default] standard
       *[unset] inte angivet
    }
