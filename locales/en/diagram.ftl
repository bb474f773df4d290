# The diagram of a process
diagram-start = Start
diagram-end-done = Done
diagram-end-refused = Refused
diagram-end-restart = Start again
diagram-actor-authority = Authority
diagram-actor-other = Somebody else
diagram-choice = Which of these holds for you?
diagram-parallel = All of these, in any order
diagram-part = Part { $number }
diagram-done = done
diagram-alt = How it goes: { $title }
