import locale from './en-US/locale.json' with { type: 'json' }

/** The language of the interface as a BCP 47 tag, and the direction of its script. */
export const { tag, direction } = locale as { tag: string; direction: 'ltr' | 'rtl' }

/**
 * The language in which the study itself is written, and its direction. It differs from that of the interface where nobody has
 * translated the interface.
 */
export const textLanguage: { tag: string; direction: 'ltr' | 'rtl' } = {
  tag: locale.text,
  direction: locale.textDirection as 'ltr' | 'rtl',
}

/**
 * Attributes of an element that holds words of the study, and whose direction `dir="auto"` or `<bdi>` tells: none where page and
 * study are in one language.
 */
export const inStudy: Readonly<Record<string, string>> = textLanguage.tag === tag ? {} : { lang: textLanguage.tag }

/** Attributes of an element that holds prose of the study. */
export const ofStudy: Readonly<Record<string, string>> =
  textLanguage.tag === tag ? {} : { lang: textLanguage.tag, dir: textLanguage.direction }
