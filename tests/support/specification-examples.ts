export { lostPassport } from './example-lost-passport.ts'
export { residencePermit } from './example-residence-permit.ts'
