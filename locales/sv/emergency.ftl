# Sägs först när ett meddelande låter som en nödsituation. Korta rader: de läses i panik.
emergency-call = Ring { $number } nu.
emergency-abroad = 112 fungerar i Finland, Estland och Ryssland.

# Vad man säger i telefonen
emergency-say-1 = { $kind ->
    [medical] Säg var du är och om personen är vaken och andas.
    [fire] Gå ut först och stäng dörren efter dig. Ring utifrån.
    [violence] Ta dig till en trygg plats om du kan. Säg var du är och vem som är skadad.
    [crime-now] Gå dit där det finns folk, eller lås in dig. Försök inte stoppa någon.
    [self-harm] Du är inte ensam. Ring och säg att du tänker på att dö eller skada dig.
   *[danger] Säg var du är: adress, väg eller vad du ser.
}

emergency-say-2 = { $kind ->
    [medical] Slå på högtalaren. Du får råd om hur du kan hjälpa. Lägg inte på förrän du får lov.
    [fire] Kommer du inte ut: stäng dörrarna, gå till ett fönster och säg var du är.
    [violence] Kan du inte prata, stanna kvar i luren så att de hör.
    [crime-now] Säg var du är och vad du ser. Lägg inte på förrän du får lov.
    [self-harm] Berätta nu för någon nära dig och var inte ensam. Är du rädd för någon annans skull, stanna hos den personen.
   *[danger] Säg vad som har hänt och vem som är skadad. Lägg inte på förrän du får lov.
}
