# Kes teenuste eest vastutab
directory-title = Asutused
directory-text = Kes mille eest vastutab: teenused, keeled ja esindused.
directory-about = { $name }: teenused, keeled ja esindused.
directory-none = Siin ei ole veel ühtegi. Valige teine riik või küsige vestluses.
directory-services = Teenused
directory-offices = Esindused ja telefonid
directory-more = ja veel { $count }
directory-takes-questions = Küsimusi saab neile edasi anda: küsige vestluses.
