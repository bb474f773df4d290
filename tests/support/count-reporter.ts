import type { Reporter, TestModule } from 'vitest/node'

/** Ends the output with the line that continuous integration reads: `N passed, N failed`. */
export const countReporter: Reporter = {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors) {
    let passed = 0
    // A file that does not even load and an error outside every test fail the run without a failing test.
    let failed = unhandledErrors.length
    let skipped = 0
    for (const module of modules) {
      failed += module.errors().length
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') passed += 1
        else if (state === 'failed') failed += 1
        else skipped += 1
      }
    }
    // After the default reporter's own summary.
    process.once('exit', () =>
      console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`),
    )
  },
}
