import { Presets, SingleBar } from 'cli-progress'

/** How long a run may take before a bar is worth its place, in milliseconds. */
const patience = 1000

/**
 * Tells a person how far a run of known stages is: on a terminal a bar, shown once the run has taken a second; elsewhere
 * a plain line a stage.
 *
 * @param stages how many stages there will be
 */
export function progress(stages: number): { stage: (name: string) => void; done: () => void } {
  let finished = -1
  let at = ''
  let shown = false
  const bar = process.stderr.isTTY
    ? new SingleBar({ format: '{bar} {value}/{total} {name}', clearOnComplete: true }, Presets.shades_classic)
    : null
  // A single long stage deserves the bar as well, so it is a clock that shows it, and not the next stage.
  const waiting = setTimeout(() => {
    bar?.start(stages, finished, { name: at })
    shown = true
  }, patience).unref()
  return {
    stage(name) {
      finished += 1
      at = name
      if (!bar) console.error(`${name} …`)
      else if (shown) bar.update(finished, { name })
    },
    done() {
      clearTimeout(waiting)
      if (shown) bar?.stop()
      shown = false
    },
  }
}
