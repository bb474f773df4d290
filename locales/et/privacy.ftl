privacy-line = Säilitan teie küsimuse ja keele, et saaksin vastata. /privacy räägib lähemalt, /forget kustutab kõik.
privacy = Ma ei vaja nime, telefoninumbrit ega e-posti aadressi. Palun ärge kirjutage siia passi numbrit ega muid isikuandmeid.
privacy-kept = Mida ma säilitan: teie keele- ja riigiseaded, teie küsimused ja minu vastused ning vestluse tehniline aadress, et saaksin vastata. Haldaja otsustab, millal küsimused kustutatakse: tavaliselt 90 päeva pärast. Kui kasutate käsku /guide, mäletan, kui kaugel olete, kuni te selle lõpetate. Kui ütlete, kas vastusest oli abi, või küsite vabatahtlikelt, võib moderaator teie küsimuse sõnad alles jätta, et ma teisi paremini mõistaksin: ilma kontaktandmeteta ja nii, et küsijast ei jää jälge. Seepärast jäävad need sõnad alles ka pärast käsku /forget.
privacy-volunteers = Kui küsite vabatahtlikelt, näevad nad teie küsimust ja seda, mida neile kirjutate, kuid mitte teie nime. Telefoninumbrid ja muud kontaktandmed on peidetud, kuni annate loa. Vabatahtliku vastus võib saada teadmistebaasi osaks, ilma nimede ja kontaktandmeteta.
privacy-model = Et teie küsimusest aru saada ja lihtsamalt vastata, võin saata selle keelemudelile, mille haldaja on valinud. Enne peidan selles nimed, numbrid ja aadressid, niipalju kui ma need ära tunnen.
privacy-rights = /mydata saadab teile kõik, mida ma teie kohta säilitan. /forget kustutab selle kohe.
mydata = Selles failis on kõik, mida ma teie kohta säilitan.
mydata-none = Ma ei säilita teie kohta veel midagi.
forget-confirm = Kas kustutan kõik, mida ma teie kohta säilitan: seaded, küsimused ja selle vestluse? Seda ei saa tagasi võtta.
button-forget = Kustuta kõik
button-keep = Jäta alles
forget-done =
    Kustutatud: teie seaded, { $queries ->
        [one] { $queries } küsimus
       *[other] { $queries } küsimust
    }, { $questions ->
        [one] { $questions } pöördumine vabatahtlike poole
       *[other] { $questions } pöördumist vabatahtlike poole
    } ja { $messages ->
        [one] { $messages } sõnum
       *[other] { $messages } sõnumit
    }. Ma ei säilita teie kohta enam midagi.
forget-kept = Midagi ei kustutatud.
