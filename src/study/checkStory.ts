import { mostStepWords, type Picture, type StoryStep } from './pages.ts'
import { didYouMean, type Problems } from './problems.ts'

/** How many words a reader sees of a step's prose: a tag by itself, such as a number by reference, is one. */
export function wordsOf(mdx: string): number {
  const seen = mdx
    .replace(/<[A-Z][^>]*\/>/g, 'x')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, ']')
  return seen.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/** Codes of a picture that a page asks for are in the codebook. */
export function checkPicture(file: string, picture: Picture, codes: readonly string[], problems: Problems): void {
  const named = picture.form === 'shares' ? picture.codes : []
  const passed = picture.form === 'sequence' ? picture.steps.flatMap(({ code }) => code ?? []) : []
  for (const code of [...named, ...passed]) {
    if (codes.includes(code)) continue
    problems.add({ file, at: 'picture', message: `"${code}" is not in codebook.yaml.${didYouMean(code, codes)}` })
  }
}

/** Codes of a step's picture are in the codebook, and its prose is short enough to stand beside a picture. */
export function checkStep(
  { file, step, prose }: { file: string; step: StoryStep; prose: string },
  codes: readonly string[],
  problems: Problems,
): void {
  checkPicture(file, step.picture, codes, problems)
  const words = wordsOf(prose)
  if (words === 0) {
    problems.add({
      file,
      message: `has no words; a step of the story says in 1 to ${mostStepWords} what its picture shows`,
    })
  }
  if (words > mostStepWords) {
    problems.add({
      file,
      message: `found ${words} words, expected at most ${mostStepWords} beside a picture; say the rest where the door leads`,
    })
  }
}
