import { defineConfig } from 'vitest/config'
import { countReporter } from './tests/support/count-reporter.ts'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/soak/**'],
    // Browsers and child processes start slowly on two busy cores; what is slow is not therefore wrong.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ['default', countReporter],
  },
})
