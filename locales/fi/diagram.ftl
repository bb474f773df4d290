# The diagram of a process
diagram-start = Alku
diagram-end-done = Valmis
diagram-end-refused = Ei myönnetty
diagram-end-restart = Aloita uudelleen
diagram-actor-authority = Viranomainen
diagram-actor-other = Joku muu
diagram-choice = Mikä näistä koskee sinua?
diagram-parallel = Kaikki nämä missä järjestyksessä tahansa
diagram-part = Osa { $number }
diagram-done = tehty
diagram-alt = Näin se etenee: { $title }
