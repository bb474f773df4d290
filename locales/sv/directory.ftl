# Vem som ansvarar för tjänsterna
directory-title = Myndigheter
directory-text = Vem som ansvarar för vad: tjänster, språk och kontor.
directory-about = { $name }: tjänster, språk och kontor.
directory-none = Här finns ingen ännu. Välj ett annat land eller fråga i chatten.
directory-services = Tjänster
directory-offices = Kontor och telefonnummer
directory-more = och { $count } till
directory-takes-questions = Frågor kan lämnas vidare till dem: fråga i chatten.
