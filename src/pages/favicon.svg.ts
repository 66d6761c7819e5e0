import type { APIRoute } from 'astro'
import { faviconSvg } from '../cards/icons.ts'

/** The icon of the site. */
export const GET: APIRoute = () => new Response(faviconSvg(), { headers: { 'content-type': 'image/svg+xml' } })
