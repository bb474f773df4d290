# Sanotaan ensin, kun viesti kuulostaa hätätilanteelta. Lyhyet rivit: ne luetaan hädässä.
emergency-call = Soita heti { $number }.
emergency-abroad = 112 toimii Suomessa, Virossa ja Venäjällä.

# Mitä puhelimessa sanotaan
emergency-say-1 = { $kind ->
    [medical] Kerro, missä olet, onko ihminen hereillä ja hengittääkö hän.
    [fire] Mene ensin ulos ja sulje ovi perässäsi. Soita ulkoa.
    [violence] Mene turvaan, jos voit. Kerro, missä olet ja kuka on loukkaantunut.
    [crime-now] Mene ihmisten luo tai lukitse itsesi sisään. Älä yritä pysäyttää ketään.
    [self-harm] Et ole yksin. Soita ja sano, että ajattelet kuolemaa tai itsesi satuttamista.
   *[danger] Kerro, missä olet: osoite, tie tai mitä näet ympärilläsi.
}

emergency-say-2 = { $kind ->
    [medical] Laita kaiutin päälle. Sinulle kerrotaan, miten autat. Älä sulje puhelinta, ennen kuin saat luvan.
    [fire] Jos et pääse ulos: sulje ovet, mene ikkunan luo ja kerro, missä olet.
    [violence] Jos et voi puhua, pysy linjalla, jotta sinut kuullaan.
    [crime-now] Kerro, missä olet ja mitä näet. Älä sulje puhelinta, ennen kuin saat luvan.
    [self-harm] Kerro heti jollekulle lähelläsi äläkä jää yksin. Jos pelkäät toisen puolesta, pysy hänen luonaan.
   *[danger] Kerro, mitä on tapahtunut ja kuka on loukkaantunut. Älä sulje puhelinta, ennen kuin saat luvan.
}
