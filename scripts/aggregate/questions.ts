import type { Problems } from '../../src/study/problems.ts'
import { questionsOf } from '../../src/study/questions.ts'
import type { Study } from '../../src/study/study.ts'
import { plural } from './plural.ts'
import type { Pattern } from './read.ts'

/** Where a study asked several questions, each response says which one it answers. */
export function checkQuestions(study: Study, patterns: readonly Pattern[], file: string, problems: Problems): void {
  const asked = questionsOf(study)
  if (!asked) return
  const place = study.groups.indexOf(asked.group)
  const lost = patterns.filter(({ levels }) => levels[place] === null)
  const responses = lost.reduce((sum, pattern) => sum + pattern.responses, 0)
  if (responses === 0) return
  const known = asked.questions.map(({ id }) => id).join(', ')
  const message = `${plural(responses, 'response')} ${responses === 1 ? 'names' : 'name'} no question; expected one of ${known} in every row`
  problems.add({ file, at: `column ${asked.group.id}`, message })
}
