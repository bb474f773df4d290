# Öeldakse kõigepealt, kui sõnum kõlab nagu häda. Lühikesed read: neid loetakse paanikas.
emergency-call = Helistage kohe { $number }.
emergency-abroad = 112 töötab Soomes, Eestis ja Venemaal.

# Mida telefonis öelda
emergency-say-1 = { $kind ->
    [medical] Öelge, kus te olete, kas inimene on teadvusel ja kas ta hingab.
    [fire] Minge kõigepealt välja ja sulgege uks enda järel. Helistage väljast.
    [violence] Kui saate, minge turvalisse kohta. Öelge, kus te olete ja kes on viga saanud.
    [crime-now] Minge sinna, kus on inimesi, või lukustage end sisse. Ärge püüdke kedagi peatada.
    [self-harm] Te ei ole üksi. Helistage ja öelge, et mõtlete surmale või enda vigastamisele.
   *[danger] Öelge, kus te olete: aadress, tee või mida näete.
}

emergency-say-2 = { $kind ->
    [medical] Pange telefon valjuhääldile. Teile öeldakse, kuidas aidata. Ärge katkestage kõnet enne, kui lubatakse.
    [fire] Kui välja ei pääse: sulgege uksed, minge akna juurde ja öelge, kus te olete.
    [violence] Kui te ei saa rääkida, jääge liinile, et teid kuuldaks.
    [crime-now] Öelge, kus te olete ja mida näete. Ärge katkestage kõnet enne, kui lubatakse.
    [self-harm] Rääkige kohe kellelegi enda lähedal ja ärge jääge üksi. Kui kardate kellegi teise pärast, jääge tema juurde.
   *[danger] Öelge, mis juhtus ja kes on viga saanud. Ärge katkestage kõnet enne, kui lubatakse.
}
