import { catalogue } from './catalogue.ts'
import messages from './en-US/components.json' with { type: 'json' }

export const { say, pieces } = catalogue(messages)
