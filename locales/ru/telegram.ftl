# Меню команд

command-start = Начать сначала
command-help = Что я умею
command-ask = Задать вопрос
command-topics = Услуги по темам
command-language = Сменить язык
command-country = Выбрать страну
command-privacy = Что я храню о вас
command-mydata = Получить все данные, которые хранятся о вас
command-forget = Удалить все данные, которые хранятся о вас
