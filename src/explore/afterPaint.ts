/** Runs a job once the next frame was painted; where nothing is painted, as in a tab that is hidden, soon. */
export function afterPaint(job: () => void): void {
  let waiting = true
  const run = () => {
    if (!waiting) return
    waiting = false
    job()
  }
  requestAnimationFrame(() => setTimeout(run))
  setTimeout(run, 300)
}
