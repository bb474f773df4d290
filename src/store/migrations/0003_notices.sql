ALTER TABLE `news` ADD `question_id` text REFERENCES questions(id) ON DELETE cascade;--> statement-breakpoint
CREATE INDEX `news_question` ON `news` (`question_id`) WHERE question_id is not null;--> statement-breakpoint
ALTER TABLE `people` ADD `composing` text;