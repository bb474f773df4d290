# Who answers for the services
directory-title = Authorities
directory-text = Who is responsible for what, with their services, languages and offices.
directory-about = { $name }: its services, languages and offices.
directory-none = There is none here yet. Choose another country, or ask in the chat.
directory-services = Services
directory-offices = Offices and phones
directory-more = and { $count } more
directory-takes-questions = Questions can be handed to them: ask in the chat.
