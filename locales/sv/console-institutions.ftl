# Organisationer
institutions-text = Myndigheter och andra organisationer vars egna medarbetare håller sina poster aktuella. De ser bara sina egna poster.
institutions-none = Det finns inga organisationer ännu.
institutions-new = Ny organisation
institutions-new-text = Skriv namnet på de språk du kan; ett räcker.
institutions-add = Lägg till organisation
institutions-save = Spara
institutions-name = Namn
institutions-url = Egen webbplats
institutions-url-hint = Till exempel https://poliisi.fi. Poster vars myndighet har den här webbplatsen erbjuds organisationen.
institutions-offered = Myndigheter i kunskapsbanken
institutions-offered-text = De här myndigheterna nämns i poster men har ingen här ännu.
institutions-entries-count =
    { $count ->
        [0] inga poster
        [one] { $count } post
       *[other] { $count } poster
    }
institutions-members-count =
    { $count ->
        [0] ingen ännu
        [one] { $count } person
       *[other] { $count } personer
    }
institutions-answering-count =
    { $count ->
        [0] ingen svarar på frågor
        [one] { $count } svarar på frågor
       *[other] { $count } svarar på frågor
    }
institutions-entries = Poster
institutions-no-entries = Den ansvarar inte för några poster ännu. På en posts sida kan du välja vem som ansvarar för den.
institutions-due = ska kontrolleras
institutions-due-on = nästa kontroll: { $date }
institutions-look-alike =
    { $count ->
        [one] { $count } post verkar vara deras
       *[other] { $count } poster verkar vara deras
    }
institutions-more = och { $count } till
institutions-give-all = Lämna över alla
institutions-members = Medarbetare
institutions-no-members = Ingen företräder den ännu.
institutions-joined = med sedan { $date }
institutions-answers = svarar på frågor
institutions-remove-member = Ta bort
institutions-invite = Bjud in någon
institutions-invite-text = Du får en kod för en person. Ge den personligen, så att du vet vem det är.
institutions-invitation = Inbjudan
institutions-invitation-how = Den som är inbjuden skickar det här till botten i en privat chatt:
institutions-invitation-web = Eller här, i chatten på den här sidan:
institutions-invitation-care = Den fungerar en gång, till den { $date }. Den visas inte igen.
institutions-settings = Inställningar
institutions-change = Ändra namn och webbplats
institutions-remove = Ta bort den här organisationen
institutions-remove-text = Posterna finns kvar, men ingen ansvarar för dem. Medarbetarna kan inte längre ändra något.
institutions-remove-now = Ja, ta bort
institutions-done-added = Organisationen lades till. Bjud in medarbetarna nedan.
institutions-done-changed = Sparat.
institutions-done-removed = Organisationen togs bort. Ingen ansvarar nu för dess poster.
institutions-done-member-removed = Borttagen: personen företräder inte längre organisationen.
institutions-done-given = Posterna är deras nu.
institutions-refused-gone = Det finns inte längre: någon annan har ändrat det.
institutions-refused-taken = Det finns redan en organisation med det namnet. Leta i listan eller skriv ett mer exakt namn.
institutions-refused-name = Skriv namnet på minst ett språk.
institutions-refused-url = Skriv webbplatsens hela adress, till exempel https://poliisi.fi.

# Förslag
suggestions-text = Volontärers svar och önskemål om ändringar. De vanligaste frågorna kommer först.
suggestions-state-open = Öppna
suggestions-state-used = Använda
suggestions-state-dismissed = Avfärdade
suggestions-none-open = Inget väntar här. Nya förslag kommer från volontärernas svar i chatten.
suggestions-none-used = Inget har använts ännu.
suggestions-none-dismissed = Inget har avfärdats.
suggestions-kind-answer = Svar
suggestions-kind-change = Ändring
suggestions-asked =
    { $count ->
        [one] frågat en gång
       *[other] frågat { $count } gånger
    }
suggestions-nearest = Närmaste post:
suggestions-alike = Liknande:
suggestions-add-to = Lägg till i ”{ $entry }”
suggestions-new-entry = Gör en ny post
suggestions-more = Mer
suggestions-use = Använd det
suggestions-find = Sök en annan post
suggestions-search = Sök
suggestions-nothing-found = Ingen post passar. Prova andra ord eller gör en ny post.
suggestions-same = Samma som ett annat
suggestions-same-as = Samma som
suggestions-merge = Slå ihop
suggestions-part = Inte samma sak
suggestions-dismiss = Avfärda
suggestions-reason = Varför
suggestions-reason-hint = För de andra moderatorerna. Det syns i loggen.
suggestions-reason-missing = Skriv med några ord varför.
suggestions-reopen = Öppna igen
suggestions-is-used = Det har blivit en post av detta.
suggestions-is-dismissed = Detta har avfärdats.
suggestions-done-dismissed = Avfärdat. Du hittar det under ”Avfärdade” om du behöver det.
suggestions-done-reopened = Det är öppet igen.
suggestions-done-merged = Ihopslaget med detta.
suggestions-done-parted = Det står nu för sig.
suggestions-refused-gone = Förslaget finns inte längre: författaren har tagit tillbaka det.
suggestions-refused-decided = Någon annan hann före: det har ändrats. Titta igen.
suggestions-duplicates = Liknande poster
suggestions-duplicates-text = Publicerade poster som kan förväxlas. Slå ihop dem, eller ge dem tydligare rubriker och exempelfrågor.
suggestions-looked-at = Den här sidan gäller posterna { $from }–{ $to } av { $total }; de övriga finns på nästa sidor.
suggestions-no-duplicates = Ingen av dessa poster förväxlas med en annan.
suggestions-likeness = Rubriker, sammanfattningar och nyckelord är till { $percent } % desamma.
suggestions-led-astray = Exempelfrågor för den ena som leder till den andra:
