# Allmänna meddelanden: moderatorerna skriver, godkänner och sköter dem
announcing-list = Allmänna meddelanden
announcing-list-empty = Här finns inga allmänna meddelanden än.
announcing-untitled = Ingen text än
announcing-state =
    { $state ->
        [draft] Utkast
        [review] Väntar på godkännande
        [approved] Godkänt, går ut om en liten stund
        [scheduled] Godkänt, går ut när det är dags
        [posting] Går ut just nu
        [posted] Publicerat
        [partly] Publicerat på en del ställen
        [failed] Inte publicerat
        [corrected] Publicerat och rättat
       *[withdrawn] Tillbakadraget
    }
announcing-line-texts = Texter: { $languages }
announcing-line-texts-none = Texter: inga än
announcing-line-link = Länk: { $link }
announcing-line-picture = Bild, beskriven på: { $languages }
announcing-line-picture-bare = Bild, inte beskriven än
announcing-line-where = Var: { $targets }
announcing-line-where-none = Var: ingenstans, bara till prenumeranter
announcing-line-for = För: { $who }
announcing-line-for-all = För: alla
announcing-line-when = När: { $at }
announcing-line-when-now = När: så snart det är godkänt
announcing-line-posted = Publicerat: { $at }
announcing-line-notice = Brådskande meddelande, gäller till den { $until }

# Hur det gick på ett ställe, efter ställets namn
announcing-fate-post =
    { $state ->
        [sent] publicerat
        [failed] inte publicerat
        [unconfirmed] ingen vet om det finns där. Titta efter själv
       *[due] på väg
    }
announcing-fate-correction =
    { $state ->
        [sent] rättat
        [failed] inte rättat, den gamla texten finns kvar
        [unconfirmed] ingen vet om det rättades. Titta efter själv
       *[due] rättas
    }
announcing-fate-withdrawal =
    { $state ->
        [sent] tillbakadraget
        [failed] inte tillbakadraget
        [unconfirmed] ingen vet om det drogs tillbaka. Titta efter själv
       *[due] dras tillbaka
    }

announcing-button-new = Nytt allmänt meddelande
announcing-button-list = Alla allmänna meddelanden
announcing-button-open = Öppna
announcing-button-texts = Texter och länk
announcing-button-picture = Bild
announcing-button-where = Var
announcing-button-who = För vem
announcing-button-when = När
announcing-button-preview = Förhandsgranska
announcing-button-submit = Skicka för godkännande
announcing-button-delete = Radera
announcing-button-delete-yes = Ja, radera
announcing-button-approve = Godkänn
announcing-button-back = Tillbaka till författaren
announcing-button-recall = Ta tillbaka och ändra
announcing-button-show = Uppdatera
announcing-button-correct = Rätta
announcing-button-withdraw = Dra tillbaka
announcing-button-withdraw-yes = Ja, dra tillbaka överallt
announcing-button-retry = Försök igen där det gick fel
announcing-button-link = Länk
announcing-button-picture-other = Byt bild
announcing-button-picture-none = Ingen bild
announcing-button-topics = Ämnen
announcing-button-time = Tid
announcing-button-notice = Brådskande meddelande
announcing-button-channel = Lägg till en kanal

announcing-choose-texts = Vilken text vill du skriva?
announcing-choose-picture = På vilket språk vill du beskriva bilden?
announcing-choose-where = Var ska det publiceras, och på vilket språk? Välj först ett språk.
announcing-choose-targets = Var ska det publiceras på det här språket: { $language }?
announcing-choose-who = Vem gäller det? Om du inte väljer något är det för alla.
announcing-choose-topics = Vilka ämnen gäller det?
announcing-choose-when = När går det ut? Ett brådskande meddelande visas dessutom ovanför varje svar så länge det gäller.
announcing-choose-delete = Ska utkastet raderas? Inget av det sparas.
announcing-choose-correct = Vilken text vill du rätta?
announcing-choose-withdraw = Ska meddelandet dras tillbaka överallt där det finns? Det går inte att ångra.

announcing-ask-text = Skicka texten nu (språk: { $language }). Den första raden är rubriken.
announcing-ask-correction = Skicka den rättade texten nu (språk: { $language }). Den första raden är rubriken. Den ersätter genast den gamla texten överallt.
announcing-ask-link = Skicka länken nu. Den börjar med https://
announcing-ask-picture = Skicka bilden nu, som foto.
announcing-ask-alt = Beskriv vad bilden visar, för dem som inte ser den (språk: { $language }).
announcing-ask-time = Skicka tiden nu, till exempel 5.12. 9:00 eller 2026-12-05 09:00. Tidszonen är { $zone }. ”now” betyder: så snart det är godkänt.
announcing-ask-notice = Hur länge gäller det brådskande meddelandet? Skicka sluttiden, till exempel 5.12. 18:00. Tidszonen är { $zone }.
announcing-ask-channel = Skicka kanalens eller gruppens @namn eller id. Gäller det ett ämne i en grupp lägger du till ett snedstreck och ämnets nummer. Om den finns i en annan app skriver du appens namn först.
announcing-ask-cancel = /cancel avbryter.
announcing-ask-remove = Om du vill ta bort det skickar du bara ett bindestreck (-). /cancel avbryter.
announcing-taken = Klart.
announcing-correcting = Jag rättar det nu. ”{ announcing-button-show }” visar hur långt jag har kommit.
announcing-cancelled = Avbrutet. Inget har ändrats.
announcing-cancel-nothing = Det finns inget att avbryta.
announcing-edit-late = Jag fick din ändring, men meddelandet är inte längre ett utkast, så jag använde den inte. Ändra texten med knapparna nedan.

announcing-bad-title = Den första raden är rubriken och får ha högst 200 tecken. Skicka en kortare, och texten under den.
announcing-bad-text = Det är för långt: högst 20 000 tecken.
announcing-bad-link = Det är ingen länk som jag kan använda. Den ska börja med https:// och får inte ha mellanslag.
announcing-bad-alt = Det är för långt: högst 1 500 tecken.
announcing-bad-time = Jag kan inte läsa den tiden.
announcing-bad-past = Den tiden har redan gått.
announcing-bad-notice = Ett brådskande meddelande måste ha en sluttid.
announcing-bad-channel = Jag kan inte läsa det. Skicka ett @namn eller ett id.
announcing-bad-app = Jag kan inte publicera i den appen. Skriv namnet på en app där jag finns före id:t.
announcing-bad-repeated = Det stället är redan valt.
announcing-bad-picture = Det är ingen bild som jag kan använda. Skicka ett foto, JPEG eller PNG, inte som fil.
announcing-bad-picture-gone = Bilden finns inte längre. Skicka en ny först.
announcing-bad-words = Här behövs ord: skriv det som text.

announcing-refused-not-now = Det går inte nu. Meddelandet: { $state }.
announcing-refused-own = Någon annan måste godkänna det du har skrivit.
announcing-refused-empty = Skriv en text först.
announcing-refused-over = Det brådskande meddelandet skulle ta slut innan det börjar. Ändra sluttiden först.
announcing-refused-alt = Beskriv bilden först, för dem som inte ser den: ”{ announcing-button-picture }”.
announcing-refused-repeated = { $target } skulle säga samma sak två gånger, eftersom det inte finns någon text på det språket. Skriv texten eller ta bort stället.
announcing-refused-changed = Det har ändrats sedan du såg det. Så här är det nu. Titta på förhandsgranskningen innan du godkänner det.
announcing-not-author = Bara författaren kan ändra det här utkastet.
announcing-gone = Det allmänna meddelandet finns inte längre. /announce visar alla.
announcing-deleted = Utkastet är raderat.

announcing-submitted =
    { $count ->
        [one] Skickat. Jag har sagt till en moderator.
       *[other] Skickat. Jag har sagt till { $count } moderatorer.
    }
announcing-submitted-nobody = Skickat, men jag når ingen annan moderator. De hittar det med /announce.
announcing-submitted-deaf = Jag kan inte själv berätta för dig hur det går förrän du har skickat /volunteer till mig. /announce visar det alltid.
announcing-request = Ett allmänt meddelande väntar på ditt godkännande.
announcing-request-by = { $name } ber dig godkänna ett allmänt meddelande.
announcing-approved = Du har godkänt det.
announcing-approved-yours = ”{ $title }” har godkänts.
announcing-back = Det är ett utkast igen.
announcing-back-yours = En moderator har skickat tillbaka ”{ $title }” till dig. Prata med varandra, ändra det och skicka det igen.
announcing-retried = Jag försöker igen.
announcing-withdrawing = Jag drar tillbaka det. ”{ announcing-button-show }” visar hur långt jag har kommit.
announcing-ended =
    { $state ->
        [posted] ”{ $title }” är publicerat överallt.
        [partly] ”{ $title }” är publicerat, men inte överallt:
       *[failed] ”{ $title }” kunde inte publiceras:
    }

announcing-preview-size = { $target }: { $length } av { $limit }.
announcing-preview-shortened = Det förkortas.
announcing-preview-other = Det finns ingen text på det språket, så det är på det här: { $language }.
announcing-preview-off = { $target }: det här stället är avstängt, så inget publiceras där.
announcing-preview-subscribers = För prenumeranter ({ $language })
announcing-preview-more =
    { $count ->
        [one] Och ett ställe till.
       *[other] Och { $count } ställen till.
    }
announcing-preview-missing = Det saknas text på: { $languages }.
announcing-preview-said =
    { $how ->
        [same] Samma sak har redan sagts den { $at }.
       *[nearly] Nästan samma sak har redan sagts den { $at }.
    }
