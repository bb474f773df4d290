# Said first when a message sounds like an emergency. Short lines: they are read in panic.
emergency-call = Call { $number } now.
emergency-abroad = 112 works in Finland, Estonia and Russia.

# What to say on the phone
emergency-say-1 = { $kind ->
    [medical] Say where you are and whether the person is awake and breathing.
    [fire] Get out first and close the door behind you. Call from outside.
    [violence] Get to a safe place if you can. Say where you are and who is hurt.
    [crime-now] Go where there are people, or lock yourself in. Don’t try to stop anyone.
    [self-harm] You are not alone. Call and say that you are thinking of dying or hurting yourself.
   *[danger] Say where you are: address, road, or what you see.
}

emergency-say-2 = { $kind ->
    [medical] Put the phone on speaker. They will tell you how to help. Don’t hang up until they say so.
    [fire] If you can’t get out: close the doors, go to a window, and say where you are.
    [violence] If you can’t speak, stay on the line so that they can hear.
    [crime-now] Say where you are and what you see. Don’t hang up until they tell you to.
    [self-harm] Tell someone near you now, and don’t stay alone. If you fear for someone else, stay with them.
   *[danger] Say what happened and who is hurt. Don’t hang up until they tell you to.
}
