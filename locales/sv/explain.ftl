# Varför en fråga leder till en post, för moderatorer
explain-title = Varför just det här svaret
explain-decision-answer = En post är tillräckligt sannolik, så dess kort visas genast.
explain-decision-clarify = Ingen post är ensam tillräckligt sannolik, så Silta frågar vilken som menas.
explain-decision-none = Troligen passar ingen post, så Silta säger att det inte har något svar.
explain-none = Sannolikheten att ingen post passar: { $chance }
explain-language = Frågans språk: { $language }
explain-place = Den nämner ”{ $word }”, alltså { $country ->
    [fi] Finland
    [ee] Estland
   *[ru] Ryssland
}.
explain-agency = Den nämner ”{ $name }”, som hör till { $country ->
    [fi] Finland
    [ee] Estland
   *[ru] Ryssland
}.
explain-abroad = Den nämner ”{ $word }”, ett land som det inte finns några poster om.
explain-needed = Tjänsten behövs alltså i { $country ->
    [fi] Finland
    [ee] Estland
   *[ru] Ryssland
}.
explain-needed-unclear = Av det framgår inte i vilket land tjänsten behövs.
explain-asker-counts = Inget land framgår klart av frågan, så personens eget land räknas lite: { $country }.
explain-asker-passed-over = Personens eget land räknas inte, eftersom frågan säger vilket land den gäller.
explain-nothing = Ingenting som posterna säger liknar frågan.
explain-chance = Sannolikhet: { $chance }
explain-refused = Det har godkänts att en sådan fråga inte gäller den här posten. Därför kommer den sist.
explain-nearest-much = Frågan är mycket lik en exempelfråga i den här posten:
explain-nearest-some = Postens närmaste exempelfråga:
explain-learnt-much = Frågan är mycket lik en godkänd fråga som gäller den här posten:
explain-learnt-some = Den närmaste godkända frågan som gäller den här posten:
explain-has = Ord i frågan som posten har:
explain-lacks = Ord i frågan som den saknar:
explain-terms = Båda handlar om: { $terms }
explain-quoted = ”{ $text }”
explain-for =
    { $strength ->
        [strong] Talar starkt för den
        [clear] Talar för den
       *[slight] Talar lite för den
    }
explain-against =
    { $strength ->
        [strong] Talar starkt emot den
        [clear] Talar emot den
       *[slight] Talar lite emot den
    }
# Det jämförs med de andra poster som visas
explain-for-text = som helhet har den mer av frågan än de andra
explain-against-text = som helhet har den mindre av frågan än de andra
explain-for-examples = dess rubrik, nyckelord eller exempelfrågor ligger närmare frågan
explain-against-examples = dess rubrik, nyckelord och exempelfrågor ligger längre från frågan
explain-for-summary = dess sammanfattning ligger närmare frågan
explain-against-summary = dess sammanfattning ligger längre från frågan
explain-for-words = den har fler av de ord som säger mest
explain-against-words = den har färre av de ord som säger mest
explain-for-names = frågan har mer av dess rubrik eller av ett nyckelord
explain-against-names = frågan har mindre av dess rubrik eller nyckelord
explain-for-terms = den handlar mer om det som frågan nämner
explain-against-terms = den handlar mindre om det som frågan nämner
explain-for-place = dess land stämmer med de platser som frågan nämner
explain-against-place = dess land stämmer inte med de platser som frågan nämner
explain-for-asker = den gäller personens eget land
explain-against-asker = den gäller inte personens eget land
explain-for-model = enligt en språkmodell ligger dess innebörd närmare frågan
explain-against-model = enligt en språkmodell ligger dess innebörd längre från frågan
