# The exported process: whose lane it is
exchange-customer = Заявитель
