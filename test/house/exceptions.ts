/** What a rule lets pass, and why. */
export type Exception = { what: string; reason: string }

/**
 * Compares what a rule found with what is allowed to be found.
 *
 * @returns the faults: what has no exception, exceptions that nothing needs any more, exceptions without a reason
 */
export function judge(found: readonly string[], exceptions: readonly Exception[]): string[] {
  const excused = exceptions.map(({ what }) => what)
  return [
    ...found.filter((what) => !excused.includes(what)),
    ...excused.filter((what) => !found.includes(what)).map((what) => `no longer needed: ${what}`),
    ...exceptions.filter(({ reason }) => reason.trim() === '').map(({ what }) => `has no reason: ${what}`),
  ]
}
