import { lookAtEveryPage } from './everyPage.ts'

lookAtEveryPage('shipped')
