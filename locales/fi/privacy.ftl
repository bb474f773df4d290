privacy-line = Säilytän kysymyksesi ja kielesi, jotta voin vastata. /privacy kertoo lisää, /forget poistaa kaiken.
privacy = En tarvitse nimeä, puhelinnumeroa enkä sähköpostiosoitetta. Älä kirjoita tänne passin numeroa tai muita henkilötietoja.
privacy-kept = Mitä säilytän: kieli- ja maa-asetuksesi, kysymyksesi ja vastaukseni sekä keskustelun teknisen osoitteen, jotta voin vastata. Ylläpitäjä päättää, milloin kysymykset poistetaan: yleensä 90 päivän kuluttua. Jos käytät /guide-toimintoa, muistan vaiheesi, kunnes lopetat sen. Jos kerrot, oliko vastauksesta apua, tai kysyt vapaaehtoisilta, moderaattori voi säilyttää kysymyksesi sanat, jotta ymmärrän muiden kysymykset paremmin: ilman yhteystietoja ja ilman tietoa siitä, kuka kysyi. Siksi ne säilyvät myös /forget-komennon jälkeen.
privacy-volunteers = Jos kysyt vapaaehtoisilta, he näkevät kysymyksesi ja sen, mitä heille kirjoitat, mutta eivät nimeäsi. Puhelinnumerot ja muut yhteystiedot pysyvät piilossa, kunnes annat luvan. Vapaaehtoisen vastaus voi päätyä tietopankkiin ilman nimiä ja yhteystietoja.
privacy-model = Jotta ymmärtäisin kysymyksesi ja vastaisin selkeämmin, voin lähettää sen kielimallille, jonka ylläpitäjä on valinnut. Peitän siitä ensin nimet, numerot ja osoitteet, jos tunnistan ne.
privacy-rights = /mydata lähettää sinulle kaiken, mitä sinusta säilytän. /forget poistaa sen heti.
mydata = Tässä tiedostossa on kaikki, mitä sinusta säilytän.
mydata-none = En säilytä sinusta vielä mitään.
forget-confirm = Poistanko kaiken, mitä sinusta säilytän: asetukset, kysymykset ja tämän keskustelun? Tätä ei voi perua.
button-forget = Poista kaikki
button-keep = Säilytä
forget-done =
    Poistettu: asetuksesi, { $queries ->
        [one] { $queries } kysymys
       *[other] { $queries } kysymystä
    }, { $questions ->
        [one] { $questions } pyyntö vapaaehtoisille
       *[other] { $questions } pyyntöä vapaaehtoisille
    } ja { $messages ->
        [one] { $messages } viesti
       *[other] { $messages } viestiä
    }. En säilytä sinusta enää mitään.
forget-kept = Mitään ei poistettu.
