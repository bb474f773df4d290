# Подписки: о чём человеку или группе сообщается без вопроса
button-follow = Сообщать об изменениях
sub-title = Какие новости я присылаю
sub-nothing-yet = Пока ничего не выбрано. Выберите, о чём хотите узнавать.
sub-line-what = Выбрано: { $interests }
sub-line-often =
    { $frequency ->
        [at-once] Как часто: сразу
        [daily] Как часто: каждый день в { $time } ({ $zone })
        [weekly] Как часто: раз в неделю ({ $weekday }, { $time }, { $zone })
       *[monthly] Как часто: первого числа каждого месяца в { $time } ({ $zone })
    }
sub-line-quiet = Тихие часы: с { $from } до { $to } ничего не присылаю
sub-line-quiet-none = Тихие часы: нет
sub-line-paused = Пауза: ничего не присылаю, пока вы не продолжите.
sub-line-next = В следующий раз: { $at }, если будет что-то новое
sub-choose-what = О чём вы хотите узнавать?
sub-choose-topics = О каких темах?
sub-choose-countries = О каких странах?
sub-choose-entries = Вы следите за этими ответами. Чтобы перестать следить, нажмите на ответ.
sub-choose-often = Как часто? Если нового нет, ничего не присылаю.
sub-choose-when = Когда? Чтобы выбрать другое время, отправьте, например: /subscribe 8:30 Europe/Tallinn
sub-choose-quiet = Когда ничего не присылать?
sub-choose-end = Хотите отписаться? Тогда я забуду, что вы выбрали.
sub-everything = Всё
sub-announcements = Объявления
sub-topics = Темы
sub-countries = Страны
sub-entries = Ответы, за которыми слежу
sub-waiting = Ожидающие вопросы
sub-moderation = Работа модераторов
sub-often-at-once = Сразу
sub-often-daily = Каждый день
sub-often-weekly = Каждую неделю
sub-often-monthly = Каждый месяц
sub-quiet-night = С 22 до 7
sub-quiet-none = Присылать всегда
sub-button-what = Что присылать
sub-button-often = Как часто
sub-button-when = Когда
sub-button-quiet = Тихие часы
sub-button-pause = Пауза
sub-button-resume = Продолжить
sub-button-end = Отписаться
sub-follow = Буду сообщать об изменениях: «{ $title }». Всё, за чем вы следите, покажет /subscribe.
sub-follow-ended = Больше не сообщаю об изменениях: «{ $title }».
sub-ended = Готово. Новости больше приходить не будут. Подписаться снова: /subscribe.
sub-none = У вас нет подписки. Подписаться: /subscribe.
sub-group-only-moderators = В группе это решает администратор группы или модератор Silta. Если хотите получать новости лично, напишите мне в личном чате.
sub-time-forms = Напишите время так: /subscribe 8:30 или /subscribe 18:00 Europe/Tallinn
