import type { APIRoute } from 'astro'
import { create } from 'xmlbuilder2'
import { address } from '../components/address.ts'
import { changelog, type Version } from '../components/changelog.ts'
import { buildDate, siteName } from '../components/citation.ts'
import { findings } from '../content.ts'
import { tag } from '../messages/locale.ts'
import { say } from '../messages/pages.ts'

/** What a version changed, as HTML. */
const contentOf = ({ notes, changes }: Version) =>
  [
    ...notes.map((note) => `<p>${note}</p>`),
    ...changes.map(({ kind, items }) => `<h3>${kind}</h3><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`),
  ].join('')

/** What changed for readers, as an Atom feed (RFC 4287): an entry a version, the unreleased one with the day of the build. */
export const GET: APIRoute = async ({ site }) => {
  const { program, study } = await findings()
  const absolute = (path: string) => new URL(address(path), site).href
  const built = `${buildDate()}T00:00:00Z`
  const entry = (version: Version) => ({
    title: version.number ? say('feed.version', { number: version.number }) : say('feed.next'),
    id: `${absolute('/versions/')}#${version.id}`,
    link: { '@href': `${absolute('/versions/')}#${version.id}` },
    updated: version.date ? `${version.date}T00:00:00Z` : built,
    content: { '@type': 'html', ...(tag === 'en-US' ? {} : { '@xml:lang': 'en-US' }), '#': contentOf(version) },
  })
  const feed = {
    '@xmlns': 'http://www.w3.org/2005/Atom',
    '@xml:lang': tag,
    title: say('feed.title', { site: siteName, study: study.name }),
    id: absolute('/feed.xml'),
    link: [
      { '@rel': 'self', '@type': 'application/atom+xml', '@href': absolute('/feed.xml') },
      { '@rel': 'alternate', '@type': 'text/html', '@href': absolute('/versions/') },
    ],
    updated: built,
    author: { name: siteName },
    entry: changelog(program.changelog).map(entry),
  }
  const text = create({ version: '1.0', encoding: 'UTF-8' }, { feed }).end({ prettyPrint: true })
  return new Response(`${text}\n`, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}
