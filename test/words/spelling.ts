/** British spellings, as expressions, with the American spelling of each. Both countries write "analyses" and "catalogue". */
const british: readonly (readonly [RegExp, string])[] = [
  [
    /\b(col|fav|hon|lab|neighb|behavi|harb|hum|rum|vap|vig|fl?av)our(s|ed|ing|able|al|ally|ful|ite|ites|hood)?\b/giu,
    '-or',
  ],
  [/\b(cent|met|kilomet|millimet|lit|theat|fib|calib|meag|lust)re[ds]?\b/giu, '-er'],
  [/\b(centring|centred)\b/giu, 'centering, centered'],
  [/\b(analy|paraly|cataly)s(e|ed|ing|er|ers)\b/giu, '-yze'],
  [
    /\b\w*(organ|recogn|priorit|theor|summar|general|normal|categor|special|minim|maxim|optim|visual|final|standard|random|character|critic|emphas|apolog|real|util|local|harmon|synthes|anonym|pseudonym|serial|initial|custom|author|capital|ideal|stigmat|hospital|memor|famil|scrutin|familiar|penal|personal|central|equal|formal|external|internal|hypothes|operational|contextual|conceptual)is(e|es|ed|ing|er|ers|ation|ations)\b/giu,
    '-ize',
  ],
  [
    /\b(label|model|travel|cancel|signal|total|channel|level|tunnel|counsel|fuel|equal|dial|initial)l(ed|ing|er|ers)\b/giu,
    'one l',
  ],
  [/\b(licence|defence|offence|pretence)s?\b/giu, '-ense'],
  [/\bpractis(e|es|ed|ing)\b/giu, 'practice'],
  [/\b(judgement|acknowledgement|abridgement)s?\b/giu, '-dgment'],
  [/\b(enrol|fulfil|instal|distil|skilful|wilful|enrolment|fulfilment|instalment)s?\b/giu, 'two l'],
  [/\bprogrammes?\b/giu, 'program'],
  [/\bgrey(s|ed|ish)?\b/giu, 'gray'],
  [/\b(whilst|amongst|learnt|spelt|burnt|dreamt)\b/giu, 'while, among, -ed'],
  [
    /\b(sceptic\w*|artefacts?|ageing|cheques?|tyres?|ploughs?|moulds?|storeys|cosy|kerbs?|aluminium|tonnes?)\b/giu,
    'American form',
  ],
  [
    /\b(paediatric|anaesthe|orthopaedic|gynaecolog|haemo|oesophag|foet|oedema|leukaemi|diarrhoea)\w*/giu,
    'e for ae, oe',
  ],
]

/** British spellings in a text, each as it stands and with what to write instead. */
export const britishIn = (text: string): string[] =>
  british.flatMap(([expression, instead]) => [...text.matchAll(expression)].map(([found]) => `${found} (${instead})`))
