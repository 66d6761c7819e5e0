import { checkPicture } from './checkStory.ts'
import { didYouMean, type Problems, quote } from './problems.ts'
import { reservedGuides, type TeachingGuide } from './teaching.ts'

/** A teaching guide is about a code of the codebook, its picture shows such codes, and each group has one version. */
export function checkGuide(
  { file, id, guide }: { file: string; id: string; guide: TeachingGuide },
  codes: readonly string[],
  problems: Problems,
): void {
  if (!codes.includes(id)) {
    const message = `the guide is about ${quote(id)}, which is not in codebook.yaml.${didYouMean(id, codes)}`
    problems.add({ file, message: `${message} A guide has the name of its code.` })
  }
  if ((reservedGuides as readonly string[]).includes(id)) {
    problems.add({ file, message: `/teach/${id}/ is another page of the site; give the code another id` })
  }
  if (guide.picture) checkPicture(file, guide.picture, codes, problems)
  const audiences = guide.versions.map(({ audience }) => audience.id)
  for (const twice of new Set(audiences.filter((one, index) => audiences.indexOf(one) !== index))) {
    problems.add({ file, at: 'versions', message: `the audience "${twice}" stands twice; give it one version` })
  }
}
