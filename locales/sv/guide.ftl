# Finding and beginning
command-guide = Få vägledning steg för steg
help-guide = /guide – jag går igenom ärendet med dig steg för steg: vad du tar med, vad som kommer sedan och när.
button-guide = Vägled mig
guide-offer = Jag kan gå igenom det här med dig steg för steg. Jag frågar lite om ditt fall, visar vad du tar med och minns hur långt du har kommit.
guide-button-begin = Börja
guide-already = Du har redan börjat med det här. Så här långt har du kommit:
guide-full = Du har tio på gång, och fler kan jag inte hålla reda på. Avsluta någon av dem först.

# The list
guide-list = Det här vägleder jag dig genom:
guide-list-none = Just nu vägleder jag dig inte genom något.
guide-list-how = Börja genom att skriva /guide och vad du behöver, till exempel: /guide jag har tappat mitt pass.
guide-list-done = { $done } av { $count } steg klara
guide-list-finished = klart
guide-button-drop = Ta bort
guide-gone = Den har jag inte kvar. Det här har jag:
guide-entry-gone = Texten som jag vägledde dig efter finns inte längre i kunskapsbanken, så jag kan inte fortsätta. Ställ din fråga igen eller bläddra bland ämnena.

# Questions
guide-button-unsure = Jag vet inte
guide-unsure = Det gör inget. Välj det som ligger närmast, du kan ändra det senare. Om inget passar, fråga en volontär.
guide-button-back = ↩ Tillbaka
guide-answers = Dina svar: { $answers }.
guide-facts = Dina svar hittills. Vilket vill du ändra?
guide-button-facts = Ändra svar

# The checklist
guide-image = Din väg: { $title }
guide-steps = Det här gör du ({ $done } av { $count } klara)
guide-any-order = Stegen med ▶ kan du göra i valfri ordning.
guide-later = Vad som händer sedan beror på det här: { $question }
guide-until = Beräknas: { $days }
guide-changed = Texten har ändrats sedan du började. Så här är det nu:
guide-restarted = Fortsätt från steget med ▶.
guide-button-done = ✓ Klart: { $number }. { $step }
guide-button-over = ✓ Väntan är över: { $number }. { $step }
guide-button-undo = Ångra: { $number }. { $step }
guide-button-more = Mer…
guide-more = Vad vill du göra?
guide-button-image = Diagram
guide-button-checklist = Checklista
guide-button-end = Avsluta

# Documents
guide-button-papers = Jag har handlingarna
guide-papers-press = Tryck på det du har. Tryck igen om du ändå inte har det.
guide-papers-complete = Du har alla handlingar.
guide-button-all-papers = Jag har alla
guide-button-visit = Innan du går dit
guide-visit = Innan du går: { $place }
guide-visit-nothing = Till det här steget behövs inga handlingar.
guide-visit-missing = Du saknar ännu: { $documents }

# Reminders
guide-button-remind = 🔔 Påminn mig
guide-button-quiet = 🔕 Inga påminnelser
guide-reminding = Jag påminner dig: { $day }.
guide-reminding-nothing = Just nu finns inget att påminna om. Jag gör det när något väntas.
guide-reminder = Påminnelse: { $title }
guide-reminder-earliest = Det här kan vara klart nu: { $text }
guide-reminder-latest = Det här borde vara klart nu: { $text } Om du inte har hört något, fråga här:
guide-reminder-expiring = { $document }: gäller till { $day }. Om du behöver det efter det, skaffa ett nytt i tid.
guide-reminder-expired = { $document }: gällde till { $day }. Skaffa ett nytt innan du behöver det.

# The end
guide-finished = Klart! Du har gått igenom alla steg.
guide-refused = Det gick inte den här gången.
guide-helped = Hjälpte den här vägledningen?
guide-next = Härnäst i din situation: { $title }
guide-button-next = Gå vidare
guide-left = Avslutat. Jag påminner inte längre om det.
guide-button-resume = Fortsätt ändå

# What volunteers are told
guide-stuck = Jag behöver hjälp med ”{ $title }”.
guide-stuck-question = Jag behöver hjälp med ”{ $title }”. Jag vet inte vad jag ska svara på det här: { $question }
guide-stuck-step = Jag behöver hjälp med ”{ $title }”. Jag är på det här steget: { $step }
