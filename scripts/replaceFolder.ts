import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Lets `write` make a folder aside and moves it into the place of `target` when it is whole. Where `write` fails, or the
 * process is stopped, `target` stays as it was.
 *
 * @param write fills the folder whose path it is given; the folder does not exist yet
 */
export async function replaceFolder(target: string, write: (aside: string) => Promise<void> | void): Promise<void> {
  recover(target)
  const aside = `${target}.next-${process.pid}`
  const before = `${target}.before`
  const sweep = () => rmSync(aside, { recursive: true, force: true })
  process.once('exit', sweep)
  try {
    // Process ids come again, above all in containers: what an earlier run left aside must not get into this one.
    sweep()
    await write(aside)
    swap(aside, target, before)
    rmSync(before, { recursive: true, force: true })
  } finally {
    sweep()
    process.off('exit', sweep)
  }
}

function swap(aside: string, target: string, before: string): void {
  const replaced = existsSync(target)
  if (replaced) renameSync(target, before)
  try {
    renameSync(aside, target)
  } catch (error) {
    if (replaced) renameSync(before, target)
    throw error
  }
}

/** Mends what a run that was cut off may have left: brings back the folder that was being replaced. */
function recover(target: string): void {
  const before = `${target}.before`
  if (existsSync(before)) {
    if (existsSync(target)) rmSync(before, { recursive: true, force: true })
    else renameSync(before, target)
  }
  if (!existsSync(dirname(target))) return
  for (const name of readdirSync(dirname(target))) {
    const pid = name.startsWith(`${basename(target)}.next-`) ? Number(name.split('-').at(-1)) : 0
    if (pid > 0 && !isRunning(pid)) rmSync(join(dirname(target), name), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
