# Ilmoitukset: mistä kerrotaan ihmiselle tai ryhmälle kysymättä
button-follow = Ilmoita, kun tämä muuttuu
sub-title = Mistä ilmoitan
sub-nothing-yet = Mitään ei ole vielä valittu. Valitse, mistä haluat kuulla.
sub-line-what = Valinnat: { $interests }
sub-line-often =
    { $frequency ->
        [at-once] Kuinka usein: heti
        [daily] Kuinka usein: joka päivä klo { $time } ({ $zone })
        [weekly] Kuinka usein: joka { $weekday } klo { $time } ({ $zone })
       *[monthly] Kuinka usein: joka kuun 1. päivä klo { $time } ({ $zone })
    }
sub-line-quiet = Hiljainen aika: { $from }–{ $to }, silloin en lähetä mitään
sub-line-quiet-none = Hiljainen aika: ei ole
sub-line-paused = Tauolla: en lähetä mitään, ennen kuin jatkat.
sub-line-next = Seuraavaksi: { $at }, jos on jotain uutta
sub-choose-what = Mistä haluat kuulla?
sub-choose-topics = Mistä aiheista?
sub-choose-countries = Mistä maista?
sub-choose-entries = Seuraat näitä vastauksia. Jos et enää halua seurata jotakin, paina sitä.
sub-choose-often = Kuinka usein? Jos uutta ei ole, en lähetä mitään.
sub-choose-when = Milloin? Jos haluat muun ajan, lähetä esimerkiksi: /subscribe 8:30 Europe/Tallinn
sub-choose-quiet = Milloin en lähetä mitään?
sub-choose-end = Haluatko lopettaa ilmoitukset? Unohdan silloin nämä valinnat.
sub-everything = Kaikki
sub-announcements = Tiedotteet
sub-topics = Aiheet
sub-countries = Maat
sub-entries = Seuraamani vastaukset
sub-waiting = Odottavat kysymykset
sub-moderation = Moderaattorien työt
sub-often-at-once = Heti
sub-often-daily = Joka päivä
sub-often-weekly = Joka viikko
sub-often-monthly = Joka kuukausi
sub-quiet-night = Klo 22–7
sub-quiet-none = Lähetä aina
sub-button-what = Valinnat
sub-button-often = Kuinka usein
sub-button-when = Milloin
sub-button-quiet = Hiljainen aika
sub-button-pause = Pidä tauko
sub-button-resume = Jatka
sub-button-end = Lopeta ilmoitukset
sub-follow = Ilmoitan, kun ”{ $title }” muuttuu. /subscribe näyttää kaiken, mitä seuraat.
sub-follow-ended = En enää ilmoita, kun ”{ $title }” muuttuu.
sub-ended = Valmis. En enää lähetä ilmoituksia. /subscribe aloittaa ne uudelleen.
sub-none = Et ole tilannut ilmoituksia. /subscribe aloittaa ne.
sub-group-only-moderators = Ryhmässä siitä päättää ryhmän ylläpitäjä tai Siltan moderaattori. Jos haluat ilmoituksia itsellesi, kirjoita minulle yksityisesti.
sub-time-forms = Kirjoita aika näin: /subscribe 8:30 tai /subscribe 18:00 Europe/Tallinn
