ALTER TABLE `subscriptions` ADD `urgent_at` integer;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `noticed` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `subscriptions_urgent` ON `subscriptions` (`urgent_at`,`id`) WHERE state = 'active' and urgent_at is not null;