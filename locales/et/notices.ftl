# Vastused, mille moderaatorid avaldavad
button-public = Avalda vastus
button-public-shown = Avaldatud vastus
button-publish = Avalda
button-reword = Teiste sõnadega
button-unpublish = Võta tagasi
button-object = Ma ei soovi seda
public-preview = Seda loeksid kõik:
public-check = Kontaktandmed ja nimed on peidetud. Palun kontrollige, et ka miski muu ei reedaks, kes kirjutas. Kui midagi on jäänud, avaldage see teiste sõnadega.
public-since = Avaldatud { $since }:
public-no-words = Vastuses ei ole teksti, mida saaks avaldada. Võite selle ise kirjutada.
public-not-now = Avaldada saab ainult vastatud küsimust.
public-objected = Reisija ei soovi, et see avaldataks.
public-reword = Palun saatke kõigile mõeldud tekst sellisel kujul: pealkiri esimesele reale, tekst selle alla. See avaldatakse nii, nagu te selle kirjutate.
public-how = Vajutage vastatud küsimuse all „{ button-public }“ või kirjutage /publish, küsimuse tunnus ja pealkiri ning tekst järgmistele ridadele.
public-form = Teiste sõnadega
public-form-label = Pealkiri esimesele reale, tekst alla
public-taken-back = Vastus ei ole enam avalik.
queue-answered = Vastatud küsimused ({ $total })
queue-answered-empty = Ühelegi küsimusele ei ole veel vastatud.
button-queue-answered = Näita vastatuid
asker-published = Teie küsimusest võib abi olla ka teistele: moderaator on avaldanud selle koos vastusega, ilma nimedeta. Seda loevad kõik:
asker-objected = Võtsin selle tagasi. Keegi seda uuesti ei avalda.
claimant-published = Teie vastusest ({ $alias }) on abi ka teistele: moderaator on selle avaldanud, ilma nimedeta.

# Uudised veebilehel
web-news = Uudised
web-news-hide = Peida, kuni tuleb midagi uut
