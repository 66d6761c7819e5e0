/**
 * What the illustrative data are made to look like. The published shares fix three totals; every other number here is
 * invented, and serves only to show how such findings are read.
 */

/** Mentions of each code among all 1,766 responses. The first three are the published shares of 60, 14 and 2 percent. */
export const mentions: Readonly<Record<string, number>> = {
  'shared-deliberation': 1060,
  'shared-mind': 247,
  bond: 35,
  'caring-commitment': 194,
  'full-presence': 229,
  'emotional-support': 141,
  'patient-psychological-safety': 512,
  'seen-and-heard': 918,
  'safe-to-be-fully-welcome': 187,
  'uninterrupted-time-and-space': 263,
}

/** How much a code leans on each hidden leaning of a response: the source of the dependence between codes. */
export const leanings: Readonly<Record<string, readonly [talk: number, safety: number, warmth: number]>> = {
  'shared-deliberation': [0.9, 0.1, -0.4],
  'shared-mind': [0.6, 0, 0.1],
  bond: [-0.3, 0.2, 0.9],
  'caring-commitment': [-0.2, 0.1, 0.7],
  'full-presence': [0.3, 0, 0.3],
  'emotional-support': [-0.4, 0.6, 0.6],
  'patient-psychological-safety': [0.1, 1, 0.2],
  'seen-and-heard': [0.8, 0.5, 0.2],
  'safe-to-be-fully-welcome': [0, 0.9, 0.1],
  'uninterrupted-time-and-space': [0.5, 0, -0.2],
}

/** Shares of the invented levels of each group, and how each level shifts the three leanings. */
export const groups: Readonly<Record<string, readonly { level: string; share: number; shift: readonly number[] }[]>> = {
  age: [
    { level: '18-44', share: 0.31, shift: [0, 0.3, -0.1] },
    { level: '45-64', share: 0.38, shift: [0.1, 0, 0] },
    { level: '65-plus', share: 0.31, shift: [-0.1, -0.3, 0.2] },
  ],
  setting: [
    { level: 'primary', share: 0.55, shift: [0.1, 0, 0.2] },
    { level: 'specialty', share: 0.34, shift: [0.1, 0, -0.2] },
    { level: 'hospital', share: 0.11, shift: [-0.4, 0.2, 0] },
  ],
  visit: [
    { level: 'in-person', share: 0.83, shift: [0, 0, 0.1] },
    { level: 'video-or-phone', share: 0.17, shift: [0.1, 0, -0.3] },
  ],
  relationship: [
    { level: 'first-visit', share: 0.14, shift: [0, 0.4, -0.5] },
    { level: 'under-a-year', share: 0.24, shift: [0.1, 0.1, -0.1] },
    { level: 'a-year-or-more', share: 0.62, shift: [0, -0.1, 0.2] },
  ],
}

/** One response in so many is read by both coders. */
export const doubleCodedShare = 0.2
/** Of the mentions in double-coded responses, the share that both coders saw; the rest is split between them. */
export const bothSee: Readonly<Record<string, number>> = {
  'shared-deliberation': 0.86,
  'shared-mind': 0.68,
  bond: 0.75,
  'caring-commitment': 0.6,
  'full-presence': 0.76,
  'emotional-support': 0.7,
  'patient-psychological-safety': 0.66,
  'seen-and-heard': 0.74,
  'safe-to-be-fully-welcome': 0.52,
  'uninterrupted-time-and-space': 0.84,
}
