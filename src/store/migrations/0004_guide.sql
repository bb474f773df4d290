CREATE TABLE `walkthroughs` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`service` text NOT NULL,
	`situation` text,
	`facts` text NOT NULL,
	`done` text NOT NULL,
	`documents` text NOT NULL,
	`state` text NOT NULL,
	`reminds` integer NOT NULL,
	`reminded` text NOT NULL,
	`platform` text NOT NULL,
	`chat` text NOT NULL,
	`thread` text,
	`started_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`due_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `walkthroughs_person` ON `walkthroughs` (`person_id`,`state`,`changed_at`);--> statement-breakpoint
CREATE INDEX `walkthroughs_changed` ON `walkthroughs` (`changed_at`);--> statement-breakpoint
CREATE INDEX `walkthroughs_due` ON `walkthroughs` (`due_at`) WHERE state = 'active' and due_at is not null;