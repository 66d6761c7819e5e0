import type { APIRoute } from 'astro'
import { codebookXml } from '../../components/codebookXml.ts'
import { findings } from '../../content.ts'

/** The codebook for programs of qualitative analysis. */
export const GET: APIRoute = async () =>
  new Response(codebookXml(await findings()), { headers: { 'content-type': 'application/xml; charset=utf-8' } })
