CREATE TABLE `addresses` (
	`platform` text NOT NULL,
	`chat` text NOT NULL,
	`person_id` text NOT NULL,
	`unreachable_since` integer,
	PRIMARY KEY(`platform`, `chat`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `addresses_person` ON `addresses` (`person_id`);--> statement-breakpoint
CREATE TABLE `deliveries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`lane` text NOT NULL,
	`platform` text NOT NULL,
	`chat` text NOT NULL,
	`thread` text,
	`person_id` text,
	`message` text,
	`edits_ref` text,
	`edits_delivery` integer,
	`traceless` integer NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`uncertain` integer NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`lease_owner` text,
	`lease_until` integer,
	`last_error` text,
	`ref` text,
	`created_at` integer NOT NULL,
	`finished_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `deliveries_due` ON `deliveries` (`lane`,`next_attempt_at`,`id`) WHERE state = 'due';--> statement-breakpoint
CREATE INDEX `deliveries_unfinished` ON `deliveries` (`platform`,`chat`,`lane`,`id`) WHERE state in ('due', 'sending');--> statement-breakpoint
CREATE INDEX `deliveries_leased` ON `deliveries` (`lease_until`) WHERE state = 'sending';--> statement-breakpoint
CREATE INDEX `deliveries_finished` ON `deliveries` (`finished_at`) WHERE finished_at is not null;--> statement-breakpoint
CREATE INDEX `deliveries_person` ON `deliveries` (`person_id`);--> statement-breakpoint
CREATE INDEX `deliveries_counted` ON `deliveries` (`lane`,`state`) WHERE state <> 'sent';--> statement-breakpoint
CREATE TABLE `identities` (
	`platform` text NOT NULL,
	`user` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`platform`, `user`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `identities_person` ON `identities` (`person_id`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`locale` text,
	`detected` text,
	`country` text,
	`greeted_at` integer,
	`created_at` integer NOT NULL,
	`allowance` integer NOT NULL,
	`allowance_at` integer NOT NULL,
	`warned` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `people_idle` ON `people` (`allowance_at`);--> statement-breakpoint
CREATE TABLE `queries` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`text` text NOT NULL,
	`locale` text NOT NULL,
	`country` text,
	`decision` text NOT NULL,
	`services` text NOT NULL,
	`asked_at` integer NOT NULL,
	`message` text,
	`answer` integer,
	`helped` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `queries_person` ON `queries` (`person_id`,`message`);--> statement-breakpoint
CREATE INDEX `queries_asked` ON `queries` (`asked_at`);--> statement-breakpoint
CREATE TABLE `questions` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`query_id` text NOT NULL,
	`text` text NOT NULL,
	`locale` text NOT NULL,
	`country` text,
	`services` text NOT NULL,
	`opened_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `questions_query` ON `questions` (`query_id`);--> statement-breakpoint
CREATE INDEX `questions_person` ON `questions` (`person_id`);--> statement-breakpoint
CREATE TABLE `transcripts` (
	`revision` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`replaces` integer,
	`chat` text NOT NULL,
	`key` text NOT NULL,
	`author` text NOT NULL,
	`message` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `transcripts_key` ON `transcripts` (`chat`,`key`);--> statement-breakpoint
CREATE INDEX `transcripts_chat` ON `transcripts` (`chat`,`revision`);--> statement-breakpoint
CREATE INDEX `transcripts_at` ON `transcripts` (`at`);--> statement-breakpoint
CREATE TABLE `updates` (
	`platform` text NOT NULL,
	`id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`platform`, `id`)
);
--> statement-breakpoint
CREATE INDEX `updates_at` ON `updates` (`at`);