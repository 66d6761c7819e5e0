import type { Findings } from '../../content.ts'
import { agreementFigure } from './agreementFigure.ts'
import { cooccurrenceFigure, matrixFigure, pairsFigure } from './associationFigures.ts'
import { evidenceFigure } from './evidenceFigure.ts'
import type { Figure } from './figure.ts'
import { codeFigure, kindFigure, reportedFigure } from './frequencyFigures.ts'
import { patternsFigure } from './patternsFigure.ts'
import { questionFigure } from './questionFigure.ts'
import { reproductionFigure } from './reproductionFigure.ts'

/** Every figure of the site: what pages show and what can be downloaded come from this one list. */
export function allFigures(findings: Findings): Figure[] {
  const { codes, frequency } = findings
  const general = [
    reportedFigure(findings),
    kindFigure(findings, 'dimension'),
    kindFigure(findings, 'theme'),
    matrixFigure(findings),
    cooccurrenceFigure(findings),
    patternsFigure(findings),
    evidenceFigure(findings),
    agreementFigure(findings),
    reproductionFigure(findings),
  ]
  const ofCodes = codes.flatMap((code) => [
    codeFigure(findings, frequency(code.id)),
    questionFigure(findings, code),
    pairsFigure(findings, code),
  ])
  return [...general, ...ofCodes].filter((figure) => figure !== null)
}
