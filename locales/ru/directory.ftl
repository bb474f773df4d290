# Кто отвечает за услуги
directory-title = Ведомства
directory-text = Кто за что отвечает: услуги, языки и отделения.
directory-about = { $name }: услуги, языки и отделения.
directory-none = Здесь пока никого нет. Выберите другую страну или спросите в чате.
directory-services = Услуги
directory-offices = Отделения и телефоны
directory-more = и ещё { $count }
directory-takes-questions = Им можно передать вопрос: спросите в чате.
