import { lookAtPages } from './lookAtPages.ts'

lookAtPages('hostile')
