# Finding and beginning
command-guide = Laske end samm-sammult juhatada
help-guide = /guide – juhatan teid samm-sammult: mida kaasa võtta, mis tuleb järgmiseks ja millal.
button-guide = Juhatage mind
guide-offer = Võin teid sellest samm-sammult läbi juhatada. Küsin veidi teie olukorra kohta, näitan, mida kaasa võtta, ja jätan meelde, kui kaugel te olete.
guide-button-begin = Alusta
guide-already = Olete seda juba alustanud. Siin te olete:
guide-full = Teil on neid pooleli juba kümme ja rohkem ma ei säilita. Lõpetage kõigepealt üks neist.

# The list
guide-list = Siin ma teid juhatan:
guide-list-none = Praegu ma teid milleski ei juhata.
guide-list-how = Alustamiseks kirjutage /guide ja mida te vajate, näiteks: /guide kaotasin passi.
guide-list-done = tehtud { $done } sammu { $count }-st
guide-list-finished = lõpetatud
guide-button-drop = Eemalda
guide-gone = Seda mul enam ei ole. Siin on, mis on:
guide-entry-gone = Kirjet, mille järgi ma teid juhatasin, ei ole enam teadmistebaasis, nii et ma ei saa jätkata. Küsige uuesti või sirvige teemasid.

# Questions
guide-button-unsure = Ma ei tea
guide-unsure = Pole midagi. Valige kõige lähedasem: seda saab hiljem muuta. Kui miski ei sobi, küsige vabatahtlikelt.
guide-button-back = ↩ Tagasi
guide-answers = Teie vastused: { $answers }.
guide-facts = Teie senised vastused. Millist soovite muuta?
guide-button-facts = Muuda vastuseid

# The checklist
guide-image = Teie tee: { $title }
guide-steps = Mida teha (tehtud { $done }, kokku { $count })
guide-any-order = Märgiga ▶ sammud võite teha mis tahes järjekorras.
guide-later = Mis edasi saab, oleneb sellest: { $question }
guide-until = Eeldatavasti: { $days }
guide-changed = Kirje on muutunud pärast seda, kui te alustasite. Nüüd on see nii:
guide-restarted = Jätkake sammust, mille ees on ▶.
guide-button-done = ✓ Tehtud: { $number }. { $step }
guide-button-over = ✓ Ootamine läbi: { $number }. { $step }
guide-button-undo = Võta tagasi: { $number }. { $step }
guide-button-more = Veel…
guide-more = Mida soovite teha?
guide-button-image = Skeem
guide-button-checklist = Sammude loend
guide-button-end = Lõpeta

# Documents
guide-button-papers = Dokumendid on olemas
guide-papers-press = Vajutage sellele, mis teil on. Vajutage uuesti, kui seda siiski ei ole.
guide-papers-complete = Teil on kõik dokumendid olemas.
guide-button-all-papers = Kõik on olemas
guide-button-visit = Enne kohaleminekut
guide-visit = Enne minekut: { $place }
guide-visit-nothing = Selleks sammuks ei ole dokumente vaja.
guide-visit-missing = Veel puudub: { $documents }

# Reminders
guide-button-remind = 🔔 Tuletage meelde
guide-button-quiet = 🔕 Ärge tuletage meelde
guide-reminding = Tuletan teile meelde: { $day }.
guide-reminding-nothing = Praegu ei ole midagi meelde tuletada. Teen seda, kui on midagi oodata.
guide-reminder = Meeldetuletus: { $title }
guide-reminder-earliest = See võib juba läbi olla: { $text }
guide-reminder-latest = See peaks nüüdseks läbi olema: { $text } Kui te ei ole midagi kuulnud, küsige siit:
guide-reminder-expiring = { $document }: kehtib kuni { $day }. Kui seda ka hiljem vaja on, hankige õigel ajal uus.
guide-reminder-expired = { $document }: kehtis kuni { $day }. Hankige uus, enne kui seda vaja läheb.

# The end
guide-finished = Valmis! Olete kõik sammud läbinud.
guide-refused = Seekord see ei õnnestunud.
guide-helped = Kas sellest juhatusest oli abi?
guide-next = Teie olukorras järgmisena: { $title }
guide-button-next = Edasi järgmise juurde
guide-left = Lõpetatud. Ma ei tuleta seda enam meelde.
guide-button-resume = Jätka siiski

# What volunteers are told
guide-stuck = Vajan abi: „{ $title }“.
guide-stuck-question = Vajan abi: „{ $title }“. Ma ei tea, mida sellele vastata: { $question }
guide-stuck-step = Vajan abi: „{ $title }“. Olen selle sammu juures: { $step }
