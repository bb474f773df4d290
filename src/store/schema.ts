/** The tables. Times are milliseconds since 1970; what a column is for stands in store.ts and beside it. */
export * from './schema-curation.ts'
export * from './schema-deliveries.ts'
export * from './schema-guide.ts'
export * from './schema-outreach.ts'
export * from './schema-people.ts'
export * from './schema-relay.ts'
