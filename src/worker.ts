import { run } from './run.ts'

/** The environment of the other processes serves a worker too. */
run({ ...process.env, ROLES: 'worker' })
