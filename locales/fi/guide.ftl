# Finding and beginning
command-guide = Etene askel askeleelta
help-guide = /guide – kuljen kanssasi asian läpi askel askeleelta: mitä otat mukaan, mitä seuraavaksi ja milloin.
button-guide = Opasta minua
guide-offer = Voin kulkea tämän läpi kanssasi askel askeleelta. Kysyn vähän tilanteestasi, näytän, mitä otat mukaan, ja muistan, missä olet menossa.
guide-button-begin = Aloita
guide-already = Olet jo aloittanut tämän. Olet tässä kohdassa:
guide-full = Sinulla on kymmenen kesken, ja enempää en voi säilyttää. Lopeta ensin jokin niistä.

# The list
guide-list = Näissä opastan sinua nyt:
guide-list-none = En opasta sinua juuri nyt missään.
guide-list-how = Aloita kirjoittamalla /guide ja mitä tarvitset, esimerkiksi: /guide kadotin passini.
guide-list-done = { $done }/{ $count } vaihetta tehty
guide-list-finished = valmis
guide-button-drop = Poista
guide-gone = Sitä minulla ei enää ole. Nämä minulla on:
guide-entry-gone = Ohjetta, jonka mukaan opastin sinua, ei enää ole tietopankissa, joten en voi jatkaa. Kysy uudelleen tai selaa aiheita.

# Questions
guide-button-unsure = En tiedä
guide-unsure = Ei se mitään. Valitse lähin vaihtoehto: voit muuttaa sitä myöhemmin. Jos mikään ei sovi, kysy vapaaehtoiselta.
guide-button-back = ↩ Takaisin
guide-answers = Vastauksesi: { $answers }.
guide-facts = Vastauksesi tähän asti. Minkä haluat muuttaa?
guide-button-facts = Muuta vastauksia

# The checklist
guide-image = Näin etenet: { $title }
guide-steps = Mitä teet ({ $done }/{ $count } tehty)
guide-any-order = Vaiheet, joiden edessä on ▶, voit tehdä missä järjestyksessä haluat.
guide-later = Jatko riippuu tästä: { $question }
guide-until = Arvio: { $days }
guide-changed = Ohje on muuttunut sen jälkeen, kun aloitit. Nyt se on näin:
guide-restarted = Jatka vaiheesta, jonka edessä on ▶.
guide-button-done = ✓ Tehty: { $number }. { $step }
guide-button-over = ✓ Odotus ohi: { $number }. { $step }
guide-button-undo = Peru: { $number }. { $step }
guide-button-more = Lisää…
guide-more = Mitä haluat tehdä?
guide-button-image = Kaavio
guide-button-checklist = Muistilista
guide-button-end = Lopeta

# Documents
guide-button-papers = Minulla on asiakirjat
guide-papers-press = Paina sitä, mikä sinulla on. Paina uudelleen, jos sitä ei olekaan.
guide-papers-complete = Sinulla on kaikki asiakirjat.
guide-button-all-papers = Minulla on kaikki
guide-button-visit = Ennen kuin lähdet
guide-visit = Ennen kuin lähdet: { $place }
guide-visit-nothing = Tähän vaiheeseen et tarvitse asiakirjoja.
guide-visit-missing = Sinulta puuttuu vielä: { $documents }

# Reminders
guide-button-remind = 🔔 Muistuta minua
guide-button-quiet = 🔕 Ei muistutuksia
guide-reminding = Muistutan sinua: { $day }.
guide-reminding-nothing = Nyt ei ole mitään muistutettavaa. Muistutan, kun jotakin odotetaan.
guide-reminder = Muistutus: { $title }
guide-reminder-earliest = Tämä voi jo olla ohi: { $text }
guide-reminder-latest = Tämän pitäisi jo olla ohi: { $text } Jos et ole kuullut mitään, kysy täältä:
guide-reminder-expiring = { $document }: voimassa { $day } asti. Jos tarvitset sitä vielä sen jälkeen, hanki uusi ajoissa.
guide-reminder-expired = { $document }: oli voimassa { $day } asti. Hanki uusi, ennen kuin tarvitset sitä.

# The end
guide-finished = Valmista! Olet käynyt kaikki vaiheet läpi.
guide-refused = Tällä kertaa se ei onnistunut.
guide-helped = Oliko tästä opastuksesta apua?
guide-next = Seuraavaksi tilanteessasi: { $title }
guide-button-next = Jatka seuraavaan
guide-left = Lopetettu. En enää muistuta tästä.
guide-button-resume = Jatka sittenkin

# What volunteers are told
guide-stuck = Tarvitsen apua tässä: ”{ $title }”.
guide-stuck-question = Tarvitsen apua tässä: ”{ $title }”. En tiedä, mitä vastaan tähän: { $question }
guide-stuck-step = Tarvitsen apua tässä: ”{ $title }”. Olen tässä vaiheessa: { $step }
