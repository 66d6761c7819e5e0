/**
 * The id of an exemplar: see scripts/aggregate/exemplars.ts. No code may have one, for both have pages in one folder. In a
 * module of its own, because browsers need it and not the schemas.
 */
export const exemplarIdPattern = /^x[0-9a-f]{10}$/
