# Esimesed sõnad
start = Tere! Aitan inimesi, kes ületavad piiri ja vajavad avalikke teenuseid Soomes, Eestis või Venemaal.
start-next = Kirjutage küsimus oma sõnadega, näiteks: „Pass kadus ära, mida teha?“
help = Kirjutage küsimus oma sõnadega: otsin vastuse ühisest teadmistebaasist, kus on lingid ametlikele lehtedele. Kui ma ei tea, ütlen seda.
help-commands = /topics – sirvige olukorra järgi. /status – teie küsimus vabatahtlikele. /language – vahetage keelt. /country – valige riik. /subscribe – teated, kui midagi muutub. /volunteer – aidake teisi. /privacy – mida ma teie kohta säilitan. /mydata – saate oma andmed. /forget – kustutage need.
help-volunteers = Vabatahtlikele: /queue – ootavad küsimused. /base – leidke vastus, mida saata. /note – märkus teistele vabatahtlikele. /done – sulgege küsimus. /away ja /hours – millal olete kohal. /desk – töötage brauseris.
help-moderators = Moderaatoritele: /responders – vabatahtlikud ja rollid. /open – küsige ise vabatahtlikelt. /audit – mida on tehtud. /publish – avaldage vastus. /announce – teated. Rühmas toob /desk küsimused sinna.
help-curation = Teadmistebaasi jaoks: /review – mis ootab avaldamist või kontrollimist. /console – hoolitsege kirjete eest brauseris.
help-emergency = Kui kellegi elu on ohus, helistage 112. Number töötab Soomes, Eestis ja Venemaal.
ask-empty = Kirjutage küsimus käsu järele, näiteks: /ask Pass kadus ära.

# Vastused
answer-clarify = Millist neist te mõtlete?
answer-others = Kas mõni neist sobib paremini?
answer-no-others = Muud sobivat ma ei leidnud.
answer-none = Sellele mul vastust ei ole.
answer-none-next = Proovige teisi sõnu, sirvige teemasid või küsige vabatahtlikelt.
service-gone = Seda vastust enam ei ole. Palun küsige uuesti.
query-gone = Mul ei ole seda küsimust enam alles. Palun kirjutage see uuesti.

# Nupud
button-helped = 👍 Sellest oli abi
button-failed = 👎 Ei aidanud
button-more = Näita rohkem
button-others = Muud vastused
button-volunteer = Küsi vabatahtlikelt
button-language = Keel
button-topics = Sirvi teemasid
button-previous = ← Eelmised
button-next = Järgmised →
button-back = ↑ Kõik teemad
button-unknown = See nupp enam ei tööta. Palun kirjutage oma küsimus.

# Tagasiside ja vabatahtlikud
feedback-thanks = Aitäh! Tore, et sellest oli abi.
feedback-sorry = Kahju, et see ei aidanud. Mis edasi?
volunteer-filed = Teie küsimus ja nähtud vastused on alles. Praegu ei ole aga vabatahtlikku, kes saaks selle võtta, nii et vastus võib viibida. Annan kohe teada, kui keegi selle võtab. Kui saite vastuse, kasutage seni selles olevat ametlikku lehte või telefoninumbrit.

# Teemad
topics = Milline on teie olukord?
topics-empty = Teemasid veel ei ole.

# Seaded
language-choose = Mis keeles ma vastan?
language-set = Vastan eesti keeles.
country-choose = Millise riigi kohta te küsite?
country-fi = Soome
country-ee = Eesti
country-ru = Venemaa
country-any = Kõik riigid
country-set-fi = Otsin kõigepealt vastuseid Soome kohta.
country-set-ee = Otsin kõigepealt vastuseid Eesti kohta.
country-set-ru = Otsin kõigepealt vastuseid Venemaa kohta.
country-set-any = Otsin vastuseid kõigi kolme riigi kohta.

# Kui midagi ei saa teha
command-unknown = Ma ei tunne seda käsku. Kirjutage oma küsimus või vaadake /help.
command-direct-only = Teie privaatsuse huvides teen seda ainult eravestluses. Palun kirjutage mulle sinna.
unsupported =
    { $what ->
        [voice] Ma ei oska veel häälsõnumeid kuulata. Palun kirjutage oma küsimus tekstina.
        [photo] Ma ei oska veel pilte lugeda. Palun kirjutage oma küsimus tekstina.
        [video] Ma ei oska veel videoid vaadata. Palun kirjutage oma küsimus tekstina.
        [sticker] Ma ei saa kleepsudest aru. Palun kirjutage oma küsimus tekstina.
        [file] Ma ei oska veel faile lugeda. Palun kirjutage oma küsimus tekstina.
        [location] Ma ei oska veel asukohta kasutada. Palun kirjutage linna nimi ja oma küsimus.
        [contact] Ma ei oska kontakte kasutada. Palun kirjutage oma küsimus tekstina.
       *[other] Ma ei oska sellist sõnumit lugeda. Palun kirjutage oma küsimus tekstina.
    }
flooded =
    { $seconds ->
        [one] Te kirjutate kiiremini, kui ma jõuan lugeda. Teie viimast sõnumit ma ei lugenud. Palun saatke see uuesti { $seconds } sekundi pärast.
       *[other] Te kirjutate kiiremini, kui ma jõuan lugeda. Teie viimast sõnumit ma ei lugenud. Palun saatke see uuesti { $seconds } sekundi pärast.
    }
error-ours = Meil läks midagi valesti ja ma ei saanud vastata. Palun proovige veel kord või vaadake /topics.

# Viisakused
small-talk-greeting = Tere! Milles te abi vajate? Kirjutage küsimus oma sõnadega.
small-talk-thanks = Palun. Kirjutage jälle, kui abi vajate.
small-talk-goodbye = Head aega ja turvalist reisi.
small-talk-about = Olen juturobot. Vastan ühise teadmistebaasi põhjal küsimustele Soome, Eesti ja Venemaa avalike teenuste kohta ja ütlen, kui ma ei tea. Mida te vajate?
small-talk-mood = Aitäh, hästi. Milles te abi vajate?
small-talk-machine = Olen programm, mitte inimene. Vastan ühise teadmistebaasi põhjal ja annan lingid ametlikele lehtedele. Milles te abi vajate?
small-talk-name = Minu nimi on Silta. Milles te abi vajate?
small-talk-test = Teie sõnum jõudis kohale. Kirjutage küsimus oma sõnadega.
small-talk-ok = Selge. Kirjutage jälle, kui teil on küsimus.
