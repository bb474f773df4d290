# Kuka vastaa palveluista
directory-title = Viranomaiset
directory-text = Kuka vastaa mistäkin: palvelut, kielet ja toimipisteet.
directory-about = { $name }: palvelut, kielet ja toimipisteet.
directory-none = Täällä ei ole vielä yhtään. Valitse toinen maa tai kysy keskustelussa.
directory-services = Palvelut
directory-offices = Toimipisteet ja puhelimet
directory-more = ja { $count } muuta
directory-takes-questions = Kysymyksiä voidaan siirtää heille: kysy keskustelussa.
