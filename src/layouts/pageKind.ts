import { say } from '../messages/layouts.ts'

/** What kind of thing a page is, as the search tells it; that of a code is in the study's own words. */
export const pageKind = {
  brief: say('kind.brief'),
  exemplar: say('kind.exemplar'),
  exemplars: say('kind.exemplars'),
  explorer: say('kind.explorer'),
  guide: say('kind.guide'),
  handout: say('kind.handout'),
  implication: say('kind.implication'),
  method: say('kind.method'),
  overview: say('kind.overview'),
  reference: say('kind.reference'),
  teaching: say('kind.teaching'),
} as const
