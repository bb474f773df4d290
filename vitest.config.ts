import { defineConfig } from 'vitest/config'
import { countReporter } from './tests/support/count-reporter.ts'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/soak/**'],
    // Loading the code anew for each file would take longer than the tests; none of them leaves anything behind in it.
    isolate: false,
    // More than two cores can run at once: many tests wait for a browser, a process or a timer.
    maxWorkers: 4,
    // Browsers and child processes start slowly on two busy cores; what is slow is not therefore wrong.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    expect: { poll: { timeout: 10_000 } },
    reporters: ['default', countReporter],
  },
})
