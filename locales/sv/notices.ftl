# Svar som moderatorerna publicerar
button-public = Gör svaret offentligt
button-public-shown = Det offentliga svaret
button-publish = Publicera
button-reword = Med andra ord
button-unpublish = Avpublicera
button-object = Jag vill inte det här
public-preview = Det här skulle alla få läsa:
public-check = Kontaktuppgifter och namn är dolda. Se till att inget annat visar vem som har skrivit. Om något finns kvar, publicera det med andra ord.
public-since = Offentligt sedan den { $since }:
public-no-words = Svaret har ingen text som kan publiceras. Du kan skriva en själv.
public-not-now = Bara en besvarad fråga kan göras offentlig.
public-objected = Resenären vill inte att det här blir offentligt.
public-reword = Skicka det som alla ska läsa i den här formen: rubriken på första raden, texten under den. Det publiceras så som du skriver det.
public-how = Tryck på ”{ button-public }” under en besvarad fråga, eller skriv /publish med frågans id och rubriken, och texten på raderna under.
public-form = Med andra ord
public-form-label = Rubrik på första raden, text under
public-taken-back = Svaret är inte längre offentligt.
queue-answered = Besvarade frågor ({ $total })
queue-answered-empty = Ingen fråga har fått svar än.
button-queue-answered = Visa besvarade
asker-published = Din fråga kan hjälpa andra också: en moderator har gjort den och svaret offentliga, utan namn. Det här läser alla:
asker-objected = Jag har avpublicerat det. Ingen gör det offentligt igen.
claimant-published = Ditt svar till { $alias } hjälper andra också: en moderator har gjort det offentligt, utan namn.

# Nyheter på webbsidan
web-news = Aktuellt
web-news-hide = Dölj tills det finns något nytt
