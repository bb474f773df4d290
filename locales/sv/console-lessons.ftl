# Vad människor menade med sina frågor
lessons-text = Människor har sagt om ett svar hjälpte, och volontärer har svarat med poster. När du godkänner leder sådana frågor till rätt post i fortsättningen. Ingenting räknas innan du har godkänt det.
lessons-waiting = Att avgöra
lessons-agreed = Godkända
lessons-source-helped = Det hjälpte
lessons-source-failed = Det hjälpte inte
lessons-source-volunteer = Volontärer
lessons-language = Frågans språk
lessons-entry = Post: ord ur rubriken, eller dess id
lessons-found =
    { $count ->
        [0] Ingenting väntar här.
        [one] { $count } fråga väntar.
       *[other] { $count } frågor väntar.
    }
lessons-agreed-found =
    { $count ->
        [0] Ingenting har godkänts ännu.
        [one] { $count } fråga är godkänd.
       *[other] { $count } frågor är godkända.
    }
lessons-decide = Avgör
lessons-said-helped = Det här hjälpte:
lessons-said-failed = Det här hjälpte inte:
lessons-said-volunteer = En volontär svarade med det här:
lessons-rating-helped = Den som frågade sade att svaret hjälpte.
lessons-rating-partly = Den som frågade sade att svaret hjälpte lite.
lessons-shown = Sökningen hade hittat:
lessons-one = Vad menades?
lessons-meant = Rätt post
lessons-find = Sök en annan post: ord eller id
lessons-words = Frågan så som den sparas
lessons-words-hint = Ta bort namn, adresser och allt annat som avslöjar vem som frågade. Lämna kvar det som frågan gäller.
lessons-means = En sådan fråga gäller
lessons-choose = Välj en post
lessons-none = Ingen av dem
lessons-not-too = En sådan fråga leder inte längre först till ”{ $entry }”, om du inte själv väljer den posten.
lessons-agree = Godkänn
lessons-nothing = Inget att lära
lessons-nothing-text = Frågan är för vag, för personlig eller gäller ingen post. Den kommer inte upp igen.
lessons-leave-out = Utelämna
lessons-agreed-text = De här frågorna räknas när Silta söker rätt post. De säger inte vem som frågade.
lessons-verdict-means = Gäller:
lessons-verdict-not = Gäller inte:
lessons-take-back = Ta tillbaka
lessons-done-agreed = Godkänt. Det räknas från och med nu.
lessons-done-left-out = Utelämnat. Frågan kommer inte upp igen.
lessons-done-taken-back = Godkännandet är återtaget. Det räknas inte längre.
lessons-refused-gone = Det finns inget kvar att avgöra: någon annan hann före, eller så har frågan raderats.
lessons-refused-no-words = Skriv frågan med några ord.
lessons-refused-no-entry = Välj den post som menades.
