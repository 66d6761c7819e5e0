/** Words that stand after "Dr" or "nurse" in an answer and are no names, whatever their first letter. */
const words = `
  a about after again all almost also always am an and another any appeared appointment appointments appt are as asked at
  away back be became because been before began being both but by came can cared clinic could did do does done down during
  each early either else emailed even ever every everything explained felt few finally first for forgot found from gave
  get gets go goes got had has have he heard her here hers him his how however i if in instead into is it its just kept
  knew last later left let like line look made make makes many may me mentioned might more most much must my needs never
  next nice no nobody nor not nothing now of off office often on once one only or other our out over perhaps phoned please
  practice put ran rang read really referral rung said same sat saw say see seem seemed seems seen sent service she should
  show since so some someone soon spoke staff still such surgery take takes taken team teams tell tells than that the their
  them then there therefore these they think this those though thought thru till to today told too took treated tried
  under understood until up upon us very via visit visits wait waited walked want wanted was we well went were what when
  where whether which while who whoever whom whose why will with within without would yes yesterday yet you your
  am pm dont didnt cant wont im ive id hes shes its
  call called calls calling care caring check clinical consultant coordinator department district doctor doctors
  appointed friendly good great helpful kind lovely manager nurse nurses nursing online patient phone practitioner
  practitioners prescriber receptionist reception specialist specialists student support thank thanks unit ward word
  mum mom dad god christmas english facebook google zoom whatsapp covid monday tuesday wednesday thursday friday saturday
  sunday january february march april june july august september october november december
`

const known: ReadonlySet<string> = new Set(words.trim().split(/\s+/))

/** What somebody put in the place of a name: "Mr X", "Dr XXX". */
const blanked = /^x+$/iu

/** Whether a word is no name, by what it is; of a hyphenated or shortened word the beginning counts ("I'd", "it's"). */
export function isNoName(word: string): boolean {
  const [first = ''] = word.toLowerCase().split(/['-]/)
  return known.has(first) || blanked.test(word)
}

/** Whether a word that is not written as a name looks like a verb or an adverb: "dr listens", "dr examined", "dr clearly". */
export const looksLikeVerb = (word: string) => /(?:s|ed|ing|ly|n't)$/iu.test(word)
