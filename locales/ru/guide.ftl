# Finding and beginning
command-guide = Пройти шаг за шагом
help-guide = /guide — проведу вас по шагам: что взять с собой, что делать дальше и когда.
button-guide = Провести по шагам
guide-offer = Я могу провести вас по шагам: немного расспрошу, покажу, что взять с собой, и запомню, на чём вы остановились.
guide-button-begin = Начать
guide-already = Вы это уже начали. Вот на чём вы остановились:
guide-full = У вас уже идёт десять таких дел, больше я не храню. Сначала завершите одно из них.

# The list
guide-list = Вот где я вас веду:
guide-list-none = Сейчас я вас ни по какому делу не веду.
guide-list-how = Чтобы начать, напишите /guide и что вам нужно, например: /guide я потерял паспорт.
guide-list-done = сделано шагов: { $done } из { $count }
guide-list-finished = завершено
guide-button-drop = Убрать
guide-gone = Этого у меня больше нет. Вот что есть:
guide-entry-gone = Статьи, по которой я вас вёл, в базе больше нет, поэтому продолжить не получится. Задайте вопрос ещё раз или посмотрите темы.

# Questions
guide-button-unsure = Не знаю
guide-unsure = Ничего страшного. Выберите самое близкое: потом это можно изменить. Если ничего не подходит, спросите волонтёра.
guide-button-back = ↩ Назад
guide-answers = Ваши ответы: { $answers }.
guide-facts = Ваши ответы. Какой из них изменить?
guide-button-facts = Изменить ответы

# The checklist
guide-image = Ваш путь: { $title }
guide-steps = Что делать (сделано: { $done } из { $count })
guide-any-order = Шаги со знаком ▶ можно делать в любом порядке.
guide-later = Что дальше, зависит от этого: { $question }
guide-until = Ожидается: { $days }
guide-changed = С тех пор как вы начали, статья изменилась. Теперь так:
guide-restarted = Продолжайте с шага со знаком ▶.
guide-button-done = ✓ Сделано: { $number }. { $step }
guide-button-over = ✓ Ожидание окончено: { $number }. { $step }
guide-button-undo = Отменить: { $number }. { $step }
guide-button-more = Ещё…
guide-more = Что вы хотите сделать?
guide-button-image = Схема
guide-button-checklist = Список шагов
guide-button-end = Завершить

# Documents
guide-button-papers = Документы есть
guide-papers-press = Нажмите на то, что у вас есть. Нажмите ещё раз, если этого всё-таки нет.
guide-papers-complete = Все документы у вас есть.
guide-button-all-papers = Есть всё
guide-button-visit = Перед тем как идти
guide-visit = Перед тем как идти: { $place }
guide-visit-nothing = Для этого шага документы не нужны.
guide-visit-missing = Пока нет: { $documents }

# Reminders
guide-button-remind = 🔔 Напоминать
guide-button-quiet = 🔕 Не напоминать
guide-reminding = Я напомню: { $day }.
guide-reminding-nothing = Сейчас напоминать не о чем. Напомню, когда нужно будет чего-то ждать.
guide-reminder = Напоминание: { $title }
guide-reminder-earliest = Возможно, это уже позади: { $text }
guide-reminder-latest = Это уже должно было закончиться: { $text } Если ничего не слышно, спросите здесь:
guide-reminder-expiring = { $document }: действует до { $day }. Если понадобится и потом, заранее получите новый.
guide-reminder-expired = { $document }: срок кончился { $day }. Получите новый, прежде чем он понадобится.

# The end
guide-finished = Готово! Вы прошли все шаги.
guide-refused = На этот раз не получилось.
guide-helped = Помогли ли вам эти подсказки?
guide-next = Что дальше в вашей ситуации: { $title }
guide-button-next = Перейти к следующему
guide-left = Завершено. Больше напоминать не буду.
guide-button-resume = Всё-таки продолжить

# What volunteers are told
guide-stuck = Мне нужна помощь: «{ $title }».
guide-stuck-question = Мне нужна помощь: «{ $title }». Не знаю, что ответить на этот вопрос: { $question }
guide-stuck-step = Мне нужна помощь: «{ $title }». Я на этом шаге: { $step }
