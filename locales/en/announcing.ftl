# Announcements: written, approved and looked after by moderators
announcing-list = Announcements
announcing-list-empty = There are no announcements here yet.
announcing-untitled = No text yet
announcing-state =
    { $state ->
        [draft] Draft
        [review] Waiting for approval
        [approved] Approved, goes out in a moment
        [scheduled] Approved, goes out at the time set
        [posting] Going out now
        [posted] Posted
        [partly] Posted in some places
        [failed] Not posted
        [corrected] Posted and corrected
       *[withdrawn] Withdrawn
    }
announcing-line-texts = Texts: { $languages }
announcing-line-texts-none = Texts: none yet
announcing-line-link = Link: { $link }
announcing-line-picture = Picture, described in: { $languages }
announcing-line-picture-bare = Picture, not described yet
announcing-line-where = Where: { $targets }
announcing-line-where-none = Where: nowhere, only to subscribers
announcing-line-for = For: { $who }
announcing-line-for-all = For: everybody
announcing-line-when = When: { $at }
announcing-line-when-now = When: as soon as it is approved
announcing-line-posted = Posted: { $at }
announcing-line-notice = Emergency notice until { $until }

# What became of it in one place, after its name
announcing-fate-post =
    { $state ->
        [sent] posted
        [failed] not posted
        [unconfirmed] nobody knows whether it is there. Please look
       *[due] on its way
    }
announcing-fate-correction =
    { $state ->
        [sent] corrected
        [failed] not corrected, the old text is still there
        [unconfirmed] nobody knows whether it was corrected. Please look
       *[due] being corrected
    }
announcing-fate-withdrawal =
    { $state ->
        [sent] withdrawn
        [failed] not withdrawn
        [unconfirmed] nobody knows whether it was withdrawn. Please look
       *[due] being withdrawn
    }

announcing-button-new = New announcement
announcing-button-list = All announcements
announcing-button-open = Open
announcing-button-texts = Texts and link
announcing-button-picture = Picture
announcing-button-where = Where
announcing-button-who = For whom
announcing-button-when = When
announcing-button-preview = Preview
announcing-button-submit = Submit for review
announcing-button-delete = Delete
announcing-button-delete-yes = Yes, delete
announcing-button-approve = Approve
announcing-button-back = Back to the author
announcing-button-recall = Take back and change
announcing-button-show = Refresh
announcing-button-correct = Correct
announcing-button-withdraw = Withdraw
announcing-button-withdraw-yes = Yes, withdraw everywhere
announcing-button-retry = Retry what failed
announcing-button-link = Link
announcing-button-picture-other = Another picture
announcing-button-picture-none = No picture
announcing-button-topics = Topics
announcing-button-time = Time
announcing-button-notice = Emergency notice
announcing-button-channel = Add a channel

announcing-choose-texts = Which text do you want to write?
announcing-choose-picture = In which language do you want to describe the picture?
announcing-choose-where = Where to post it, and in which language? Choose a language first.
announcing-choose-targets = Where to post it in { $language }?
announcing-choose-who = Whom does it concern? If you choose nothing, it is for everybody.
announcing-choose-topics = Which topics does it concern?
announcing-choose-when = When does it go out? An emergency notice is also shown above every answer until it ends.
announcing-choose-delete = Delete this draft? Nothing of it is kept.
announcing-choose-correct = Which text do you want to correct?
announcing-choose-withdraw = Withdraw this announcement in every place where it stands? This cannot be undone.

announcing-ask-text = Send the text now (language: { $language }). The first line is the title.
announcing-ask-correction = Send the corrected text now (language: { $language }). The first line is the title. It replaces the old text everywhere at once.
announcing-ask-link = Send the link now. It begins with https://
announcing-ask-picture = Send the picture now, as a photo.
announcing-ask-alt = Describe what the picture shows, for those who cannot see it (language: { $language }).
announcing-ask-time = Send the time now, for example 5.12. 9:00 or 2026-12-05 09:00. The time zone is { $zone }. “now” means as soon as it is approved.
announcing-ask-notice = How long is the emergency notice valid? Send the time when it ends, for example 5.12. 18:00. The time zone is { $zone }.
announcing-ask-channel = Send the @name or the id of the channel or group. For a topic in a group, add a slash and the topic’s number. If it is in another app, put the app’s name first.
announcing-ask-cancel = /cancel stops this.
announcing-ask-remove = To remove it, send only a hyphen (-). /cancel stops this.
announcing-taken = Got it.
announcing-correcting = I am correcting it now. “{ announcing-button-show }” shows how far I am.
announcing-cancelled = Stopped. Nothing has changed.
announcing-cancel-nothing = There is nothing to cancel.
announcing-edit-late = I have your edit, but the announcement is no longer a draft, so I did not use it. Use the buttons below to change the text.

announcing-bad-title = The first line is the title and can have 200 characters at most. Please send a shorter one, and the text below it.
announcing-bad-text = That is too long: 20,000 characters at most.
announcing-bad-link = That is no link I can use. It has to begin with https:// and have no spaces.
announcing-bad-alt = That is too long: 1,500 characters at most.
announcing-bad-time = I can’t read that time.
announcing-bad-past = That time is over already.
announcing-bad-notice = An emergency notice needs an end time.
announcing-bad-channel = I can’t read that. Send one @name or id.
announcing-bad-app = I can’t post in that app. Put the name of an app that I am in before the id.
announcing-bad-repeated = That place is chosen already.
announcing-bad-picture = That is no picture I can use. Send one photo, JPEG or PNG, not as a file.
announcing-bad-picture-gone = The picture is gone. Send a new one first.
announcing-bad-words = I need words here: please write it as text.

announcing-refused-not-now = That can’t be done now. The announcement: { $state }.
announcing-refused-own = Somebody else has to approve what you have written.
announcing-refused-empty = Write a text first.
announcing-refused-over = The emergency notice would be over before it begins. Change its end time first.
announcing-refused-alt = Describe the picture first, for those who cannot see it: “{ announcing-button-picture }”.
announcing-refused-repeated = { $target } would say the same twice, because that language has no text. Write the text or remove the place.
announcing-refused-changed = It has been changed since you saw it. This is how it is now. Please look at the preview before you approve it.
announcing-not-author = Only its author can change this draft.
announcing-gone = That announcement is no longer here. /announce shows all.
announcing-deleted = The draft is deleted.

announcing-submitted =
    { $count ->
        [one] Submitted. I have told one moderator.
       *[other] Submitted. I have told { $count } moderators.
    }
announcing-submitted-nobody = Submitted, but I can reach no other moderator. They find it with /announce.
announcing-submitted-deaf = I can’t tell you by myself how it ends until you have sent me /volunteer. /announce always shows it.
announcing-request = An announcement is waiting for your approval.
announcing-request-by = { $name } asks you to approve an announcement.
announcing-approved = You have approved it.
announcing-approved-yours = “{ $title }” has been approved.
announcing-back = It is a draft again.
announcing-back-yours = A moderator has sent “{ $title }” back to you. Please talk to each other, change it and submit it again.
announcing-retried = I am trying again.
announcing-withdrawing = I am withdrawing it. “{ announcing-button-show }” shows how far I am.
announcing-ended =
    { $state ->
        [posted] “{ $title }” is posted everywhere.
        [partly] “{ $title }” is posted, but not everywhere:
       *[failed] “{ $title }” could not be posted:
    }

announcing-preview-size = { $target }: { $length } of { $limit }.
announcing-preview-shortened = It is shortened.
announcing-preview-other = There is no text in that language, so it is in this one: { $language }.
announcing-preview-off = { $target }: this place is switched off, so nothing is posted there.
announcing-preview-subscribers = For subscribers ({ $language })
announcing-preview-more =
    { $count ->
        [one] And one more place.
       *[other] And { $count } more places.
    }
announcing-preview-missing = No text in: { $languages }.
announcing-preview-said =
    { $how ->
        [same] The same was said on { $at }.
       *[nearly] Nearly the same was said on { $at }.
    }
