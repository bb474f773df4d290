# The diagram of a process
diagram-start = Start
diagram-end-done = Klart
diagram-end-refused = Avslag
diagram-end-restart = Börja om
diagram-actor-authority = Myndigheten
diagram-actor-other = Någon annan
diagram-choice = Vilket av detta gäller dig?
diagram-parallel = Allt detta i valfri ordning
diagram-part = Del { $number }
diagram-done = klart
diagram-alt = Så går det till: { $title }
