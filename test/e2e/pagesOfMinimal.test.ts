import { lookAtPages } from './lookAtPages.ts'

lookAtPages('minimal')
