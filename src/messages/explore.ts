import { catalogue } from './catalogue.ts'
import messages from './en-US/explore.json' with { type: 'json' }

export const { say, pieces } = catalogue(messages)
