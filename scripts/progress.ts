import { Presets, SingleBar } from 'cli-progress'

/** What a run tells of itself; `part` within a stage, with how many bytes of how many it has read. */
export type Progress = {
  stage: (name: string) => void
  part: (done: number, total: number) => void
  done: () => void
}

/** How long a run may take before a bar is worth its place, in milliseconds. */
const patience = 1000

const megabytes = (bytes: number) => Math.round(bytes / 1e6).toLocaleString('en-US')

/**
 * Tells a person how far a run of known stages is: on a terminal a bar, shown once the run has taken a second; elsewhere
 * a plain line a stage. Stages take unlike times, so the bar tells them by name, and within one that reads a file how many
 * bytes of it were read.
 *
 * @param stages how many stages there will be
 */
export function progress(stages: number): Progress {
  let finished = -1
  let at = ''
  let shown = false
  const bar = process.stderr.isTTY
    ? new SingleBar({ format: '{bar} {name}', clearOnComplete: true }, Presets.shades_classic)
    : null
  // A single long stage deserves the bar as well, so it is a clock that shows it, and not the next stage.
  const waiting = setTimeout(() => {
    bar?.start(stages, finished, { name: at })
    shown = true
  }, patience).unref()
  return {
    stage(name) {
      if (name === at) return
      finished += 1
      at = name
      if (!bar) console.error(`${name} …`)
      else if (shown) bar.update(finished, { name })
    },
    part(done, total) {
      if (!shown || total === 0) return
      bar?.update(finished + Math.min(done / total, 1), { name: `${at}: ${megabytes(done)} of ${megabytes(total)} MB` })
    },
    done() {
      clearTimeout(waiting)
      if (shown) bar?.stop()
      shown = false
    },
  }
}
