import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { replaceFolder } from '../../scripts/replaceFolder.ts'
import { temporary } from '../study/makeStudy.ts'
import { contents } from './command.ts'

/** A place with the folder `target` holding one file, if wanted. */
function place(old: string | null = 'old') {
  const folder = temporary()
  const target = join(folder, 'release')
  if (old !== null) fill(target, old)
  return { folder, target }
}

function fill(folder: string, text: string) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'file'), text)
}

const write = (text: string) => (aside: string) => fill(aside, text)

describe('replacing a folder', () => {
  test('puts the new in the place of the old, and nothing besides', async () => {
    const { folder, target } = place()
    writeFileSync(join(target, 'other'), 'gone afterwards')
    await replaceFolder(target, write('new'))
    expect(contents(target)).toEqual({ file: 'new' })
    expect(readdirSync(folder)).toEqual(['release'])
  })

  test('makes the folder, and those around it, where there was none', async () => {
    const { folder } = place(null)
    await replaceFolder(join(folder, 'a', 'b'), write('new'))
    expect(contents(join(folder, 'a', 'b'))).toEqual({ file: 'new' })
  })

  test('lets the old stand while the new is written', async () => {
    const { target } = place()
    await replaceFolder(target, (aside) => {
      fill(aside, 'new')
      expect(contents(target)).toEqual({ file: 'old' })
    })
  })

  test.each([
    [
      'throws at once',
      () => {
        throw new Error('no')
      },
    ],
    [
      'throws midway',
      (aside: string) => {
        fill(aside, 'half')
        throw new Error('no')
      },
    ],
    [
      'fails later',
      async (aside: string) => {
        fill(aside, 'half')
        await Promise.reject(new Error('no'))
      },
    ],
  ])('leaves the old where the writing %s', async (_, failing) => {
    const { folder, target } = place()
    const listeners = process.listenerCount('exit')
    await expect(replaceFolder(target, failing)).rejects.toThrow('no')
    expect(contents(target)).toEqual({ file: 'old' })
    expect(readdirSync(folder)).toEqual(['release'])
    expect(process.listenerCount('exit')).toBe(listeners)
  })

  test('leaves the old where nothing was written', async () => {
    const { folder, target } = place()
    await expect(replaceFolder(target, () => {})).rejects.toThrow('ENOENT')
    expect(contents(target)).toEqual({ file: 'old' })
    expect(readdirSync(folder)).toEqual(['release'])
  })

  test('takes nothing over from a run of the same process id that was cut off', async () => {
    const { folder, target } = place()
    fill(`${target}.next-${process.pid}`, 'stale')
    writeFileSync(join(`${target}.next-${process.pid}`, 'stale'), 'stale')
    await replaceFolder(target, write('new'))
    expect(contents(target)).toEqual({ file: 'new' })
    expect(readdirSync(folder)).toEqual(['release'])
  })
})

describe('after a run that was cut off', () => {
  test('between the two moves, the old comes back, also when the new one fails again', async () => {
    const { folder, target } = place(null)
    fill(`${target}.before`, 'old')
    await expect(replaceFolder(target, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(contents(target)).toEqual({ file: 'old' })
    expect(readdirSync(folder)).toEqual(['release'])
  })

  test('after the two moves, what was replaced goes', async () => {
    const { folder, target } = place('newer')
    fill(`${target}.before`, 'old')
    await expect(replaceFolder(target, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(contents(target)).toEqual({ file: 'newer' })
    expect(readdirSync(folder)).toEqual(['release'])
  })

  test.each([
    ['SIGINT', 130, []],
    ['SIGTERM', 143, []],
    ['SIGKILL', null, [expect.stringMatching(/^release\.next-\d+$/)]],
  ] as const)('by %s while it wrote, the old stands; the next run sweeps up', async (signal, code, left) => {
    const { folder, target } = place()
    const url = (file: string) => JSON.stringify(new URL(`../../scripts/${file}`, import.meta.url).href)
    const program = `
      import { mkdirSync, writeFileSync } from 'node:fs'
      import { run } from ${url('program.ts')}
      import { replaceFolder } from ${url('replaceFolder.ts')}
      await run(() => replaceFolder(${JSON.stringify(target)}, async (aside) => {
        mkdirSync(aside)
        writeFileSync(aside + '/file', 'half')
        console.log('half')
        await new Promise((resolve) => setTimeout(resolve, 600_000))
      }))`
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    child.stdout.once('data', () => child.kill(signal))
    const ended = await new Promise((resolve) => {
      child.on('exit', resolve)
    })
    expect(ended).toBe(code)
    expect(contents(target)).toEqual({ file: 'old' })
    expect(readdirSync(folder)).toEqual(['release', ...left])
    await replaceFolder(target, write('new'))
    expect(contents(target)).toEqual({ file: 'new' })
    expect(readdirSync(folder)).toEqual(['release'])
  })

  test('leaves alone what a process that still runs is writing, and what only looks alike', async () => {
    const { target } = place()
    const theirs = [`${target}.next-${process.ppid}`, `${target}.next-soon`, `${target}.nextdoor`]
    for (const one of theirs) fill(one, 'theirs')
    await replaceFolder(target, write('new'))
    expect(theirs.filter((one) => !existsSync(one))).toEqual([])
  })
})
