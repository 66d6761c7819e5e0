import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

const drawn: string[] = []

let progress: typeof import('../../scripts/progress.ts').progress
const terminal = process.stderr.isTTY

// Other files of tests share the modules of this process, and are to get the real bar.
beforeAll(async () => {
  vi.resetModules()
  vi.doMock('cli-progress', () => ({
    Presets: { shades_classic: {} },
    SingleBar: class {
      start(total: number, at: number, { name }: { name: string }) {
        drawn.push(`${at}/${total} ${name}`)
      }
      update(at: number, { name }: { name: string }) {
        drawn.push(`${at} ${name}`)
      }
      stop() {
        drawn.push('gone')
      }
    },
  }))
  progress = (await import('../../scripts/progress.ts')).progress
})

afterAll(() => {
  vi.doUnmock('cli-progress')
  vi.resetModules()
})

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(console, 'error').mockImplementation((line) => drawn.push(String(line)))
  drawn.length = 0
})

afterEach(() => {
  vi.useRealTimers()
  process.stderr.isTTY = terminal
})

describe('progress', () => {
  test('is a line a stage where there is no terminal', () => {
    process.stderr.isTTY = false
    const { stage, done } = progress(2)
    stage('One')
    vi.advanceTimersByTime(5000)
    stage('Two')
    done()
    expect(drawn).toEqual(['One …', 'Two …'])
  })

  test('is nothing on a terminal for a run of less than a second', () => {
    process.stderr.isTTY = true
    const { stage, done } = progress(2)
    stage('One')
    vi.advanceTimersByTime(999)
    stage('Two')
    done()
    vi.advanceTimersByTime(5000)
    expect(drawn).toEqual([])
  })

  test('is a bar on a terminal after a second, also within one long stage', () => {
    process.stderr.isTTY = true
    const { stage, done } = progress(3)
    stage('One')
    stage('Two')
    vi.advanceTimersByTime(1000)
    expect(drawn).toEqual(['1/3 Two'])
    stage('Three')
    done()
    done()
    expect(drawn).toEqual(['1/3 Two', '2 Three', 'gone'])
  })

  test('says within a stage how many bytes of how many were read, once the bar is there', () => {
    process.stderr.isTTY = true
    const { stage, part, done } = progress(3)
    stage('Reading')
    part(1_000_000, 4_000_000)
    vi.advanceTimersByTime(1000)
    part(1_000_000, 4_000_000)
    part(0, 0)
    done()
    expect(drawn).toEqual(['0/3 Reading', '0.25 Reading: 1 of 4 MB', 'gone'])
  })
})
