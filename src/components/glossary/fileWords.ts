import { say } from '../../messages/glossary.ts'
import { forms, type Word } from './word.ts'

/** What the words of files mean. */
export const fileWords: readonly Word[] = [
  { id: 'checksum', term: say('checksum'), meaning: say('checksum.meaning'), uses: forms(say('checksum.uses')) },
  { id: 'csv', term: say('csv'), meaning: say('csv.meaning'), uses: forms(say('csv.uses')) },
  {
    id: 'data-package',
    term: say('data-package'),
    meaning: say('data-package.meaning'),
    uses: forms(say('data-package.uses')),
  },
  { id: 'json', term: say('json'), meaning: say('json.meaning'), uses: forms(say('json.uses')) },
  { id: 'release', term: say('release'), meaning: say('release.meaning'), uses: forms(say('release.uses')) },
  { id: 'schema', term: say('schema'), meaning: say('schema.meaning'), uses: forms(say('schema.uses')) },
]
