# Меню команд

command-start = Начать сначала
command-help = Что я умею
command-ask = Задать вопрос
command-topics = Услуги по темам
command-status = Посмотреть свой вопрос волонтёрам
command-language = Сменить язык
command-country = Выбрать страну
command-subscribe = Выбрать, какие новости присылать
command-unsubscribe = Отписаться от новостей
command-volunteer = Помогать другим как волонтёр
command-link = Пользоваться Silta и в другом приложении
command-code = Ввести одноразовый код
command-privacy = Что я о вас храню
command-mydata = Получить всё, что я о вас храню
command-forget = Удалить всё, что я о вас храню
