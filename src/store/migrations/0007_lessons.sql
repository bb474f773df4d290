CREATE TABLE `lesson_decisions` (
	`query_id` text,
	`question_id` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`query_id`) REFERENCES `queries`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lesson_decisions_query` ON `lesson_decisions` (`query_id`) WHERE query_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `lesson_decisions_question` ON `lesson_decisions` (`question_id`) WHERE question_id is not null;--> statement-breakpoint
CREATE TABLE `lessons` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`text` text NOT NULL,
	`locale` text NOT NULL,
	`entry_kind` text NOT NULL,
	`entry_id` text NOT NULL,
	`verdict` text NOT NULL,
	`source` text NOT NULL,
	`agreed_by` text,
	`agreed_at` integer NOT NULL,
	FOREIGN KEY (`agreed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lessons_same` ON `lessons` (`entry_id`,`entry_kind`,`verdict`,`locale`,`text`);--> statement-breakpoint
CREATE INDEX `lessons_agreed_by` ON `lessons` (`agreed_by`) WHERE agreed_by is not null;--> statement-breakpoint
ALTER TABLE `queries` ADD `rated_entry` text;--> statement-breakpoint
CREATE INDEX `queries_rated` ON `queries` (`asked_at`) WHERE helped is not null;