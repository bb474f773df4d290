import { defineConfig } from 'vitest/config'

/** Takes the pictures of the console anew: see CONTRIBUTING.md. */
export default defineConfig({ test: { include: ['tests/pictures/**/*.pictures.ts'] } })
