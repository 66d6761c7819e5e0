import { lookAtEveryPage } from './everyPage.ts'

lookAtEveryPage('imported')
