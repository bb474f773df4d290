# Finding and beginning
command-guide = Be guided step by step
help-guide = /guide – I take you through a service step by step: what to bring, what comes next, and when.
button-guide = Guide me
guide-offer = I can take you through this step by step. I ask a little about your case, show what to bring, and remember how far you are.
guide-button-begin = Begin
guide-already = You have begun this already. This is where you are:
guide-full = You have ten of these under way, and I keep no more than ten. End one first.

# The list
guide-list = This is what I am guiding you through:
guide-list-none = I am not guiding you through anything at the moment.
guide-list-how = To begin, write /guide and what you need, for example: /guide I lost my passport.
guide-list-done = { $done } of { $count } steps done
guide-list-finished = finished
guide-button-drop = Remove
guide-gone = I no longer have that one. Here is what I have:
guide-entry-gone = The entry that I guided you by is no longer in the knowledge base, so I have to stop here. Please ask your question again, or browse the topics.

# Questions
guide-button-unsure = I don’t know
guide-unsure = That’s all right. Choose what comes nearest: you can change it later. If none fits, ask a volunteer.
guide-button-back = ↩ Back
guide-answers = Your answers: { $answers }.
guide-facts = Your answers so far. Which one do you want to change?
guide-button-facts = Change answers

# The checklist
guide-image = Your way through: { $title }
guide-steps = What to do ({ $done } of { $count } done)
guide-any-order = You can do the steps marked ▶ in any order.
guide-later = What comes next depends on this: { $question }
guide-until = Expected: { $days }
guide-changed = The entry has changed since you began. This is how it is now:
guide-restarted = You go on at the step marked ▶.
guide-button-done = ✓ Done: { $number }. { $step }
guide-button-over = ✓ It’s here: { $number }. { $step }
guide-button-undo = Undo: { $number }. { $step }
guide-button-more = More…
guide-more = What do you want to do?
guide-button-image = Diagram
guide-button-checklist = Checklist
guide-button-end = End

# Documents
guide-button-papers = I have the documents
guide-papers-press = Press what you have. Press it again if you don’t have it after all.
guide-papers-complete = You have all the documents.
guide-button-all-papers = I have all of them
guide-button-visit = Before you go there
guide-visit = Before you go: { $place }
guide-visit-nothing = No documents are needed for this step.
guide-visit-missing = You don’t have yet: { $documents }

# Reminders
guide-button-remind = 🔔 Remind me
guide-button-quiet = 🔕 No reminders
guide-reminding = I will remind you: { $day }.
guide-reminding-nothing = There is nothing to remind you of now. I will when something is waited for.
guide-reminder = Reminder: { $title }
guide-reminder-earliest = This may be over by now: { $text }
guide-reminder-latest = This should be over by now: { $text } If you have heard nothing, ask here:
guide-reminder-expiring = { $document }: can be used until { $day }. If you still need it after that, get a new one in time.
guide-reminder-expired = { $document }: could be used until { $day }. Get a new one before you need it.

# The end
guide-finished = Done! You have been through all the steps.
guide-refused = It has not worked out this time.
guide-helped = Did this guide help you?
guide-next = What comes next in your situation: { $title }
guide-button-next = Go on with what comes next
guide-left = Ended. I no longer remind you of it.
guide-button-resume = Go on after all

# What volunteers are told
guide-stuck = I need help with “{ $title }”.
guide-stuck-question = I need help with “{ $title }”. I don’t know what to answer to this: { $question }
guide-stuck-step = I need help with “{ $title }”. I am at this step: { $step }
