# Slash commands
option-question = Что вы хотите узнать?
option-code = Одноразовый код, который вы получили в другом приложении
option-name = Имя, которое увидят путешественники

# Answers that only one person sees
button-share = Показать всем здесь
share-not-allowed = Вы не можете писать в этом канале, поэтому я не могу опубликовать здесь ответ за вас.

# Forms and lists of choices
form-question = Ваш вопрос
form-text = Ваш текст
select-placeholder = Выберите
