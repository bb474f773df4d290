# Сводки: что нового, для тех, кто подписан

outreach-title-at-once = Новости для вас
outreach-title-daily = Новости за день
outreach-title-weekly = Новости за неделю
outreach-title-monthly = Новости за месяц

outreach-group-notice = Важно сейчас
# Числа здесь не видно: 21 — тоже «объявления».
outreach-group-announcement = { $count ->
    [1] Объявление
   *[other] Объявления
}
outreach-group-changed = Изменилось
outreach-group-new = Появилось
outreach-group-answer = { $count ->
    [1] Вопрос с ответом
   *[other] Вопросы с ответами
}

outreach-group-waiting = Вопросы, которые ждут ответа
outreach-work-waiting = { $count ->
    [1] 1, задан { $age }
   *[other] { $count }, самый старый задан { $age }
}
outreach-group-moderation = Для модераторов
outreach-work-questions = { $kept ->
    [0] Ожидающих вопросов: { $count }
   *[other] Ожидающих вопросов: { $count }, из них уже предложено всем: { $kept }
}
outreach-work-announcements = Объявлений на одобрение: { $count }. Список покажет /announce.
outreach-work-proposals = Правок базы на одобрение: { $count }. Список покажет /review.
outreach-work-suggestions = Предложений для базы: { $count }. Список покажет /review.
outreach-work-due = { $unowned ->
    [0] Статей с просроченной проверкой: { $count }. Список покажет /review.
   *[other] Статей с просроченной проверкой: { $count }, из них без ответственного: { $unowned }. Список покажет /review.
}
outreach-work-reviews = { $more ->
    [0] Пора проверить ответы (в скобках срок): { $titles }
   *[other] Пора проверить ответы (в скобках срок): { $titles }; и ещё { $more }
}
outreach-work-unanswered = Вопросы, на которые у меня не было ответа (с { $date }): { $languages }
outreach-work-given-up = Не доставлено сообщений (с { $date }): { $platforms }

# После заголовка, в скобках
outreach-until = до { $time }
outreach-in-language = язык: { $language }

outreach-more = И ещё { $count }. Посмотреть всё: /topics.
outreach-why = Ваша подписка: { $interests }

outreach-interest-everything = всё
outreach-interest-announcements = объявления
outreach-interest-waiting-questions = ожидающие вопросы
outreach-interest-moderation = работа модераторов

outreach-button-show = Показать новости сейчас
outreach-nothing-now = За последние 7 дней для вас ничего не было. Выбрать больше: /subscribe.
outreach-button-change = Изменить подписку
outreach-button-unsubscribe = Отписаться

# Что изменилось в ответе: короткие строки, могут идти подряд
outreach-change-emergency = Новый экстренный номер: { $phone }
outreach-change-phone = Новый телефон: { $phone }
outreach-change-address = Новый адрес: { $address }
outreach-change-hours = Новые часы работы
outreach-change-cost-to = Новая стоимость: { $amount } { $currency }
outreach-change-cost = Изменилась стоимость
outreach-change-documents = Изменилось, что взять с собой
outreach-change-steps = Изменился порядок действий
outreach-change-who = Изменилось, для кого это
outreach-change-deadline = Изменился крайний срок
outreach-change-time = Изменилось время ожидания
outreach-change-contact = Изменились контакты
outreach-change-risks = Изменилось, что может пойти не так
outreach-change-law = Изменился закон
outreach-change-text = Исправлен текст
outreach-change-others = Есть и другие изменения
outreach-change-retired = Здесь этого больше нет
