CREATE TABLE `announcements` (
	`id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`author_id` text,
	`approved_by` text,
	`texts` text NOT NULL,
	`link` text,
	`picture` text,
	`countries` text NOT NULL,
	`topics` text NOT NULL,
	`targets` text NOT NULL,
	`post_at` integer,
	`notice_until` integer,
	`created_at` integer NOT NULL,
	`posted_at` integer,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`approved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `announcements_created` ON `announcements` (`created_at`);--> statement-breakpoint
CREATE INDEX `announcements_state` ON `announcements` (`state`,`post_at`);--> statement-breakpoint
CREATE INDEX `announcements_author` ON `announcements` (`author_id`) WHERE author_id is not null;--> statement-breakpoint
CREATE INDEX `announcements_approver` ON `announcements` (`approved_by`) WHERE approved_by is not null;--> statement-breakpoint
CREATE TABLE `entry_versions` (
	`service` text PRIMARY KEY NOT NULL,
	`content` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `news` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`announcement_id` text,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`service` text,
	`change` text,
	`countries` text NOT NULL,
	`topics` text NOT NULL,
	`texts` text NOT NULL,
	`details` text NOT NULL,
	`link` text,
	`until` integer,
	FOREIGN KEY (`announcement_id`) REFERENCES `announcements`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `news_at` ON `news` (`at`);--> statement-breakpoint
CREATE INDEX `news_notices` ON `news` (`seq`) WHERE kind = 'notice';--> statement-breakpoint
CREATE INDEX `news_announcement` ON `news` (`announcement_id`) WHERE announcement_id is not null;--> statement-breakpoint
CREATE TABLE `subscriptions` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text,
	`platform` text NOT NULL,
	`chat` text NOT NULL,
	`thread` text NOT NULL,
	`interests` text NOT NULL,
	`frequency` text NOT NULL,
	`minute` integer NOT NULL,
	`weekday` integer NOT NULL,
	`time_zone` text NOT NULL,
	`quiet` text,
	`locale` text NOT NULL,
	`state` text NOT NULL,
	`cursor` integer NOT NULL,
	`due_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `subscriptions_chat` ON `subscriptions` (`platform`,`chat`,`thread`);--> statement-breakpoint
CREATE INDEX `subscriptions_person` ON `subscriptions` (`person_id`) WHERE person_id is not null;--> statement-breakpoint
CREATE INDEX `subscriptions_due` ON `subscriptions` (`due_at`,`id`) WHERE state = 'active' and due_at is not null;--> statement-breakpoint
CREATE INDEX `subscriptions_frequency` ON `subscriptions` (`frequency`,`state`,`due_at`);--> statement-breakpoint
ALTER TABLE `deliveries` ADD `announcement_id` text REFERENCES announcements(id) ON DELETE cascade;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `announcement_kind` text;--> statement-breakpoint
CREATE INDEX `deliveries_announcement` ON `deliveries` (`announcement_id`,`state`) WHERE announcement_id is not null;