# What needs you
console-work-nothing = Всё сделано.
console-work-nothing-text = Сейчас вас ничто не ждёт. Спасибо вам за это!
console-work-any = Все
console-work-show = Показать
console-work-waiting =
    { $count ->
        [one] вопрос ждёт ответа
        [few] вопроса ждут ответа
       *[other] вопросов ждут ответа
    }
console-work-mine =
    { $count ->
        [one] вопрос у вас
        [few] вопроса у вас
       *[other] вопросов у вас
    }
console-work-proposals =
    { $count ->
        [one] правка ждёт проверки
        [few] правки ждут проверки
       *[other] правок ждут проверки
    }
console-work-own-proposals =
    { $count ->
        [one] ваша правка на проверке
        [few] ваши правки на проверке
       *[other] ваших правок на проверке
    }
console-work-suggestions =
    { $count ->
        [one] предложение может стать статьёй
        [few] предложения могут стать статьями
       *[other] предложений могут стать статьями
    }
console-work-lessons =
    { $count ->
        [one] вопрос может стать уроком для бота
        [few] вопроса могут стать уроками для бота
       *[other] вопросов могут стать уроками для бота
    }
console-work-due-mine =
    { $count ->
        [one] вашу статью пора проверить
        [few] ваши статьи пора проверить
       *[other] ваших статей пора проверить
    }
console-work-due =
    { $count ->
        [one] статью в базе пора проверить
        [few] статьи в базе пора проверить
       *[other] статей в базе пора проверить
    }
console-work-stale =
    { $count ->
        [one] статья с устаревшим переводом: { $language }
        [few] статьи с устаревшим переводом: { $language }
       *[other] статей с устаревшим переводом: { $language }
    }
console-work-dead =
    { $count ->
        [one] ссылка на источник не работает
        [few] ссылки на источники не работают
       *[other] ссылок на источники не работают
    }
console-work-moved =
    { $count ->
        [one] источник изменился или переехал
        [few] источника изменились или переехали
       *[other] источников изменились или переехали
    }
console-work-announcements =
    { $count ->
        [one] объявление ждёт одобрения
        [few] объявления ждут одобрения
       *[other] объявлений ждут одобрения
    }
console-work-applications =
    { $count ->
        [one] человек хочет стать волонтёром
        [few] человека хотят стать волонтёрами
       *[other] человек хотят стать волонтёрами
    }
console-work-given-up =
    { $count ->
        [one] сообщение не доставлено
        [few] сообщения не доставлены
       *[other] сообщений не доставлено
    }

# What exists in chat, done from a page
console-act-not-here = В консоли этого сделать нельзя. Сделайте это в чате с ботом.
console-act-back = Назад
console-act-said = Ответ
console-act-silent = Это занимает больше времени, чем обычно. Обновите страницу чуть позже, чтобы увидеть результат.

# Questions
console-questions-desk = Открыть страницу волонтёров
console-questions-languages = Языки вопросов
console-questions-waiting = Ждут
console-questions-mine = Мои
console-questions-live = Все открытые
console-questions-answered = С ответом
console-questions-closed = Закрытые
console-questions-found =
    { $count ->
        [one] { $count } вопрос
        [few] { $count } вопроса
       *[other] { $count } вопросов
    }
console-questions-column-who = Кто
console-questions-column-text = Вопрос
console-questions-column-language = Язык
console-questions-column-state = Состояние
console-questions-column-since = Задан
console-questions-column-claimant = Волонтёр
console-questions-state =
    { $state ->
        [claimed] взят
        [answered] есть ответ
        [resolved] решён
        [expired] закрыт без ответа
        [withdrawn] отозван
        [merged] объединён с другим
        [escalated] ждёт, модераторы знают
       *[open] ждёт
    }
console-questions-asked = Задан
console-questions-claimed = Взят
console-questions-first-answer = Первый ответ
console-questions-ended = Закрыт
console-questions-merged = Объединён с
console-questions-shown = Показано из базы
console-questions-do = Что можно сделать
console-questions-answer = Ответить
console-questions-said = Переписка
console-questions-silent = Пока ничего не написано.
console-questions-by =
    { $kind ->
        [note] Заметка для волонтёров
        [responder] Волонтёр
       *[asker] Путешественник
    }
console-questions-erased = Текст удалён.
console-questions-withdrawn = Отозвано.
console-questions-files =
    { $count ->
        [one] { $count } файл, виден только на странице волонтёров
        [few] { $count } файла, видны только на странице волонтёров
       *[other] { $count } файлов, видны только на странице волонтёров
    }
console-questions-reword = Опубликовать ответ своими словами
console-questions-reword-title = Вопрос общими словами
console-questions-reword-text = Ответ
console-questions-back = Все вопросы

# People
console-people-all = Все
console-people-applied = Заявки
console-people-volunteers = Волонтёры
console-people-staff = Модераторы
console-people-members = Учреждения
console-people-banned = Заблокированные
console-people-name = Имя
console-people-found =
    { $count ->
        [one] { $count } человек
        [few] { $count } человека
       *[other] { $count } человек
    }
console-people-column-name = Имя
console-people-column-state = Состояние
console-people-column-role = Роль
console-people-column-languages = Языки
console-people-column-claims = Вопросов сейчас
console-people-column-institutions = Учреждение
console-people-role =
    { $role ->
        [admin] администратор
        [moderator] модератор
        [responder] волонтёр
       *[traveller] нет
    }
console-people-ban =
    { $ban ->
        [shadow] скрытая блокировка
       *[ban] заблокирован
    }
console-people-nameless = Человек { $id }
console-people-joined = В сообществе с
console-people-sessions = Открыто сеансов в консоли
console-people-sign-out = Завершить все сеансы
console-people-signed-out = Все сеансы завершены.
console-people-back = Все люди
console-audit = Что сделано
console-audit-at = Когда
console-audit-who = Кто
console-audit-did = Что
console-audit-about = О чём

# Announcements
console-announcements-calendar = Календарь
console-announcements-how = Объявления пишут в личном чате с ботом: /announce. Здесь можно их посмотреть, одобрить и узнать, что с ними стало.
console-announcements-all = Все
console-announcements-none = Здесь нет объявлений.
console-announcements-column-title = Заголовок
console-announcements-column-state = Состояние
console-announcements-column-at = Когда
console-announcements-column-languages = Языки
console-announcements-column-places = Где
console-announcements-column-place = Место
console-announcements-column-fate = Что получилось
console-announcements-column-answer = Ответ сети
console-announcements-by = Автор: { $name }
console-announcements-what = Объявление
console-announcements-posts = Где опубликовано
console-announcements-months = Месяцы
console-announcements-more = Показаны только последние за месяц: { $count }.
console-announcements-no-days = В этом месяце ничего не публиковали и не запланировали.

# Deliveries
console-deliveries-queue = Что ждёт сейчас
console-deliveries-empty = Всё отправлено.
console-deliveries-all = Недоставленное по одному
console-deliveries-given-up = Что так и не доставлено
console-deliveries-none = Здесь ничего нет.
console-deliveries-subscriptions = Подписки
console-deliveries-no-subscriptions = Подписчиков пока нет.
console-deliveries-digests-fine = Все сводки отправлены вовремя.
console-deliveries-digests-due = Сводку следовало отправить: { $since }
console-deliveries-column-state = Состояние
console-deliveries-column-lane = Вид
console-deliveries-column-count = Сколько
console-deliveries-column-reason = Причина
console-deliveries-column-platform = Где
console-deliveries-column-when = Когда
console-deliveries-column-do = Действие
console-deliveries-column-frequency = Как часто
console-deliveries-column-number = Номер
console-deliveries-column-attempts = Попыток
console-deliveries-state =
    { $state ->
        [failed] не доставлено
        [unconfirmed] неизвестно, дошло ли
        [sending] отправляется
        [sent] отправлено
       *[due] ждёт
    }
console-deliveries-lane =
    { $lane ->
        [live] ответы
       *[bulk] рассылка
    }
console-deliveries-frequency =
    { $frequency ->
        [at-once] сразу
        [daily] каждый день
        [weekly] каждую неделю
       *[monthly] каждый месяц
    }
console-deliveries-subscribed =
    { $state ->
        [paused] на паузе
       *[active] активна
    }
console-deliveries-no-reason = Причина неизвестна.
console-deliveries-retry = Повторить
console-deliveries-ask-one = Отправить ещё раз? Если неизвестно, дошло ли сообщение, кто-то может получить его дважды.
console-deliveries-ask-all = Отправить ещё раз все с этой причиной?
console-deliveries-retry-yes = Да, отправить
console-deliveries-retry-no = Нет
console-deliveries-retried =
    { $count ->
        [0] Отправлять снова нечего: недоставленного нет, или его заменили или отозвали.
        [one] { $count } сообщение отправляется снова.
        [few] { $count } сообщения отправляются снова.
       *[other] { $count } сообщений отправляются снова.
    }
console-deliveries-back = Обзор

# Settings
console-settings-version = Версия
console-settings-address = Публичный адрес
console-settings-no-address = не задан: PUBLIC_URL
console-settings-approval = Кто публикует правки базы
console-settings-approves =
    { $who ->
        [other] модератор, который их не писал
       *[any] любой модератор
    }
console-settings-parts = Что работает
console-settings-networks = Сети
console-settings-ask = Спросить сети сейчас
console-settings-no-networks = Ни одна сеть не включена.
console-settings-faults = Что не так в файлах
console-settings-no-faults = Ничего.
console-settings-more = И ещё { $count }: их покажет команда «knowledge check».
console-settings-all = Все настройки
console-settings-how = Чтобы изменить настройку, задайте её в переменных окружения или в файле .env и перезапустите Silta. Секреты никогда не показываются.
console-settings-column-name = Название
console-settings-column-works = Работает
console-settings-column-reason = Пояснение
console-settings-column-file = Файл
console-settings-column-severity = Вид
console-settings-column-value = Значение
console-settings-column-about = Что делает
console-settings-works =
    { $ok ->
        [yes] да
       *[no] нет
    }
console-settings-severity =
    { $severity ->
        [error] ошибка
       *[warning] предупреждение
    }
console-settings-set =
    { $how ->
        [set] задано
        [default] по умолчанию
       *[unset] не задано
    }
