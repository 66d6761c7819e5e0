import type { Word } from './word.ts'

/** What the words of files mean. */
export const fileWords: readonly Word[] = [
  {
    id: 'checksum',
    term: 'Checksum',
    meaning:
      'Letters and digits worked out from a file, for instance by SHA-256. If the file changes, they change too.',
    uses: ['checksum', 'SHA-256'],
  },
  { id: 'csv', term: 'CSV', meaning: 'A plain table that any spreadsheet program opens.', uses: ['CSV'] },
  {
    id: 'data-package',
    term: 'Data package',
    meaning: 'Data files with one file that describes them all, so that programs can read them.',
    uses: ['data package'],
  },
  { id: 'json', term: 'JSON', meaning: 'A plain text format in which programs exchange data.', uses: ['JSON'] },
  {
    id: 'release',
    term: 'Release',
    meaning: 'The files of findings that may be published. This site is made from them alone.',
    uses: ['release'],
  },
  {
    id: 'schema',
    term: 'Schema',
    meaning: 'A file that says what another file may hold.',
    uses: ['schema', 'schemas'],
  },
]
