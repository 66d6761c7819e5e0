import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The rooms whose tests need neither a built site nor a browser. */
const unit =
  'messages,statistics,study,disclosure,charts,components,cards,deck,aggregate,import,synthesize,search,explore,practice,scripts,house,matrix'

/** Needs sites that are built for it alone. */
const anyStudy = 'test/matrix/anyStudy.test.ts'

/** Starts with the files that take minutes, so that at the end no worker is left alone with one. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => /\/(pagesOf|exploreViews)/.test(moduleId)
    return (await super.sort(files)).toSorted((a, b) => Number(isLong(b)) - Number(isLong(a)))
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    // A process for each file of tests would load the same modules a hundred times.
    isolate: false,
    restoreMocks: true,
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
