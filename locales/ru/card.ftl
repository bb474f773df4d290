# Карточка ответа
card-documents = Что взять с собой
card-cost-and-time = Стоимость и сроки
card-where = Куда обращаться
card-who = Для кого
card-risks = Что может пойти не так
card-law = Закон
card-sources = Официальные страницы
card-open-now = сейчас открыто
card-closed-now = сейчас закрыто
card-languages = Языки обслуживания: { $languages }
card-one-of = Один из вариантов: { $documents }
card-optional = Если есть: { $documents }
card-other-language = На вашем языке этого пока нет. Показываю на другом языке: { $language }.
card-overdue = Этот ответ пора проверить заново. Прежде чем действовать, сверьте его с официальной страницей.
card-outdated = Этот текст может отставать от { $source ->
    [en] английского
    [fi] финского
    [sv] шведского
    [et] эстонского
   *[ru] русского
} (тот изменён { $date }).
card-official = Официальная страница:
card-unchecked = Модератор это ещё не проверял. Официальные страницы просмотрены { $date }.
card-checked = Проверено модератором { $date }.
