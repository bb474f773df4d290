import { defineConfig } from 'vitest/config'
import { countReporter } from './tests/support/count-reporter.ts'

/** What is too long for every run: `npm run soak`. */
export default defineConfig({
  test: {
    include: ['tests/soak/**/*.test.ts'],
    reporters: ['default', countReporter],
  },
})
