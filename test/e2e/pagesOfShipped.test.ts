import { lookAtPages } from './lookAtPages.ts'

lookAtPages('shipped')
