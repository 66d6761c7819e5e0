/** The address of a license that is named by its SPDX id, or null: a study may name any license. */
export const licenseUrl = (license: string): string | null =>
  /^[A-Za-z0-9.-]+$/.test(license) ? `https://spdx.org/licenses/${license}.html` : null
