import { join } from 'node:path'
import { loadCatalogue } from '../../src/i18n.ts'
import { PROJECT } from './silta-process.ts'

/** The texts of the project. */
export const texts = loadCatalogue(join(PROJECT, 'locales'))
