CREATE TABLE `console_sessions` (
	`hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `console_sessions_person` ON `console_sessions` (`person_id`);--> statement-breakpoint
CREATE INDEX `console_sessions_expiry` ON `console_sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `entries` (
	`kind` text NOT NULL,
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`number` integer NOT NULL,
	`status` text NOT NULL,
	`country` text,
	`title` text NOT NULL,
	`words` text NOT NULL,
	`due_at` integer,
	`institution_id` text,
	`keeper_id` text,
	`stale` text NOT NULL,
	`asked_at` integer,
	`seed` text,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`kind`, `id`),
	FOREIGN KEY (`seq`) REFERENCES `revisions`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institutions`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`keeper_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `entries_id` ON `entries` (`id`,`kind`);--> statement-breakpoint
CREATE INDEX `entries_seq` ON `entries` (`seq`);--> statement-breakpoint
CREATE INDEX `entries_due` ON `entries` (`due_at`) WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX `entries_keeper` ON `entries` (`keeper_id`) WHERE keeper_id is not null;--> statement-breakpoint
CREATE INDEX `entries_institution` ON `entries` (`institution_id`) WHERE institution_id is not null;--> statement-breakpoint
CREATE TABLE `institutions` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`url` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `links` (
	`url` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`remark` text,
	`location` text,
	`fingerprint` text,
	`failures` integer NOT NULL,
	`checked_at` integer,
	`since` integer NOT NULL,
	`next_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `links_next` ON `links` (`next_at`);--> statement-breakpoint
CREATE INDEX `links_state` ON `links` (`state`);--> statement-breakpoint
CREATE TABLE `members` (
	`institution_id` text NOT NULL,
	`person_id` text NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`institution_id`, `person_id`),
	FOREIGN KEY (`institution_id`) REFERENCES `institutions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `members_person` ON `members` (`person_id`);--> statement-breakpoint
CREATE TABLE `revisions` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`id` text NOT NULL,
	`number` integer,
	`state` text NOT NULL,
	`content` text NOT NULL,
	`source` text,
	`base` integer,
	`origin` text NOT NULL,
	`author_id` text,
	`reviewer_id` text,
	`institution_id` text,
	`why` text NOT NULL,
	`verdict` text,
	`suggestion_id` text,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`reviewer_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`institution_id`) REFERENCES `institutions`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`suggestion_id`) REFERENCES `suggestions`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `revisions_entry` ON `revisions` (`kind`,`id`,`seq`);--> statement-breakpoint
CREATE INDEX `revisions_proposed` ON `revisions` (`created_at`) WHERE state = 'proposed';--> statement-breakpoint
CREATE INDEX `revisions_author` ON `revisions` (`author_id`) WHERE author_id is not null;--> statement-breakpoint
CREATE INDEX `revisions_reviewer` ON `revisions` (`reviewer_id`) WHERE reviewer_id is not null;--> statement-breakpoint
CREATE INDEX `revisions_suggestion` ON `revisions` (`suggestion_id`) WHERE suggestion_id is not null;--> statement-breakpoint
CREATE INDEX `revisions_ended` ON `revisions` (`decided_at`) WHERE state in ('rejected', 'withdrawn');--> statement-breakpoint
CREATE TABLE `suggestions` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`locale` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`country` text,
	`topic` text,
	`about_kind` text,
	`about_id` text,
	`question_id` text,
	`author_id` text,
	`merged_into` text,
	`asked` integer NOT NULL,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`merged_into`) REFERENCES `suggestions`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `suggestions_state` ON `suggestions` (`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `suggestions_question` ON `suggestions` (`question_id`) WHERE question_id is not null;--> statement-breakpoint
CREATE INDEX `suggestions_author` ON `suggestions` (`author_id`) WHERE author_id is not null;--> statement-breakpoint
CREATE INDEX `suggestions_merged` ON `suggestions` (`merged_into`) WHERE merged_into is not null;--> statement-breakpoint
ALTER TABLE `codes` ADD `detail` text;--> statement-breakpoint
CREATE INDEX `people_staff` ON `people` (`role`) WHERE role in ('moderator', 'admin');