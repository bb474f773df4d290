# Adresserna som finns i posterna
links-views = Sidornas läge
links-view = { $view ->
    [dead] Borta
    [moved] Flyttade
    [changed] Ändrade
    [unseen] Gick inte att se
    [unchecked] Inte sedda ännu
   *[ok] I ordning
} ({ $count })
links-one-dead = Sidan saknades tre olika dagar.
links-one-moved = Sidan har fått en ny adress för gott.
links-one-changed = På sidan står det något annat än förut.
links-about-dead = De här sidorna saknades tre olika dagar. Sök upp den nya sidan och ändra posterna, eller lämna dem som de är.
links-about-moved = De här sidorna har fått en ny adress för gott. Sätt in den i posterna med en knapp.
links-about-changed = På de här sidorna står det något annat än förut. Läs dem, rätta posterna om det behövs och säg sedan att de stämmer.
links-about-unseen = De här sidorna lät inte Silta titta, eller saknades en eller två gånger. Öppna dem själv om du vill vara säker; Silta försöker igen.
links-about-unchecked = Silta tittar på sidorna långsamt så att ingen webbplats belastas.
links-about-ok = De här sidorna finns, och där står samma sak som förut.
links-none = Det finns inga.
links-off = Sidorna kontrolleras inte. Den som driver Silta kan slå på det med LINK_CHECKS=on.
links-now-at = Nu på:
links-never-checked = Inte sedd ännu.
links-checked = Senast sedd:
links-more-entries = { $count ->
    [one] och { $count } post till
   *[other] och { $count } poster till
}
links-again = Titta igen nu
links-keep = Det stämmer: behåll
links-replace = Ny adress i alla poster
links-again-done = Silta tittar på den inom några minuter.
links-again-off = Silta tittar på den så snart LINK_CHECKS är på.
links-keep-done = Den får vara som den är.
links-replace-changed = Adressen har ändrats igen under tiden. Titta på listan och försök på nytt.
links-gone = Ingen post nämner den här adressen längre.
links-unknown = Inget gjordes: formuläret hör inte till den här sidan. Ladda om sidan.
links-why = Ny adress i stället för { $url }
links-replaced-published = { $count ->
    [one] Publicerad i { $count } post.
   *[other] Publicerad i { $count } poster.
}
links-replaced-proposed = { $count ->
    [one] Föreslagen för { $count } post: en annan moderator publicerar den.
   *[other] Föreslagen för { $count } poster: en annan moderator publicerar dem.
}
links-replaced-waiting = { $count ->
    [one] För { $count } post väntar samma förslag redan.
   *[other] För { $count } poster väntar samma förslag redan.
}
links-replaced-left = { $count ->
    [one] { $count } post återstår: tryck på knappen igen.
   *[other] { $count } poster återstår: tryck på knappen igen.
}
links-replaced-refused = Inte gjort i de här, som har fel eller nyss har ändrats. Öppna dem och ändra adressen där:
links-replaced-none = Ingen post nämner den här adressen längre.
links-remark-status = Servern svarade { $status }.
links-remark-unknown-host = Det finns ingen server med det namnet.
links-remark-refused = Servern tar inte emot anslutningar.
links-remark-timeout = Servern svarade inte i tid.
links-remark-private = Adressen hör till ett privat nätverk.
links-remark-redirects = Sidan leder från adress till adress utan slut.
links-remark-certificate = Serverns certifikat är inte betrott.
links-remark-failed = Anslutningen misslyckades.
links-days = { $count ->
    [one] Borta { $count } dag av tre.
   *[other] Borta { $count } dagar av tre.
}
