# Slash commands
option-question = Что вы хотите узнать?

# Answers that only one person sees
button-share = Показать всем здесь
share-not-allowed = Вы не можете писать в этом канале, поэтому я не могу опубликовать здесь ответ за вас.
