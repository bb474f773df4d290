# Prenumerationer: vad en person eller en grupp får veta utan att fråga
button-follow = Säg till när det här ändras
sub-title = Det här skickar jag nyheter om
sub-nothing-yet = Inget är valt ännu. Välj vad du vill få nyheter om.
sub-line-what = Vad: { $interests }
sub-line-often =
    { $frequency ->
        [at-once] Hur ofta: genast
        [daily] Hur ofta: varje dag kl. { $time } ({ $zone })
        [weekly] Hur ofta: varje { $weekday } kl. { $time } ({ $zone })
       *[monthly] Hur ofta: den första i varje månad kl. { $time } ({ $zone })
    }
sub-line-quiet = Tyst tid: jag skickar inget kl. { $from }–{ $to }
sub-line-quiet-none = Tyst tid: ingen
sub-line-paused = Paus: jag skickar inget förrän du fortsätter.
sub-line-next = Nästa gång: { $at }, om det finns något nytt
sub-choose-what = Vad vill du få nyheter om?
sub-choose-topics = Vilka ämnen?
sub-choose-countries = Vilka länder?
sub-choose-entries = Du följer de här svaren. Tryck på ett för att sluta följa det.
sub-choose-often = Hur ofta? Om det inte finns något nytt skickar jag inget.
sub-choose-when = När? Vill du ha en annan tid, skicka till exempel: /subscribe 8:30 Europe/Tallinn
sub-choose-quiet = När ska jag vara tyst?
sub-choose-end = Vill du avsluta prenumerationen? Då glömmer jag de här valen.
sub-everything = Allt
sub-announcements = Allmänna meddelanden
sub-topics = Ämnen
sub-countries = Länder
sub-entries = Svar jag följer
sub-waiting = Väntande frågor
sub-moderation = Moderatorernas arbete
sub-often-at-once = Genast
sub-often-daily = Varje dag
sub-often-weekly = Varje vecka
sub-often-monthly = Varje månad
sub-quiet-night = Kl. 22–7
sub-quiet-none = Aldrig
sub-button-what = Vad
sub-button-often = Hur ofta
sub-button-when = När
sub-button-quiet = Tyst tid
sub-button-pause = Pausa
sub-button-resume = Fortsätt
sub-button-end = Avprenumerera
sub-follow = Jag säger till när ”{ $title }” ändras. /subscribe visar allt du följer.
sub-follow-ended = Jag säger inte längre till när ”{ $title }” ändras.
sub-ended = Klart. Jag skickar inga fler nyheter. /subscribe startar dem igen.
sub-none = Du har ingen prenumeration. /subscribe startar en.
sub-group-only-moderators = I en grupp bestämmer gruppens administratör eller en moderator för Silta det. Vill du själv få nyheter, skriv till mig i en privat chatt.
sub-time-forms = Skriv tiden så här: /subscribe 8:30 eller /subscribe 18:00 Europe/Tallinn
