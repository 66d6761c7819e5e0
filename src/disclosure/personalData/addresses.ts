import { type Found, placesOf } from './found.ts'

/**
 * E-mail addresses: what the HTML standard takes for one (WHATWG, "valid e-mail address"), with letters of every script
 * (RFC 6531) and at most 64 characters before the sign (RFC 5321), the domain with at least one dot.
 */
const email =
  /[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64} ?@ ?(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}-]{0,62} ?\. ?){1,6}[\p{L}\p{M}]{2,24}/dgu

/** "jane (at) example (dot) org", "jane at example dot org". A plain "at" needs a "dot": people are at many places. */
const spelled =
  /[\p{L}\p{N}._%+-]{1,64} ?(?:[([{] ?at ?[)\]}] ?[\p{L}\p{N}-]{1,63} ?(?:\.|[([{] ?dot ?[)\]}]| dot )| at [\p{L}\p{N}-]{1,63} dot ) ?[\p{L}]{2,24}/dgiu

/** A name after the sign, as social networks write it. */
const handle = /(?<![\p{L}\p{N}_.@/])@[\p{L}\p{N}_][\p{L}\p{N}_.-]{1,29}/dgu

/** A page of a person at a social network, a home folder (`/~jane`). */
const networks = 'facebook|fb|instagram|twitter|x|tiktok|linkedin|youtube|threads|snapchat|bsky|github|gitlab|reddit|t'
const profile = new RegExp(`\\b(?:${networks})\\.(?:com|net|app|me)/(?<it>[\\p{L}\\p{N}@~][^\\s]{0,60})`, 'dgiu')
const home = /\bhttps?:\/\/[^\s~@]{1,200}\/[~@](?<it>[^\s/]{1,60})/dgiu

/** E-mail addresses, user names and pages of people. */
export const addresses = (text: string): Found[] => [
  ...placesOf(text, 'email', email),
  ...placesOf(text, 'email', spelled),
  ...placesOf(text, 'account', handle),
  ...placesOf(text, 'account', profile),
  ...placesOf(text, 'account', home),
]
