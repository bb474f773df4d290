CREATE TABLE `message_refs` (
	`platform` text NOT NULL,
	`chat` text NOT NULL,
	`ref` text NOT NULL,
	`question_id` text NOT NULL,
	`message_id` text,
	`delivery` integer,
	PRIMARY KEY(`platform`, `chat`, `ref`),
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`message_id`) REFERENCES `relay_messages`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`delivery`) REFERENCES `deliveries`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `message_refs_question` ON `message_refs` (`question_id`);--> statement-breakpoint
CREATE INDEX `message_refs_message` ON `message_refs` (`message_id`) WHERE message_id is not null;--> statement-breakpoint
CREATE INDEX `message_refs_delivery` ON `message_refs` (`delivery`) WHERE delivery is not null;--> statement-breakpoint
CREATE TABLE `threads` (
	`platform` text NOT NULL,
	`chat` text NOT NULL,
	`thread` text NOT NULL,
	`question_id` text NOT NULL,
	PRIMARY KEY(`platform`, `chat`, `thread`),
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `threads_question` ON `threads` (`question_id`);--> statement-breakpoint
CREATE TABLE `codes` (
	`hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`person_id` text,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `codes_person` ON `codes` (`person_id`);--> statement-breakpoint
CREATE INDEX `codes_expiry` ON `codes` (`expires_at`);--> statement-breakpoint
CREATE TABLE `audit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`question_id` text,
	`subject_id` text,
	`detail` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`actor_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`subject_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `audit_actor` ON `audit` (`actor_id`) WHERE actor_id is not null;--> statement-breakpoint
CREATE INDEX `audit_question` ON `audit` (`question_id`) WHERE question_id is not null;--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit` (`subject_id`) WHERE subject_id is not null;--> statement-breakpoint
CREATE TABLE `desks` (
	`platform` text NOT NULL,
	`chat` text NOT NULL,
	`thread` text,
	`name` text NOT NULL,
	`locales` text NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`platform`, `chat`)
);
--> statement-breakpoint
CREATE TABLE `passes` (
	`question_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`question_id`, `person_id`),
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `passes_person` ON `passes` (`person_id`);--> statement-breakpoint
CREATE TABLE `relay_messages` (
	`id` text PRIMARY KEY NOT NULL,
	`question_id` text NOT NULL,
	`person_id` text NOT NULL,
	`side` text NOT NULL,
	`kind` text NOT NULL,
	`platform` text,
	`chat` text,
	`thread` text,
	`ref` text,
	`text` text NOT NULL,
	`media` text NOT NULL,
	`album` text,
	`reply_to` text,
	`at` integer NOT NULL,
	`withdrawn` integer NOT NULL,
	`masked` integer NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`reply_to`) REFERENCES `relay_messages`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `relay_messages_question` ON `relay_messages` (`question_id`,`at`);--> statement-breakpoint
CREATE INDEX `relay_messages_person` ON `relay_messages` (`person_id`);--> statement-breakpoint
CREATE INDEX `relay_messages_album` ON `relay_messages` (`album`,`person_id`) WHERE album is not null;--> statement-breakpoint
CREATE INDEX `relay_messages_reply` ON `relay_messages` (`reply_to`) WHERE reply_to is not null;--> statement-breakpoint
CREATE TABLE `responders` (
	`person_id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`state` text NOT NULL,
	`locales` text NOT NULL,
	`countries` text NOT NULL,
	`topics` text NOT NULL,
	`hours` text,
	`time_zone` text NOT NULL,
	`max_claims` integer NOT NULL,
	`away_until` integer,
	`platform` text NOT NULL,
	`chat` text NOT NULL,
	`thread` text,
	`focus` text,
	`joined_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`focus`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `responders_state` ON `responders` (`state`);--> statement-breakpoint
CREATE INDEX `responders_focus` ON `responders` (`focus`) WHERE focus is not null;--> statement-breakpoint
CREATE TABLE `__new_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`alias` text NOT NULL,
	`person_id` text NOT NULL,
	`query_id` text,
	`text` text NOT NULL,
	`locale` text NOT NULL,
	`country` text,
	`topic` text,
	`services` text NOT NULL,
	`platform` text NOT NULL,
	`chat` text NOT NULL,
	`thread` text,
	`state` text NOT NULL,
	`rung` text NOT NULL,
	`due_at` integer,
	`awaits` text,
	`reminded` integer NOT NULL,
	`claimant_id` text,
	`place_platform` text,
	`place_chat` text,
	`place_thread` text,
	`opened_at` integer NOT NULL,
	`claimed_at` integer,
	`answered_at` integer,
	`closed_at` integer,
	`merged_into` text,
	`rating` text,
	`rating_word` text,
	`shares_contacts` integer NOT NULL,
	`hidden` integer NOT NULL,
	`erased` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`claimant_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`merged_into`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
INSERT INTO `__new_questions`("id", "alias", "person_id", "query_id", "text", "locale", "country", "services", "platform", "chat", "state", "rung", "due_at", "reminded", "opened_at", "shares_contacts", "hidden", "erased")
SELECT q."id", printf('%03X', (unicode(substr(q."id", 1, 1)) * 961 + unicode(substr(q."id", 2, 1)) * 31 + unicode(substr(q."id", 3, 1))) % 4096), q."person_id", q."query_id", q."text", q."locale", q."country", q."services", a."platform", a."chat", 'open', 'matched', q."opened_at", 0, q."opened_at", 0, 0, 0
FROM `questions` q JOIN `addresses` a ON a.rowid = (SELECT max(n.rowid) FROM `addresses` n WHERE n."person_id" = q."person_id");--> statement-breakpoint
DROP TABLE `questions`;--> statement-breakpoint
ALTER TABLE `__new_questions` RENAME TO `questions`;--> statement-breakpoint
CREATE INDEX `questions_person` ON `questions` (`person_id`,`opened_at`);--> statement-breakpoint
CREATE INDEX `questions_claimant` ON `questions` (`claimant_id`,`state`) WHERE claimant_id is not null;--> statement-breakpoint
CREATE INDEX `questions_due` ON `questions` (`due_at`) WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX `questions_state` ON `questions` (`state`,`opened_at`);--> statement-breakpoint
CREATE INDEX `questions_place` ON `questions` (`place_platform`,`place_chat`,`place_thread`) WHERE place_thread is not null;--> statement-breakpoint
CREATE INDEX `questions_claimed` ON `questions` (`locale`,`claimed_at`) WHERE claimed_at is not null;--> statement-breakpoint
CREATE INDEX `questions_closed` ON `questions` (`closed_at`) WHERE erased = 0 and closed_at is not null;--> statement-breakpoint
CREATE INDEX `questions_merged` ON `questions` (`merged_into`) WHERE merged_into is not null;--> statement-breakpoint
ALTER TABLE `addresses` ADD `last_used_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `removes_ref` text;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `removes_delivery` integer;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `reply_ref` text;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `reply_delivery` integer;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `within_delivery` integer;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `question_id` text REFERENCES questions(id) ON DELETE cascade;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `message_id` text REFERENCES relay_messages(id) ON DELETE cascade;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `purpose` text;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `locale` text;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `dropped` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `told_state` text;--> statement-breakpoint
CREATE INDEX `deliveries_question` ON `deliveries` (`question_id`,`purpose`) WHERE question_id is not null;--> statement-breakpoint
CREATE INDEX `deliveries_message` ON `deliveries` (`message_id`,`purpose`) WHERE message_id is not null;--> statement-breakpoint
CREATE INDEX `deliveries_untold` ON `deliveries` (`id`) WHERE purpose = 'copy' and dropped = 0 and coalesce(edits_ref, edits_delivery, removes_ref, removes_delivery) is null and coalesce(told_state, 'waiting') = 'waiting';--> statement-breakpoint
ALTER TABLE `people` ADD `role` text DEFAULT 'traveller' NOT NULL;--> statement-breakpoint
ALTER TABLE `people` ADD `ban` text;--> statement-breakpoint
CREATE INDEX `people_admin` ON `people` (`role`) WHERE role = 'admin';