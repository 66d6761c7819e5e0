import { lookAtEveryPage } from './everyPage.ts'

lookAtEveryPage('hostile')
