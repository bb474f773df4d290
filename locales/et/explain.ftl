# Miks küsimus viib kirjeni, moderaatoritele
explain-title = Miks selline vastus
explain-decision-answer = Üks kirje on piisavalt tõenäoline, nii et kohe näidatakse selle kaarti.
explain-decision-clarify = Ükski kirje ei ole üksi piisavalt tõenäoline, nii et Silta küsib, mida mõeldakse.
explain-decision-none = Tõenäoliselt ei sobi ükski kirje, nii et Silta ütleb, et tal vastust ei ole.
explain-none = Tõenäosus, et ükski kirje ei sobi: { $chance }
explain-language = Küsimuse keel: { $language }
explain-place = Küsimuses on nimetatud „{ $word }“, seega { $country ->
    [fi] Soome
    [ee] Eesti
   *[ru] Venemaa
}.
explain-agency = Küsimuses on nimetatud „{ $name }“, mis on seotud { $country ->
    [fi] Soomega
    [ee] Eestiga
   *[ru] Venemaaga
}.
explain-abroad = Küsimuses on nimetatud „{ $word }“ – riik, mille kohta kirjeid ei ole.
explain-needed = Teenust on seega vaja { $country ->
    [fi] Soomes
    [ee] Eestis
   *[ru] Venemaal
}.
explain-needed-unclear = Sellest ei selgu, millises riigis teenust vaja on.
explain-asker-counts = Küsimusest ei selgu riik, nii et veidi loeb inimese enda riik: { $country }.
explain-asker-passed-over = Inimese enda riik ei loe, sest küsimus ütleb, millise riigi kohta see käib.
explain-nothing = Üheski kirjes ei ole midagi küsimusega sarnast.
explain-chance = Tõenäosus: { $chance }
explain-refused = On kokku lepitud, et selline küsimus ei käi selle kirje kohta. Seepärast on see viimane.
explain-nearest-much = Küsimus sarnaneb väga selle kirje näidisküsimusega:
explain-nearest-some = Kirje lähim näidisküsimus:
explain-learnt-much = Küsimus sarnaneb väga küsimusega, mille kohta on kokku lepitud, et see käib selle kirje kohta:
explain-learnt-some = Lähim küsimus, mille kohta on kokku lepitud, et see käib selle kirje kohta:
explain-has = Küsimuse sõnad, mis on kirjes:
explain-lacks = Küsimuse sõnad, mida kirjes ei ole:
explain-terms = Mõlemas on juttu sellest: { $terms }
explain-quoted = „{ $text }“
explain-for =
    { $strength ->
        [strong] Räägib tugevalt kirje kasuks
        [clear] Räägib kirje kasuks
       *[slight] Räägib veidi kirje kasuks
    }
explain-against =
    { $strength ->
        [strong] Räägib tugevalt kirje kahjuks
        [clear] Räägib kirje kahjuks
       *[slight] Räägib veidi kirje kahjuks
    }
# Võrreldakse teiste näidatud kirjetega
explain-for-text = tervikuna on selles küsimusest rohkem kui teistes
explain-against-text = tervikuna on selles küsimusest vähem kui teistes
explain-for-examples = selle pealkiri, märksõnad või näidisküsimused on küsimusele lähemal
explain-against-examples = selle pealkiri, märksõnad ja näidisküsimused on küsimusest kaugemal
explain-for-summary = selle kokkuvõte on küsimusele lähemal
explain-against-summary = selle kokkuvõte on küsimusest kaugemal
explain-for-words = selles on rohkem küsimuse olulisi sõnu
explain-against-words = selles on vähem küsimuse olulisi sõnu
explain-for-names = küsimuses on rohkem selle pealkirjast või märksõnast
explain-against-names = küsimuses on vähem selle pealkirjast ja märksõnadest
explain-for-terms = see käib rohkem nende asjade kohta, mida küsimus nimetab
explain-against-terms = see käib vähem nende asjade kohta, mida küsimus nimetab
explain-for-place = selle riik sobib kohtadega, mida küsimus nimetab
explain-against-place = selle riik ei sobi kohtadega, mida küsimus nimetab
explain-for-asker = see käib inimese enda riigi kohta
explain-against-asker = see ei käi inimese enda riigi kohta
explain-for-model = keelemudeli hinnangul on selle tähendus küsimusele lähemal
explain-against-model = keelemudeli hinnangul on selle tähendus küsimusest kaugemal
