import { catalogue } from './catalogue.ts'
import messages from './en-US/glossary.json' with { type: 'json' }

export const { say, pieces } = catalogue(messages)
