import type { Dataset, DefinedTermSet, ScholarlyArticle, WithContext } from 'schema-dts'
import type { Findings } from '../content.ts'
import { say } from '../messages/components.ts'
import { releaseContents } from '../study/release.ts'
import type { Work } from '../study/study.ts'
import { address, codeAddress } from './address.ts'
import { titled } from './figures/figure.ts'
import { licenseUrl } from './licenseUrl.ts'

/** A thing that pages describe for machines. Its type knows the vocabulary of schema.org, so that no term can be made up. */
export type Thing = WithContext<ScholarlyArticle> | WithContext<Dataset> | WithContext<DefinedTermSet>

const context = { '@context': 'https://schema.org' } as const

/** Markup-safe JSON for a script element of type application/ld+json. */
export const jsonLdText = (thing: Thing) => JSON.stringify(thing).replaceAll('<', '\\u003c')

function article(work: Work): Exclude<ScholarlyArticle, string> {
  return {
    '@type': 'ScholarlyArticle',
    name: work.title,
    headline: work.title,
    author: work.authors.map(({ given, family }) => ({
      '@type': 'Person',
      ...(given ? { givenName: given } : {}),
      familyName: family,
    })),
    isPartOf: { '@type': 'Periodical', name: work.journal },
    datePublished: work.published ?? String(work.year),
    ...(work.doi ? { identifier: `doi:${work.doi}`, sameAs: `https://doi.org/${work.doi}` } : {}),
    ...(work.pages ? { pagination: work.pages } : {}),
  }
}

/** The article that the site is about, as schema.org data; null where the study has none. */
export const articleThing = ({ study }: Findings): WithContext<ScholarlyArticle> | null =>
  study.article ? { ...context, ...article(study.article) } : null

/** The release as a schema.org Dataset. */
export function datasetThing({ study, release }: Findings, site: URL | undefined): WithContext<Dataset> {
  const absolute = (path: string) => new URL(address(path), site ?? 'http://localhost').href
  return {
    ...context,
    '@type': 'Dataset',
    name: titled(study.data.basis, study.name, study.name),
    description: say('dataset.about', {
      about: study.data.about,
      files: Object.keys(releaseContents).length,
      base: String(release.frequencies.base),
      many: study.unit.many,
    }),
    url: absolute('/data/'),
    license: licenseUrl(study.data.license) ?? study.data.license,
    isAccessibleForFree: true,
    ...(study.article ? { citation: article(study.article) } : {}),
    distribution: [
      ...Object.keys(releaseContents).map((name) => ({
        '@type': 'DataDownload' as const,
        name: `${name}.json`,
        encodingFormat: 'application/json',
        contentUrl: absolute(`/api/v1/${name}.json`),
      })),
      {
        '@type': 'DataDownload',
        name: 'release.zip',
        encodingFormat: 'application/zip',
        contentUrl: absolute('/downloads/release.zip'),
      },
    ],
  }
}

/** The codebook as a schema.org DefinedTermSet. */
export function termSetThing({ study, codes }: Findings, site: URL | undefined): WithContext<DefinedTermSet> {
  const absolute = (path: string) => new URL(path, site ?? 'http://localhost').href
  const setId = absolute(address('/glossary/#study_codes'))
  return {
    ...context,
    '@type': 'DefinedTermSet',
    '@id': setId,
    name: say('dataset.codebook', { study: study.name }),
    hasDefinedTerm: codes.map((code) => ({
      '@type': 'DefinedTerm',
      name: code.label,
      termCode: code.id,
      ...(code.gloss ? { description: code.gloss } : {}),
      url: absolute(codeAddress(code)),
      inDefinedTermSet: setId,
    })),
  }
}
