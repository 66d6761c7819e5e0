import type { APIRoute } from 'astro'
import { dataPackage } from '../../components/dataPackage.ts'
import { findings } from '../../content.ts'

/** The descriptor of the release's tables. */
export const GET: APIRoute = async ({ site }) => Response.json(dataPackage(await findings(), site))
