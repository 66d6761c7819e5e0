/** A text as words in small letters: punctuation, cases and forms of characters make no difference. */
const wordsOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

const longest = 8
/** A text of three words or fewer ("Very good, thanks") can stand on a page by chance. */
const shortest = 4

/** Every run of eight words of a text; a shorter text whole. */
function runsOf(text: string): string[] {
  const words = wordsOf(text)
  if (words.length < shortest) return []
  const length = Math.min(longest, words.length)
  return Array.from({ length: words.length - length + 1 }, (_, index) => words.slice(index, index + length).join(' '))
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
const character = (code: string, base: number) => String.fromCodePoint(Number.parseInt(code, base))

function unescaped(encoded: string): string {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return encoded
  }
}

/** The text of a file, whatever it is written in: escapes of addresses, of JSON and of HTML are undone. */
function decode(text: string): string {
  return text
    .replace(/(?:%[0-9a-f]{2})+/gi, unescaped)
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => character(code, 16))
    .replace(/\\[nrt]/g, ' ')
    .replace(/&#x([0-9a-f]{1,5});/gi, (_, code: string) => character(code, 16))
    .replace(/&#(\d{1,6});/g, (_, code: string) => character(code, 10))
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => named[name] as string)
}

/** A file as it is; and without its tags, which may stand in the middle of a word. */
const readings = (text: string) => (/<[a-z]/i.test(text) ? [text, text.replace(/<[^<>]*>/g, '')] : [text]).map(decode)

/**
 * Looks for runs of words of some texts in others.
 *
 * @param secret texts of which nothing may be found
 * @param open texts whose own runs may be found, though a secret text has them, too
 */
export function runFinder(secret: Iterable<string>, open: Iterable<string> = []) {
  const allowed = new Set([...open].flatMap(runsOf))
  const runs = new Set([...secret].flatMap(runsOf).filter((run) => !allowed.has(run)))
  // Few words of a page begin a run: two are asked for before all are put together.
  const begins = new Set([...runs].map((run) => run.slice(0, run.indexOf(' ', run.indexOf(' ') + 1))))
  const within = (text: string) => {
    const words = wordsOf(text)
    for (const [index, word] of words.entries()) {
      if (!begins.has(`${word} ${words[index + 1]}`)) continue
      for (let length = shortest; length <= longest; length += 1) {
        const run = words.slice(index, index + length).join(' ')
        if (runs.has(run)) return run
      }
    }
    return undefined
  }
  return {
    runs: runs.size,
    /** The first run that stands in a text, or nothing. */
    find: (text: string): string | undefined => readings(text).map(within).find(Boolean),
  }
}
