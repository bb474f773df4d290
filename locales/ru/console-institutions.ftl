# Учреждения
institutions-text = Ведомства и организации, сотрудники которых сами следят за своими статьями. Они видят только свои статьи.
institutions-none = Учреждений пока нет.
institutions-new = Новое учреждение
institutions-new-text = Напишите название на языках, которые знаете; достаточно одного.
institutions-add = Добавить учреждение
institutions-save = Сохранить
institutions-name = Название
institutions-url = Собственный сайт
institutions-url-hint = Например, https://poliisi.fi. Учреждению предлагаются статьи, в которых указано ведомство с этим сайтом.
institutions-offered = Ведомства из базы
institutions-offered-text = Эти ведомства названы в статьях, но здесь от них пока никого нет.
institutions-entries-count =
    { $count ->
        [0] нет статей
        [one] { $count } статья
        [few] { $count } статьи
        [many] { $count } статей
       *[other] { $count } статьи
    }
institutions-members-count =
    { $count ->
        [0] пока никого
        [one] { $count } человек
        [few] { $count } человека
        [many] { $count } человек
       *[other] { $count } человека
    }
institutions-answering-count =
    { $count ->
        [0] на вопросы никто не отвечает
        [one] на вопросы отвечает { $count }
        [few] на вопросы отвечают { $count }
        [many] на вопросы отвечают { $count }
       *[other] на вопросы отвечают { $count }
    }
institutions-entries = Статьи
institutions-no-entries = Оно пока не отвечает ни за одну статью. На странице статьи можно выбрать, кто за неё отвечает.
institutions-due = пора проверить
institutions-due-on = следующая проверка: { $date }
institutions-look-alike =
    { $count ->
        [one] { $count } статья похожа на их
        [few] { $count } статьи похожи на их
        [many] { $count } статей похожи на их
       *[other] { $count } статьи похожи на их
    }
institutions-more = и ещё { $count }
institutions-give-all = Передать все
institutions-members = Сотрудники
institutions-no-members = От его имени пока никто не действует.
institutions-joined = с { $date }
institutions-answers = отвечает на вопросы
institutions-remove-member = Исключить
institutions-invite = Пригласить
institutions-invite-text = Вы получите код для одного человека. Передайте его сами, чтобы точно знать, кто это.
institutions-invitation = Приглашение
institutions-invitation-how = Приглашённый отправляет это боту в личном чате:
institutions-invitation-web = Или здесь, в чате на этой странице:
institutions-invitation-care = Приглашение действует один раз, до { $date }. Больше оно не показывается.
institutions-settings = Настройки
institutions-change = Изменить название и сайт
institutions-remove = Удалить это учреждение
institutions-remove-text = Статьи останутся, но за них никто не будет отвечать. Сотрудники больше ничего не смогут менять.
institutions-remove-now = Да, удалить
institutions-done-added = Учреждение добавлено. Пригласите его сотрудников ниже.
institutions-done-changed = Сохранено.
institutions-done-removed = Учреждение удалено. За его статьи теперь никто не отвечает.
institutions-done-member-removed = Готово: этот человек больше не действует от имени учреждения.
institutions-done-given = Теперь за эти статьи отвечает учреждение.
institutions-refused-gone = Этого уже нет: кто-то другой это изменил.
institutions-refused-taken = Учреждение с таким названием уже есть. Найдите его в списке или напишите название точнее.
institutions-refused-name = Напишите название хотя бы на одном языке.
institutions-refused-url = Напишите полный адрес сайта, например https://poliisi.fi.

# Предложения
suggestions-text = Ответы волонтёров и просьбы что-то изменить. Сначала — самые частые вопросы.
suggestions-state-open = Открытые
suggestions-state-used = Использованные
suggestions-state-dismissed = Отклонённые
suggestions-none-open = Здесь ничего не ждёт. Новые предложения появляются из ответов волонтёров в чате.
suggestions-none-used = Пока ни одно не использовано.
suggestions-none-dismissed = Ни одно не отклонено.
suggestions-kind-answer = Ответ
suggestions-kind-change = Что изменить
suggestions-asked =
    { $count ->
        [one] спросили { $count } раз
        [few] спросили { $count } раза
        [many] спросили { $count } раз
       *[other] спросили { $count } раза
    }
suggestions-nearest = Ближайшая статья:
suggestions-alike = Похожие:
suggestions-add-to = Добавить в «{ $entry }»
suggestions-new-entry = Создать новую статью
suggestions-more = Подробнее
suggestions-use = Использовать
suggestions-find = Найти другую статью
suggestions-search = Искать
suggestions-nothing-found = Подходящей статьи нет. Попробуйте другие слова или создайте новую.
suggestions-same = То же, что другое
suggestions-same-as = То же, что
suggestions-merge = Объединить
suggestions-part = Это другое
suggestions-dismiss = Отклонить
suggestions-reason = Почему
suggestions-reason-hint = Для других модераторов. Останется в журнале.
suggestions-reason-missing = Напишите в двух словах почему.
suggestions-reopen = Открыть снова
suggestions-is-used = Из этого уже сделана статья.
suggestions-is-dismissed = Это отклонено.
suggestions-done-dismissed = Отклонено. Если понадобится, оно в разделе «Отклонённые».
suggestions-done-reopened = Предложение снова открыто.
suggestions-done-merged = Объединено с этим.
suggestions-done-parted = Теперь оно отдельное.
suggestions-refused-gone = Этого предложения больше нет: автор его отозвал.
suggestions-refused-decided = Кто-то вас опередил: предложение изменилось. Посмотрите ещё раз.
suggestions-duplicates = Похожие статьи
suggestions-duplicates-text = Опубликованные статьи, которые можно спутать. Сделайте из двух одну или дайте им более ясные названия и примеры вопросов.
suggestions-looked-at = На этой странице проверены статьи { $from }–{ $to } из { $total }; остальные — на следующих.
suggestions-no-duplicates = Ни одна из этих статей не путается с другой.
suggestions-likeness = Названия, описания и ключевые слова совпадают на { $percent } %.
suggestions-led-astray = Примеры вопросов к одной статье, которые ведут к другой:
