# Knappar
curation-button-suggest = Föreslå till kunskapsbanken
curation-button-wrong = Något är fel här
curation-button-card = Visa svaret
curation-button-review = Visa vad som väntar
curation-button-console = Öppna i konsolen
curation-button-list-proposals = Ändringsförslag
curation-button-list-suggestions = Förslag
curation-button-list-due = Att kontrollera
curation-button-publish = Publicera
curation-button-reject = Avslå
curation-button-withdraw = Dra tillbaka
curation-button-dismiss = Avfärda
curation-button-confirm = ✓ Allt gäller fortfarande
curation-button-edit = Ändra
curation-button-retire = Ta ur bruk

# En volontärs svar som förslag
curation-suggested = { $others ->
    [0] Tack. Moderatorerna ser frågan och ditt svar i sin lista, utan namn och kontaktuppgifter. Jag säger till när det har blivit en del av kunskapsbanken.
    [one] Tack. { $others } annan har frågat detta. Moderatorerna ser det i sin lista, utan namn och kontaktuppgifter. Jag säger till när det har blivit en del av kunskapsbanken.
   *[other] Tack. { $others } andra har frågat detta. Moderatorerna ser det i sin lista, utan namn och kontaktuppgifter. Jag säger till när det har blivit en del av kunskapsbanken.
}
curation-suggested-before = Den här frågan har redan föreslagits till kunskapsbanken.
curation-not-answered = Bara besvarade frågor kan föreslås.
curation-no-words = Det finns inget i ord att föreslå: svaret var en fil, eller så har texten raderats.

# Vad som är fel i en post
curation-ask-change = Vad borde ändras i ”{ $title }”? Skriv det i ditt nästa meddelande, gärna med en länk till den officiella sidan.
curation-ask-retire = Varför ska ”{ $title }” tas ur bruk? Skriv skälet i ditt nästa meddelande. Sedan hittar ingen posten längre.
curation-ask-verdict = Varför avslår du ändringen av ”{ $title }”? Skriv det i ditt nästa meddelande: författaren läser det.
curation-ask-cancel = /cancel avslutar utan att något ändras.
curation-cancelled = Inget ändrades.
curation-change-taken = Tack. Moderatorerna ser i sin lista vad du har skrivit om ”{ $title }”. Jag säger till när det har använts.
curation-words-only = Skriv det i ord, eller avsluta med /cancel.
curation-edit-late = Det är redan avgjort, så din ändring av meddelandet har ingen verkan.

# Vad som väntar: /review
curation-list-proposals = { $total ->
    [0] Inget ändringsförslag väntar.
   *[other] Ändringsförslag ({ $total })
}
curation-list-suggestions = { $total ->
    [0] Inget förslag väntar.
   *[other] Förslag ({ $total })
}
curation-list-due = { $total ->
    [0] Ingen post behöver kontrolleras nu.
   *[other] Poster att kontrollera ({ $total })
}
curation-unowned = ingen ansvarar för den
curation-by-file = kunskapsbankens filer
curation-proposal-by = Föreslaget av { $who }, { $when }.
curation-why = Varför: { $why }
curation-proposal-new = Det här är en ny post.
curation-proposal-merged = Posten har ändrats sedan dess. Det här skulle ändras nu:
curation-proposal-conflicts = { $count ->
    [one] På { $count } ställe har någon annan ändrat samma sak. Slå ihop ändringarna i konsolen, eller avslå förslaget.
   *[other] På { $count } ställen har någon annan ändrat samma sak. Slå ihop ändringarna i konsolen, eller avslå förslaget.
}
curation-proposal-more = { $count ->
    [one] Och { $count } ändring till, som konsolen visar.
   *[other] Och { $count } ändringar till, som konsolen visar.
}
curation-verdict-form = Avslå ändringen
curation-verdict-label = Varför? Författaren läser det
curation-published = Publicerad: ”{ $title }”. Alla ser den från och med nu.
curation-rejected = Avslagen: ändringen av ”{ $title }”. Jag har sagt det till författaren.
curation-withdrawn = Du har dragit tillbaka din ändring av ”{ $title }”.
curation-suggestion-kind = { $kind ->
    [change] något att ändra
   *[answer] { $count ->
        [one] frågat { $count } gång
       *[other] frågat { $count } gånger
    }
}
curation-suggestion-about = Gäller: { $title }
curation-suggestion-state = { $state ->
    [used] Det har redan använts.
   *[dismissed] Det har avfärdats.
}
curation-suggestion-alike = Frågat med andra ord:
curation-suggestion-gone = Det förslaget väntar inte längre.
curation-dismissed = Avfärdat. Det finns kvar i konsolen om du ändrar dig.

# Varför inte
curation-refused-gone = Det finns inte här längre. Kanske har någon annan tagit hand om det: /review visar vad som väntar.
curation-refused-same = Det ändrar ingenting: posten säger redan just detta.
curation-refused-own = Du har skrivit detta själv, så en annan moderator måste publicera det. De ser det med /review.
curation-refused-decided = { $state ->
    [published] Det är redan publicerat.
    [rejected] Det är redan avslaget.
   *[withdrawn] Författaren har dragit tillbaka det.
}
curation-refused-conflict = Det kan inte publiceras: någon annan har ändrat samma sak under tiden. Slå ihop ändringarna i konsolen. Det gäller:
curation-refused-errors = { $count ->
    [one] Det kan inte publiceras: det finns { $count } fel i det. Rätta det i konsolen, eller avslå förslaget.
   *[other] Det kan inte publiceras: det finns { $count } fel i det. Rätta dem i konsolen, eller avslå förslaget. De första är:
}

# Poster att kontrollera
curation-due = Titta på den här posten igen: gäller allt fortfarande?
curation-due-since = Senast kontrollerad: { $date }.
curation-due-never = Ingen har kontrollerat den hittills.
curation-due-stale = Föråldrade översättningar: { $languages }.
curation-due-sources = Jämför med källorna:
curation-confirmed = Tack. ”{ $title }” räknas som kontrollerad i dag. Nästa kontroll: { $due }.
curation-confirmed-before = ”{ $title }” har redan kontrollerats i dag. Du behöver inte göra något.
curation-edit-console = Du kan ändra den själv i konsolen. Eller berätta för mig här:
curation-retire-form = Ta posten ur bruk
curation-retire-label = Varför? Ingen hittar den sedan
curation-retired = ”{ $title }” är ur bruk: ingen hittar den längre. Den kan återställas i konsolen.
curation-retire-proposed = Jag har bett moderatorerna att ta ”{ $title }” ur bruk. Tills dess är den som den är.

# Vad folk får veta
curation-told-proposal = Någon har föreslagit en ändring: ”{ $title }”. Så länge den väntar skriver jag inte om fler; /review visar alla.
curation-told-published = Din ändring av ”{ $title }” är publicerad. Tack!
curation-told-rejected = Din ändring av ”{ $title }” publicerades inte.
curation-told-reason = Skäl: { $reason }
curation-told-used = Det du föreslog är nu en del av kunskapsbanken: ”{ $title }”. Tack!

# Organisationer
curation-member = Från och med nu företräder du { $name } här.
curation-member-how = När en av dess poster ska kontrolleras skriver jag till dig här, och det räcker med en knapptryckning för att säga att den fortfarande gäller.
curation-member-can = /review visar vad som väntar på dig. /console öppnar sidorna där du kan ändra posterna.
curation-member-already = Du företräder redan { $name }.
