# Кнопки
curation-button-suggest = Предложить в базу
curation-button-wrong = Здесь что-то неверно
curation-button-card = Показать ответ
curation-button-review = Показать, что ждёт
curation-button-console = Открыть в консоли
curation-button-list-proposals = Предложенные правки
curation-button-list-suggestions = Предложения
curation-button-list-due = Пора проверить
curation-button-publish = Опубликовать
curation-button-reject = Отклонить
curation-button-withdraw = Отозвать
curation-button-dismiss = Отклонить
curation-button-confirm = ✓ Всё по-прежнему верно
curation-button-edit = Изменить
curation-button-retire = Убрать из базы

# Ответ волонтёра как предложение
curation-suggested = { $others ->
    [0] Спасибо. Модераторы видят вопрос и ваш ответ в своём списке, без имён и контактов. Я сообщу, когда это станет частью базы.
    [one] Спасибо. Об этом спросил ещё { $others } человек. Модераторы видят это в своём списке, без имён и контактов. Я сообщу, когда это станет частью базы.
    [few] Спасибо. Об этом спросили ещё { $others } человека. Модераторы видят это в своём списке, без имён и контактов. Я сообщу, когда это станет частью базы.
   *[other] Спасибо. Об этом спросили ещё { $others } человек. Модераторы видят это в своём списке, без имён и контактов. Я сообщу, когда это станет частью базы.
}
curation-suggested-before = Этот вопрос уже предложили в базу.
curation-not-answered = Предложить можно только вопрос, на который есть ответ.
curation-no-words = Предложить нечего: ответом был файл, или его текст уже стёрт.

# Что неверно в статье
curation-ask-change = Что нужно изменить в статье «{ $title }»? Напишите это следующим сообщением, по возможности со ссылкой на официальную страницу.
curation-ask-retire = Почему статью «{ $title }» нужно убрать из базы? Напишите причину следующим сообщением. После этого её никто не найдёт.
curation-ask-verdict = Почему вы отклоняете правку статьи «{ $title }»? Напишите следующим сообщением: автор это прочтёт.
curation-ask-cancel = /cancel — закончить и ничего не менять.
curation-cancelled = Ничего не изменилось.
curation-change-taken = Спасибо. Модераторы видят в своём списке, что вы написали о статье «{ $title }». Я сообщу, когда это используют.
curation-words-only = Напишите это словами или закончите командой /cancel.
curation-edit-late = С этим уже разобрались, поэтому правка сообщения ничего не изменит.

# Что ждёт: /review
curation-list-proposals = { $total ->
    [0] Предложенных правок нет.
   *[other] Предложенные правки ({ $total })
}
curation-list-suggestions = { $total ->
    [0] Предложений нет.
   *[other] Предложения ({ $total })
}
curation-list-due = { $total ->
    [0] Проверять сейчас нечего.
   *[other] Статьи, которые пора проверить ({ $total })
}
curation-unowned = за неё никто не отвечает
curation-by-file = файлы базы
curation-proposal-by = Кто предложил: { $who }, { $when }.
curation-why = Почему: { $why }
curation-proposal-new = Это новая статья.
curation-proposal-merged = С тех пор статью изменили. Сейчас изменилось бы вот что:
curation-proposal-conflicts = { $count ->
    [one] В { $count } месте то же самое изменил кто-то другой. Объедините правки в консоли или отклоните эту.
    [few] В { $count } местах то же самое изменил кто-то другой. Объедините правки в консоли или отклоните эту.
   *[other] В { $count } местах то же самое изменил кто-то другой. Объедините правки в консоли или отклоните эту.
}
curation-proposal-more = { $count ->
    [one] И ещё { $count } изменение, оно видно в консоли.
    [few] И ещё { $count } изменения, они видны в консоли.
   *[other] И ещё { $count } изменений, они видны в консоли.
}
curation-verdict-form = Отклонить правку
curation-verdict-label = Почему? Автор это прочтёт
curation-published = Опубликовано: «{ $title }». Теперь это видят все.
curation-rejected = Отклонено: правка статьи «{ $title }». Я сообщил автору.
curation-withdrawn = Вы отозвали свою правку статьи «{ $title }».
curation-suggestion-kind = { $kind ->
    [change] нужно что-то изменить
   *[answer] { $count ->
        [one] спросили { $count } раз
        [few] спросили { $count } раза
       *[other] спросили { $count } раз
    }
}
curation-suggestion-about = О статье: { $title }
curation-suggestion-state = { $state ->
    [used] Оно уже использовано.
   *[dismissed] Его отклонили.
}
curation-suggestion-alike = Тот же вопрос другими словами:
curation-suggestion-gone = Это предложение больше не ждёт.
curation-dismissed = Отклонено. Если передумаете, оно осталось в консоли.

# Почему нет
curation-refused-gone = Этого здесь больше нет. Возможно, с этим разобрался кто-то другой: /review покажет, что ждёт.
curation-refused-same = Это ничего не меняет: в статье уже так и написано.
curation-refused-own = Вы написали это сами, поэтому опубликовать должен другой модератор. Он увидит это по команде /review.
curation-refused-decided = { $state ->
    [published] Это уже опубликовано.
    [rejected] Это уже отклонили.
   *[withdrawn] Автор это отозвал.
}
curation-refused-conflict = Опубликовать нельзя: тем временем то же самое изменил кто-то другой. Объедините правки в консоли. Речь об этом:
curation-refused-errors = { $count ->
    [one] Опубликовать нельзя: там { $count } ошибка. Исправьте её в консоли или отклоните правку.
    [few] Опубликовать нельзя: там { $count } ошибки. Исправьте их в консоли или отклоните правку. Первые из них:
   *[other] Опубликовать нельзя: там { $count } ошибок. Исправьте их в консоли или отклоните правку. Первые из них:
}

# Статьи, которые пора проверить
curation-due = Посмотрите, пожалуйста, эту статью ещё раз: всё ли по-прежнему верно?
curation-due-since = Последняя проверка: { $date }.
curation-due-never = Её пока никто не проверял.
curation-due-stale = Устаревшие переводы: { $languages }.
curation-due-sources = Сравните с источниками:
curation-confirmed = Спасибо. Статья «{ $title }» считается проверенной сегодня. Следующая проверка: { $due }.
curation-confirmed-before = Статью «{ $title }» сегодня уже проверили. Делать ничего не нужно.
curation-edit-console = Вы можете изменить её сами в консоли. Или напишите мне здесь:
curation-retire-form = Убрать статью из базы
curation-retire-label = Почему? После этого её не найдут
curation-retired = Статья «{ $title }» убрана из базы: её больше никто не найдёт. Вернуть её можно в консоли.
curation-retire-proposed = Я попросил модераторов убрать статью «{ $title }» из базы. До тех пор она остаётся как есть.

# Что сообщают людям
curation-told-proposal = Предложено изменение: «{ $title }». Пока оно ждёт, о следующих я писать не буду; все покажет /review.
curation-told-published = Ваша правка статьи «{ $title }» опубликована. Спасибо!
curation-told-rejected = Ваша правка статьи «{ $title }» не опубликована.
curation-told-reason = Причина: { $reason }
curation-told-used = То, что вы предложили, теперь часть базы: «{ $title }». Спасибо!

# Учреждения
curation-member = Теперь вы действуете здесь от имени учреждения: { $name }.
curation-member-how = Когда одну из его статей будет пора проверить, я напишу вам сюда. Одной кнопки достаточно, чтобы сказать, что она по-прежнему верна.
curation-member-can = /review покажет, что ждёт вас. /console откроет страницы, где вы можете менять статьи.
curation-member-already = Вы уже действуете от имени учреждения: { $name }.
