import { defineConfig } from 'vitest/config'

/** The rooms whose tests need neither a built site nor a browser. */
const unit =
  'messages,statistics,study,disclosure,charts,components,cards,deck,aggregate,import,synthesize,search,explore,practice,scripts,house,matrix'

/** Needs sites that are built for it alone. */
const anyStudy = 'test/matrix/anyStudy.test.ts'

export default defineConfig({
  test: {
    // By default one core is left idle, which on two of them doubles the time.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: [`test/{${unit}}/**/*.test.ts`],
          exclude: [anyStudy],
          testTimeout: 60_000,
        },
      },
      {
        // What ships: several studies are built once; their files are read, their pages opened in Chromium.
        test: {
          name: 'site',
          include: ['test/{site,e2e,words}/**/*.test.ts'],
          globalSetup: ['test/site/globalSetup.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        // Small studies that have and lack everything there is to have; with MATRIX=all all of them.
        test: { name: 'matrix', include: [anyStudy], globalSetup: ['test/matrix/builtRows.ts'], testTimeout: 120_000 },
      },
    ],
  },
})
