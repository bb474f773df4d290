# Aadressid, mis on kirjetes
links-views = Lehtede olek
links-view = { $view ->
    [dead] Kadunud
    [moved] Kolinud
    [changed] Muutunud
    [unseen] Ei saanud vaadata
    [unchecked] Veel vaatamata
   *[ok] Korras
} ({ $count })
links-one-dead = Lehte ei leitud kolmel eri päeval.
links-one-moved = Lehel on püsivalt uus aadress.
links-one-changed = Lehel on kirjas midagi muud kui varem.
links-about-dead = Neid lehti ei leitud kolmel eri päeval. Otsige uus leht ja muutke kirjeid või jätke need endiseks.
links-about-moved = Neil lehtedel on püsivalt uus aadress. Ühe nupuga saate selle kirjetesse panna.
links-about-changed = Neil lehtedel on kirjas midagi muud kui varem. Lugege need läbi, parandage vajaduse korral kirjeid ja kinnitage siis, et kõik on õige.
links-about-unseen = Neid lehti Silta vaadata ei saanud või puudusid need korra või paar. Kui tahate kindel olla, avage need ise; Silta proovib uuesti.
links-about-unchecked = Silta vaatab lehti aeglaselt, et ükski sait ei koormuks.
links-about-ok = Need lehed on olemas ja neil on kirjas sama mis varem.
links-none = Neid ei ole.
links-off = Lehti ei vaadata. Silta haldaja saab selle sisse lülitada: LINK_CHECKS=on.
links-now-at = Nüüd aadressil:
links-never-checked = Veel vaatamata.
links-checked = Viimati vaadatud:
links-more-entries = { $count ->
    [one] ja veel { $count } kirje
   *[other] ja veel { $count } kirjet
}
links-again = Vaata kohe uuesti
links-keep = See on õige: jäta nii
links-replace = Uus aadress kõigisse kirjetesse
links-again-done = Lehte vaadatakse uuesti mõne minuti pärast.
links-again-off = Lehte vaadatakse kohe, kui LINK_CHECKS on sees.
links-keep-done = Aadress jääb endiseks.
links-replace-changed = Aadress on vahepeal jälle muutunud. Vaadake nimekirja ja proovige uuesti.
links-gone = Ükski kirje ei nimeta enam seda aadressi.
links-unknown = Midagi ei tehtud: vorm ei ole sellelt lehelt. Laadige leht uuesti.
links-why = Uus aadress aadressi { $url } asemel
links-replaced-published = { $count ->
    [one] Avaldatud { $count } kirjes.
   *[other] Avaldatud { $count } kirjes.
}
links-replaced-proposed = { $count ->
    [one] Muudatusettepanek tehtud { $count } kirje kohta: selle avaldab teine moderaator.
   *[other] Muudatusettepanek tehtud { $count } kirje kohta: need avaldab teine moderaator.
}
links-replaced-waiting = { $count ->
    [one] Sama muudatusettepanek juba ootab { $count } kirje juures.
   *[other] Sama muudatusettepanek juba ootab { $count } kirje juures.
}
links-replaced-left = { $count ->
    [one] { $count } kirje on jäänud: vajutage nuppu uuesti.
   *[other] { $count } kirjet on jäänud: vajutage nuppu uuesti.
}
links-replaced-refused = Neis kirjetes jäi aadress muutmata, sest neis on vigu või neid äsja muudeti. Avage need ja muutke aadress seal:
links-replaced-none = Ükski kirje ei nimeta enam seda aadressi.
links-remark-status = Server vastas: { $status }.
links-remark-unknown-host = Sellise nimega serverit ei ole.
links-remark-refused = Server ei võta ühendusi vastu.
links-remark-timeout = Server ei vastanud õigel ajal.
links-remark-private = Aadress kuulub privaatvõrku.
links-remark-redirects = Leht suunab lõputult ühelt aadressilt teisele.
links-remark-certificate = Serveri sertifikaati ei usaldata.
links-remark-failed = Ühendus ei õnnestunud.
links-days = { $count ->
    [one] Ei leitud { $count } päeval kolmest.
   *[other] Ei leitud { $count } päeval kolmest.
}
