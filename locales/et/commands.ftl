# Käskude menüü

command-start = Alustage algusest
command-help = Mida ma oskan
command-ask = Esitage küsimus
command-topics = Sirvige teenuseid teemade kaupa
command-status = Vaadake oma küsimust vabatahtlikele
command-language = Vahetage keelt
command-country = Valige riik
command-subscribe = Valige, mille kohta soovite uudiseid
command-unsubscribe = Loobuge uudistest
command-volunteer = Aidake teisi vabatahtlikuna
command-link = Kasutage Siltat ka teises rakenduses
command-code = Sisestage ühekordne kood
command-privacy = Mida ma teie kohta säilitan
command-mydata = Saate kõik, mida ma teie kohta säilitan
command-forget = Kustutage kõik, mida ma teie kohta säilitan
