# The card: headings, and for whom a step is
specification-customs = Полезно знать
specification-refused = Если не получилось
specification-otherwise = Остальные случаи

# The card: times
specification-wait = Ожидание: { $text } ({ $duration })
specification-total = Все шаги вместе: { $duration }
specification-holiday = сегодня закрыто: праздничный день

# The card: what is said of a document, in brackets after its name
specification-issuer = выдаёт: { $issuer }
specification-validity = срок действия: { $duration }
specification-translation-any = с переводом
specification-translation-authorised = с заверенным переводом
specification-legalisation-apostille = с апостилем
specification-legalisation-legalised = с консульской легализацией

# In place of steps that are not for everybody, on a short card
specification-case =
    { $count ->
        [0] Дальше всё зависит от того, как пойдёт дело.
       *[other] Дальше всё зависит от вашего случая: { $questions }
    } «{ button-guide }» покажет ваши шаги, «{ button-more }» — все.
