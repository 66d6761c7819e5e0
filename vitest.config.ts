import { defineConfig } from 'vitest/config'

const whole = { testTimeout: 120_000, hookTimeout: 300_000 }

export default defineConfig({
  test: {
    projects: [
      // Pure functions and the command line programs.
      { test: { name: 'unit', include: ['test/{statistics,study,disclosure,charts,components,aggregate,import,synthesize,search,house}/**/*.test.ts'], testTimeout: 60_000 } },
      // What ships: builds several studies once (test/site/build.ts), reads their files, opens their pages in Chromium.
      { test: { name: 'site', include: ['test/{site,e2e}/**/*.test.ts'], globalSetup: ['test/site/globalSetup.ts'], ...whole } },
    ],
  },
})
