/**
 * Whether the build prints the practice briefs as PDF, which it does where it has a Chromium (scripts/build/printBriefs.ts
 * sets the variable before the pages are made, and prints when they are there).
 */
export const printsBriefs = (): boolean => process.env['BRIEF_PDF'] === 'yes'
