import { lookAtEveryPage } from './everyPage.ts'

lookAtEveryPage('minimal')
