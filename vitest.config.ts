import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: 'tests/support/temporary-folder.ts',
    include: ['tests/**/*.test.{ts,tsx}'],
    // A machine that does other work at the same time is slow, not broken.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    coverage: { provider: 'v8', include: ['src/**'] },
  },
})
