# The diagram of a process
diagram-start = Algus
diagram-end-done = Valmis
diagram-end-refused = Keeldumine
diagram-end-restart = Alustage uuesti
diagram-actor-authority = Ametiasutus
diagram-actor-other = Keegi teine
diagram-choice = Mis neist käib teie kohta?
diagram-parallel = Kõik need suvalises järjekorras
diagram-part = Osa { $number }
diagram-done = tehtud
diagram-alt = Nii see käib: { $title }
