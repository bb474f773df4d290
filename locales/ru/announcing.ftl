# Объявления: их пишут, одобряют и ведут модераторы
announcing-list = Объявления
announcing-list-empty = Объявлений здесь пока нет.
announcing-untitled = Текста пока нет
announcing-state =
    { $state ->
        [draft] Черновик
        [review] Ждёт одобрения
        [approved] Одобрено, скоро выйдет
        [scheduled] Одобрено, выйдет в назначенное время
        [posting] Сейчас выходит
        [posted] Опубликовано
        [partly] Опубликовано не везде
        [failed] Не опубликовано
        [corrected] Опубликовано и исправлено
       *[withdrawn] Отозвано
    }
announcing-line-texts = Тексты: { $languages }
announcing-line-texts-none = Тексты: пока нет
announcing-line-link = Ссылка: { $link }
announcing-line-picture = Картинка, описана на языках: { $languages }
announcing-line-picture-bare = Картинка, пока без описания
announcing-line-where = Где: { $targets }
announcing-line-where-none = Где: нигде, только подписчикам
announcing-line-for = Для кого: { $who }
announcing-line-for-all = Для кого: для всех
announcing-line-when = Когда: { $at }
announcing-line-when-now = Когда: сразу после одобрения
announcing-line-posted = Опубликовано: { $at }
announcing-line-notice = Экстренное объявление, действует до { $until }

# Что с ним стало в одном месте, после названия места
announcing-fate-post =
    { $state ->
        [sent] опубликовано
        [failed] не опубликовано
        [unconfirmed] неизвестно, появилось ли оно там. Посмотрите сами
       *[due] в пути
    }
announcing-fate-correction =
    { $state ->
        [sent] исправлено
        [failed] не исправлено, там по-прежнему старый текст
        [unconfirmed] неизвестно, исправлено ли. Посмотрите сами
       *[due] исправляется
    }
announcing-fate-withdrawal =
    { $state ->
        [sent] отозвано
        [failed] не отозвано
        [unconfirmed] неизвестно, отозвано ли. Посмотрите сами
       *[due] отзывается
    }

announcing-button-new = Новое объявление
announcing-button-list = Все объявления
announcing-button-open = Открыть
announcing-button-texts = Тексты и ссылка
announcing-button-picture = Картинка
announcing-button-where = Где
announcing-button-who = Для кого
announcing-button-when = Когда
announcing-button-preview = Предпросмотр
announcing-button-submit = Отправить на одобрение
announcing-button-delete = Удалить
announcing-button-delete-yes = Да, удалить
announcing-button-approve = Одобрить
announcing-button-back = Вернуть автору
announcing-button-recall = Забрать и изменить
announcing-button-show = Обновить
announcing-button-correct = Исправить
announcing-button-withdraw = Отозвать
announcing-button-withdraw-yes = Да, отозвать везде
announcing-button-retry = Повторить, где не вышло
announcing-button-link = Ссылка
announcing-button-picture-other = Другая картинка
announcing-button-picture-none = Без картинки
announcing-button-topics = Темы
announcing-button-time = Время
announcing-button-notice = Экстренное объявление
announcing-button-channel = Добавить канал

announcing-choose-texts = Какой текст вы хотите написать?
announcing-choose-picture = На каком языке вы хотите описать картинку?
announcing-choose-where = Где опубликовать и на каком языке? Сначала выберите язык.
announcing-choose-targets = Где опубликовать на этом языке: { $language }?
announcing-choose-who = Кого оно касается? Если ничего не выбрать, оно для всех.
announcing-choose-topics = Каких тем оно касается?
announcing-choose-when = Когда оно выйдет? Экстренное объявление ещё и показывается над каждым ответом, пока действует.
announcing-choose-delete = Удалить этот черновик? От него ничего не останется.
announcing-choose-correct = Какой текст вы хотите исправить?
announcing-choose-withdraw = Отозвать объявление везде, где оно опубликовано? Отменить это нельзя.

announcing-ask-text = Пришлите текст (язык: { $language }). Первая строка — заголовок.
announcing-ask-correction = Пришлите исправленный текст (язык: { $language }). Первая строка — заголовок. Он сразу заменит старый текст везде.
announcing-ask-link = Пришлите ссылку. Она начинается с https://
announcing-ask-picture = Пришлите картинку как фото.
announcing-ask-alt = Опишите, что на картинке, для тех, кто её не видит (язык: { $language }).
announcing-ask-time = Пришлите время, например 5.12. 9:00 или 2026-12-05 09:00. Часовой пояс — { $zone }. «now» значит: сразу после одобрения.
announcing-ask-notice = До какого времени действует экстренное объявление? Пришлите время окончания, например 5.12. 18:00. Часовой пояс — { $zone }.
announcing-ask-channel = Пришлите @имя или ID канала или группы. Если нужна тема в группе, добавьте косую черту и номер темы. Если это другое приложение, сначала напишите его название.
announcing-ask-cancel = /cancel — прервать.
announcing-ask-remove = Чтобы убрать, пришлите только дефис (-). /cancel — прервать.
announcing-taken = Готово.
announcing-correcting = Исправляю. «{ announcing-button-show }» покажет, как идёт дело.
announcing-cancelled = Прервано. Ничего не изменилось.
announcing-cancel-nothing = Прерывать нечего.
announcing-edit-late = Я вижу вашу правку, но объявление уже не черновик, поэтому она не учтена. Изменить текст можно кнопками ниже.

announcing-bad-title = Первая строка — заголовок, в нём не больше 200 знаков. Пришлите заголовок короче, а под ним текст.
announcing-bad-text = Слишком длинно: не больше 20 000 знаков.
announcing-bad-link = Такая ссылка не подходит. Она должна начинаться с https:// и не содержать пробелов.
announcing-bad-alt = Слишком длинно: не больше 1500 знаков.
announcing-bad-time = Не получается прочитать это время.
announcing-bad-past = Это время уже прошло.
announcing-bad-notice = У экстренного объявления должно быть время окончания.
announcing-bad-channel = Не получается прочитать. Пришлите одно @имя или один ID.
announcing-bad-app = В этом приложении опубликовать нельзя. Напишите перед ID название приложения, в котором я есть.
announcing-bad-repeated = Это место уже выбрано.
announcing-bad-picture = Такая картинка не подходит. Пришлите одно фото, JPEG или PNG, не файлом.
announcing-bad-picture-gone = Картинки больше нет. Сначала пришлите новую.
announcing-bad-words = Здесь нужны слова: напишите текстом.

announcing-refused-not-now = Сейчас этого сделать нельзя. Объявление: { $state }.
announcing-refused-own = То, что написали вы, должен одобрить кто-то другой.
announcing-refused-empty = Сначала напишите текст.
announcing-refused-over = Экстренное объявление закончилось бы раньше, чем начнётся. Сначала измените время окончания.
announcing-refused-alt = Сначала опишите картинку для тех, кто её не видит: «{ announcing-button-picture }».
announcing-refused-repeated = { $target }: одно и то же появилось бы дважды, потому что текста на этом языке нет. Напишите текст или уберите это место.
announcing-refused-changed = Его изменили после того, как вы его видели. Сейчас оно такое. Прежде чем одобрить, откройте предпросмотр.
announcing-not-author = Этот черновик может менять только автор.
announcing-gone = Этого объявления больше нет. Все показывает /announce.
announcing-deleted = Черновик удалён.

announcing-submitted =
    { $count ->
        [one] Отправлено. Сообщено { $count } модератору.
       *[other] Отправлено. Сообщено { $count } модераторам.
    }
announcing-submitted-nobody = Отправлено, но связаться с другими модераторами не получается. Они найдут его через /announce.
announcing-submitted-deaf = Я не смогу сообщить вам, чем всё кончится, пока вы не пришлёте /volunteer. Посмотреть можно всегда: /announce.
announcing-request = Объявление ждёт вашего одобрения.
announcing-request-by = { $name } просит вас одобрить объявление.
announcing-approved = Вы его одобрили.
announcing-approved-yours = Объявление «{ $title }» одобрено.
announcing-back = Это снова черновик.
announcing-back-yours = Модератор вернул вам объявление «{ $title }». Поговорите друг с другом, измените его и отправьте снова.
announcing-retried = Пробую ещё раз.
announcing-withdrawing = Отзываю. «{ announcing-button-show }» покажет, как идёт дело.
announcing-ended =
    { $state ->
        [posted] Объявление «{ $title }» опубликовано везде.
        [partly] Объявление «{ $title }» опубликовано, но не везде:
       *[failed] Объявление «{ $title }» опубликовать не удалось:
    }

announcing-preview-size = { $target }: { $length } из { $limit }.
announcing-preview-shortened = Текст сокращён.
announcing-preview-other = На этом языке текста нет, поэтому он на другом: { $language }.
announcing-preview-off = { $target }: это место выключено, там ничего не появится.
announcing-preview-subscribers = Для подписчиков ({ $language })
announcing-preview-more =
    { $count ->
        [one] И ещё { $count } место.
        [few] И ещё { $count } места.
       *[many] И ещё { $count } мест.
    }
announcing-preview-missing = Нет текста на языках: { $languages }.
announcing-preview-said =
    { $how ->
        [same] То же самое уже было: { $at }.
       *[nearly] Почти то же самое уже было: { $at }.
    }
