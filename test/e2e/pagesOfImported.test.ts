import { lookAtPages } from './lookAtPages.ts'

lookAtPages('imported')
