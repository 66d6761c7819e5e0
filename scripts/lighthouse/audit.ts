/** What Lighthouse says of a page: scores from 0 to 100, layout shift, bytes moved, and each audit that is not perfect. */
export type Scores = { path: string; scores: number[]; shift: number; bytes: number; faults: string[] }

type Audit = { id: string; title: string; score: number | null; weight?: number; numericValue?: number }
type Category = { score: number | null; auditRefs: { id: string; weight: number }[] }
type Report = { lhr: { categories: Record<string, Category>; audits: Record<string, Audit> } }
type Lighthouse = (url: string, flags: Record<string, unknown>) => Promise<Report>
type Launcher = { launch: (options: Record<string, unknown>) => Promise<{ port: number; kill: () => void }> }

/** Lighthouse and what starts a browser for it. */
export type Tools = { lighthouse: Lighthouse; launcher: Launcher }

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** Loads Lighthouse where somebody installed it, or null. */
export async function loadLighthouse(): Promise<Tools | null> {
  // By a name that is not written out, since neither the compiler nor a clean install has them.
  const load = (name: string) => import(name)
  try {
    return { lighthouse: (await load('lighthouse')).default, launcher: await load('chrome-launcher') }
  } catch {
    return null
  }
}

/** Scores a page on Lighthouse's mobile settings (slow 4G and a processor four times slower, both simulated). */
export async function audit(
  { lighthouse, launcher }: Tools,
  chromePath: string,
  origin: string,
  path: string,
): Promise<Scores> {
  const chromeFlags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run']
  const chrome = await launcher.launch({ chromePath, chromeFlags })
  try {
    const { lhr } = await lighthouse(`${origin}${path}`, { port: chrome.port, onlyCategories: [...categories] })
    const shown = categories.map((name) => lhr.categories[name])
    const weighed = shown.flatMap((category) => category?.auditRefs.filter(({ weight }) => weight > 0) ?? [])
    const faults = weighed
      .map(({ id }) => lhr.audits[id])
      .filter((one): one is Audit => one !== undefined && one.score !== null && one.score < 1)
      .map(({ id, title, score }) => `${id} (${score}): ${title}`)
    return {
      path,
      scores: shown.map((category) => Math.round((category?.score ?? 0) * 100)),
      shift: lhr.audits['cumulative-layout-shift']?.numericValue ?? Number.NaN,
      bytes: lhr.audits['total-byte-weight']?.numericValue ?? Number.NaN,
      faults,
    }
  } finally {
    chrome.kill()
  }
}
