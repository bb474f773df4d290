# Sammanställningar: det som är nytt, för dem som prenumererar

outreach-title-at-once = Nyheter
outreach-title-daily = Nyheter för dagen
outreach-title-weekly = Nyheter för veckan
outreach-title-monthly = Nyheter för månaden

outreach-group-notice = Viktigt just nu
outreach-group-announcement = { $count ->
    [one] Allmänt meddelande
   *[other] Allmänna meddelanden
}
outreach-group-changed = Ändrat
outreach-group-new = Nytt
outreach-group-answer = { $count ->
    [one] Besvarad fråga
   *[other] Besvarade frågor
}

outreach-group-waiting = Frågor som väntar på svar
outreach-work-waiting = { $count ->
    [1] 1, ställd { $age }
   *[other] { $count }, den äldsta ställd { $age }
}
outreach-group-moderation = För moderatorer
outreach-work-questions = { $kept ->
    [0] Väntande frågor: { $count }
   *[other] Väntande frågor: { $count }, varav redan erbjudna till alla: { $kept }
}
outreach-work-announcements = Allmänna meddelanden att godkänna: { $count }. Se dem med /announce.
outreach-work-proposals = Ändringar i kunskapsbanken att godkänna: { $count }. Se dem med /review.
outreach-work-suggestions = Förslag till kunskapsbanken: { $count }. Se dem med /review.
outreach-work-due = { $unowned ->
    [0] Poster vars kontroll är försenad: { $count }. Se dem med /review.
   *[other] Poster vars kontroll är försenad: { $count }, varav utan ansvarig: { $unowned }. Se dem med /review.
}
outreach-work-reviews = { $more ->
    [0] Svar att granska (senast när): { $titles }
   *[other] Svar att granska (senast när): { $titles }; och { $more } till
}
outreach-work-unanswered = Frågor som jag inte kunde svara på sedan den { $date }: { $languages }
outreach-work-given-up = Meddelanden som inte kom fram sedan den { $date }: { $platforms }

# Efter en rubrik, inom parentes
outreach-until = till den { $time }
outreach-in-language = på { $language }

outreach-more = Och { $count } till. Bläddra bland alla svar med /topics.
outreach-why = Prenumeration: { $interests }

outreach-interest-everything = allt
outreach-interest-announcements = allmänna meddelanden
outreach-interest-waiting-questions = väntande frågor
outreach-interest-moderation = moderatorernas arbete

outreach-button-show = Visa nyheterna nu
outreach-nothing-now = De senaste 7 dagarna har det inte kommit något för dig. Med /subscribe kan du välja mer.
outreach-button-change = Ändra vad jag får
outreach-button-unsubscribe = Avprenumerera

# Vad som har ändrats i ett svar: korta rader, flera kan stå efter varandra
outreach-change-emergency = Nytt nödnummer: { $phone }
outreach-change-phone = Nytt telefonnummer: { $phone }
outreach-change-address = Ny adress: { $address }
outreach-change-hours = Nya öppettider
outreach-change-cost-to = Nytt pris: { $amount } { $currency }
outreach-change-cost = Priset har ändrats
outreach-change-documents = Det du ska ta med har ändrats
outreach-change-steps = Stegen har ändrats
outreach-change-who = Vem det gäller har ändrats
outreach-change-deadline = Tidsfristen har ändrats
outreach-change-time = Väntetiden har ändrats
outreach-change-contact = Kontaktuppgifterna har ändrats
outreach-change-risks = Det som kan gå fel har ändrats
outreach-change-law = Lagen har ändrats
outreach-change-text = Texten har rättats
outreach-change-others = Andra ändringar
outreach-change-retired = Finns inte längre här
