# The diagram of a process
diagram-start = Начало
diagram-end-done = Готово
diagram-end-refused = Отказ
diagram-end-restart = Начать заново
diagram-actor-authority = Ведомство
diagram-actor-other = Кто-то другой
diagram-choice = Что из этого относится к вам?
diagram-parallel = Всё это в любом порядке
diagram-part = Часть { $number }
diagram-done = сделано
diagram-alt = Как всё проходит: { $title }
