# Что люди имели в виду, когда спрашивали
lessons-text = Люди сказали, помог ли ответ, а волонтёры ответили статьями из базы. Когда вы согласитесь, такие вопросы будут приводить к нужной статье. Без вашего согласия ничего не учитывается.
lessons-waiting = Ждут решения
lessons-agreed = Принятые
lessons-source-helped = Помогло
lessons-source-failed = Не помогло
lessons-source-volunteer = Волонтёры
lessons-language = Язык вопроса
lessons-entry = Статья: слова из заголовка или её код
lessons-found =
    { $count ->
        [0] Здесь пока нечего решать.
        [one] Ждёт { $count } вопрос.
        [few] Ждут { $count } вопроса.
       *[other] Ждут { $count } вопросов.
    }
lessons-agreed-found =
    { $count ->
        [0] Пока ничего не принято.
        [one] Принят { $count } вопрос.
        [few] Принято { $count } вопроса.
       *[other] Принято { $count } вопросов.
    }
lessons-decide = Решить
lessons-said-helped = Помогло это:
lessons-said-failed = Не помогло это:
lessons-said-volunteer = Волонтёр ответил этим:
lessons-rating-helped = По словам спросившего, ответ помог.
lessons-rating-partly = По словам спросившего, ответ помог отчасти.
lessons-shown = Поиск нашёл:
lessons-one = Что имелось в виду?
lessons-meant = Нужная статья
lessons-find = Найти другую статью: слова или код
lessons-words = Вопрос в том виде, в каком он сохранится
lessons-words-hint = Уберите имена, адреса и всё, что говорит о том, кто спросил. Оставьте то, о чём спрашивают.
lessons-means = Такой вопрос относится к статье
lessons-choose = Выберите статью
lessons-none = Ни одна из них
lessons-not-too = Такой вопрос больше не будет вести сначала к статье «{ $entry }», если вы не выберете её сами.
lessons-agree = Согласиться
lessons-nothing = Учить нечему
lessons-nothing-text = Вопрос слишком неясный, слишком личный или не относится ни к одной статье. Больше он не появится.
lessons-leave-out = Не учитывать
lessons-agreed-text = Эти вопросы учитываются, когда Silta ищет нужную статью. В них не сказано, кто спросил.
lessons-verdict-means = Относится к статье:
lessons-verdict-not = Не относится к статье:
lessons-take-back = Отменить
lessons-done-agreed = Принято. Теперь это учитывается.
lessons-done-left-out = Не учитывается. Больше этот вопрос не появится.
lessons-done-taken-back = Отменено. Больше это не учитывается.
lessons-refused-gone = Решать уже нечего: кто-то успел раньше, или вопрос удалён.
lessons-refused-no-words = Напишите вопрос в нескольких словах.
lessons-refused-no-entry = Выберите статью, которая имелась в виду.
