import { blanks, type Rule } from './rule.ts'

const number = (column: string) => `regexp_full_match("${column}", '[0-9]{1,9}')`
const isNumbers = `${number('start')} AND ${number('end')}`
const start = `TRY_CAST("start" AS INTEGER)`
const end = `TRY_CAST("end" AS INTEGER)`
/** The text of the coded response; ids that stand twice are told elsewhere, and any of their texts will do here. */
const text = '(SELECT max(text) FROM raw_responses AS r WHERE r.response = raw_codings.response)'

/**
 * What a coding's place in the text has to be: both offsets or none, in Unicode code points of the text as it stands in
 * the responses, the start included, the end not.
 *
 * @param responses name of the file with the responses
 */
export function spanRules(responses: string): Rule[] {
  return [...pairRules(), ...['start', 'end'].map(numberRule), ...rangeRules(responses)]
}

function pairRules(): Rule[] {
  const without = (column: string, other: string): Rule => ({
    at: `column ${column}`,
    where: `"${column}" = '' AND "${other}" <> ''`,
    message: () => `is empty, but ${other} is not; give both or neither`,
  })
  return [
    without('start', 'end'),
    without('end', 'start'),
    {
      at: 'column code',
      where: `code = '' AND ("start" <> '' OR "end" <> '')`,
      message: () =>
        'is empty, but the row has a start and an end; name the code that was applied there, or empty them',
    },
  ]
}

const numberRule = (column: string): Rule => ({
  at: `column ${column}`,
  where: `"${column}" <> '' AND NOT ${number(column)}`,
  value: `"${column}"`,
  message: (value) => `found ${JSON.stringify(value)}, expected a whole number: characters before it, from 0`,
})

function rangeRules(responses: string): Rule[] {
  return [
    {
      at: 'column end',
      where: `${isNumbers} AND ${start} >= ${end}`,
      value: `"end" || ' with a start of ' || "start"`,
      message: (value) => `found ${value}; expected more than the start, for the end is the first character not meant`,
    },
    {
      at: 'column end',
      where: `${isNumbers} AND ${start} < ${end} AND ${end} > length(${text})`,
      value: `"end" || ', but the text has ' || length(${text})`,
      message: (value) =>
        `found ${value} characters (Unicode code points); count anew in the text as it stands in ${responses}`,
    },
    {
      at: 'column start',
      where: `${isNumbers} AND ${start} < ${end} AND ${end} <= length(${text})
        AND trim(substring(${text}, ${start} + 1, ${end} - ${start}), ${blanks}) = ''`,
      value: `"start" || ' to ' || "end"`,
      message: (value) => `${value} marks nothing but white space; expected words of the text`,
    },
  ]
}
