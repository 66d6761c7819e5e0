import { describe, expect, test } from 'vitest'
import { isNhsNumber } from '../../src/disclosure/personalData/recordNumbers.ts'
import { likelyPersonalData } from '../../src/disclosure/personalData.ts'

// All made up: numbers of telephones that Ofcom and the North American numbering plan keep for fiction, domains that RFC
// 2606 keeps for examples, numbers of the NHS's test range, a Social Security number never given out.

/** What is found in a text, a kind and the words a place. */
const found = (text: string) =>
  likelyPersonalData(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)

const positives: Readonly<Record<string, readonly (readonly [text: string, words: string])[]>> = {
  name: [
    ['I saw Dr Smith twice', 'Dr Smith'],
    ['my GP Dr. Smith listens', 'Dr. Smith'],
    ['thanks to dr smith', 'dr smith'],
    ['DR SMITH WAS KIND', 'DR SMITH'],
    ['Doctor García-Márquez', 'Doctor García-Márquez'],
    ['a kind word from Mr Łukasiewicz', 'Mr Łukasiewicz'],
    ['ask mrs jones', 'mrs jones'],
    ['Ms. Okoye called', 'Ms. Okoye'],
    ['Miss Lee rang', 'Miss Lee'],
    ['Mx Taylor', 'Mx Taylor'],
    ["Prof O'Brien", "Prof O'Brien"],
    ['Prof O’Brien', 'Prof O’Brien'],
    ['Nurse Jackie was there', 'Nurse Jackie'],
    ['the nurse J. again', 'nurse J'],
    ['Sister McKay', 'Sister McKay'],
    ['my husband Peter and I', 'husband Peter'],
    ['My name is Anna.', 'My name is Anna'],
    ['Dr\nSmith', 'Dr\nSmith'],
    ['Dr\u00a0Smith', 'Dr\u00a0Smith'],
    ['Dr Jose\u0301', 'Dr Jose\u0301'],
    ['Dr 李', 'Dr 李'],
    ['Frau Müller', 'Frau Müller'],
  ],
  email: [
    ['write to jane.doe+x@example.org please', 'jane.doe+x@example.org'],
    ['JANE@EXAMPLE.CO.UK', 'JANE@EXAMPLE.CO.UK'],
    ['jane @ example.org', 'jane @ example.org'],
    ['jane (at) example (dot) org', 'jane (at) example (dot) org'],
    ['jane[at]example.org', 'jane[at]example.org'],
    ['jane at example dot org', 'jane at example dot org'],
    ['jörg@exämple.org', 'jörg@exämple.org'],
    ['jane@ｅｘａｍｐｌｅ.org', 'jane@ｅｘａｍｐｌｅ.org'],
    ['ja\u200bne@example.org', 'ja\u200bne@example.org'],
    ['jane＠example.org', 'jane＠example.org'],
    ['https://jane:secret@example.test/', 'secret@example.test'],
  ],
  account: [
    ['follow @jane_doe there', '@jane_doe'],
    ['facebook.com/jane.doe', 'jane.doe'],
    ['https://www.linkedin.com/in/jane-doe', 'in/jane-doe'],
    ['https://example.org/~jane/', 'jane'],
    ['https://example.org/@jane', 'jane'],
  ],
  phone: [
    ['call 202-555-0123 now', '202-555-0123'],
    ['(202) 555-0123', '(202) 555-0123'],
    ['202.555.0123', '202.555.0123'],
    ['1-800-555-0199', '1-800-555-0199'],
    ['+1 202 555 0123', '+1 202 555 0123'],
    ['555-0123', '555-0123'],
    ['07700 900123', '07700 900123'],
    ['07700900123', '07700900123'],
    ['020 7946 0018', '020 7946 0018'],
    ['(01632) 960 001', '(01632) 960 001'],
    ['+44 (0)1632 960 123', '+44 (0)1632 960 123'],
    ['0044 1632 960123', '0044 1632 960123'],
    ['+33 1 99 00 12 34', '+33 1 99 00 12 34'],
    ['０７７００ ９００１２３', '０７７００ ９００１２３'],
    ['٠٧٧٠٠ ٩٠٠١٢٣', '٠٧٧٠٠ ٩٠٠١٢٣'],
    ['07700\u2011900\u2011123', '07700\u2011900\u2011123'],
    ['my mobile is 90 01 23', '90 01 23'],
    ['Tel. 960123', '960123'],
  ],
  'birth-date': [
    ['born 12 March 1984', '12 March 1984'],
    ['DOB: 12/03/1984', '12/03/1984'],
    ['D.O.B. 12-3-84', '12-3-84'],
    ['my date of birth, as I said, is 1984-03-12', '1984-03-12'],
    ['I was born on the 12th of March', '12th of March'],
    ['birthday 12/03', '12/03'],
    ['dob 12031984', '12031984'],
    ['dob 1984', '1984'],
  ],
  date: [
    ['on 12/03/2021 I', '12/03/2021'],
    ['03/31/2021', '03/31/2021'],
    ['on 31.12.2021.', '31.12.2021'],
    ['2021-12-31', '2021-12-31'],
    ['1-1-22', '1-1-22'],
    ['12 / 03 / 2021', '12 / 03 / 2021'],
    ['12 03 2021', '12 03 2021'],
    ['the 2nd of Feb 2022 and', '2nd of Feb 2022'],
    ['2nd feb, 2022', '2nd feb, 2022'],
    ['March 12, 2021', 'March 12, 2021'],
    ['sept. 3rd 2021', 'sept. 3rd 2021'],
    ['12-Mar-21', '12-Mar-21'],
    ["12 March '21", "12 March '21"],
  ],
  'record-number': [
    ['it is 999 000 0123', '999 000 0123'],
    ['9990000123', '9990000123'],
    ['SSN 987-65-4321', '987-65-4321'],
    ['987 65 4321', '987 65 4321'],
    ['QQ 12 34 56 C is no prefix, AB 12 34 56 C is one', 'AB 12 34 56 C'],
    ['MRN 4711', '4711'],
    ['MRN: A-4711', 'A-4711'],
    ['hospital number 12345', '12345'],
    ['Incident no. 12345', '12345'],
    ['my case id is 9876', '9876'],
    ['ref: AB/1234', 'AB/1234'],
    ['passport X123456', 'X123456'],
    ['it said 1234567', '1234567'],
    ['4111 1111 1111 1111', '4111 1111 1111 1111'],
  ],
  'postal-code': [
    ['in SW1A 1AA.', 'SW1A 1AA'],
    ['m1 1ae', 'm1 1ae'],
    ['EC1A1BB', 'EC1A1BB'],
    ['GIR 0AA', 'GIR 0AA'],
    ['K1A 0B1', 'K1A 0B1'],
    ['k1a0b1', 'k1a0b1'],
    ['Springfield, IL 62704', '62704'],
    ['IL  62704-1234', '62704-1234'],
    ['62704-1234', '62704-1234'],
    ['my zip code is 62704', '62704'],
    ['postcode: 2000', '2000'],
  ],
}

describe.each(Object.entries(positives))('%s', (kind, examples) => {
  test.each(examples)('%j', (text, words) => {
    expect(found(text)).toEqual([`${kind}: ${words}`])
  })
})

describe('nothing is found in', () => {
  test.each([
    'the doctor was kind, the nurse came, my dr listens and my dr. always explains',
    'The doctor would ring. Nurse practitioner and Doctor and Dr.',
    'I saw a dr. They were kind. I saw the Dr\nThe wait was long.',
    'THE NURSE CAME AND THE DOCTOR LISTENED, MY DR EXPLAINED',
    'Dr XXX, Mr X and nurse [name redacted], Mr **** too',
    'I miss playing, I miss you, ms teams, MS Society',
    'My sister and my son. My husband I thank. My name is not here.',
    'the Dr’s surgery, Mrs. and Mr. are titles',
    'look at it. look at example.org, meet @ 5, me@home',
    '10/10, 11/10, 24/7, 7 1/2 hours, 1/2-1 hr, 3 3/4',
    'from 10.30 p.m. to 12.30 a.m., 16.00hrs, 08:30 - 17:15, 0900-1700',
    'waited 60-90 minutes, 31 - 60 minutes, 2 to 3 hours, 5 -10',
    '120/80 and 130/90, 37.2 degrees, 98.6, 0.123456789',
    'in 2021, in 2019-2020, 2019 2020 2021, March 2021, 12 March, on 12/03',
    'paid £30.00, $1,500,000, £1500000, 10,000 people, 20000 in all',
    'I waited in 20000 or 10000, ok 90210, hi 12345',
    'call 111, call 999, call 911, ward B2 3rd time, room 4, A1, bed 12b, OB6',
    'born in Leeds, born again, my birthday was lovely, a 3 10 15 rule, 5 - 10 - 15',
    'version 1.2.3, at 192.168.1.10, 32.13.2021, 2021-13-40',
    'question 6 8,9810, section 3.2.1',
    'the reference was good, no number, in no case 12',
    '👩‍👩‍👧 مرحبا שלום',
    '',
  ])('%j', (text) => {
    expect(found(text)).toEqual([])
  })
})

test('places lead back into the text as it was written, one after the other', () => {
  const text = '👩‍👩‍👧 Ｄｒ Smith (born ١٢/٠٣/١٩٨٤) wrote to ﬁona@example.org… from SW1A 1AA'
  expect(found(text)).toEqual([
    'name: Ｄｒ Smith',
    'birth-date: ١٢/٠٣/١٩٨٤',
    'email: ﬁona@example.org',
    'postal-code: SW1A 1AA',
  ])
})

test('a number that may be two things is one of them', () => {
  expect(found('ref no 02079460018, dob 12/03/1984')).toEqual(['record-number: 02079460018', 'birth-date: 12/03/1984'])
})

describe('the check digit of an NHS number', () => {
  test.each([
    // 9×10 + 4×9 + 3×8 + 4×7 + 7×6 + 6×5 + 5×4 + 9×3 + 1×2 = 299 = 27×11 + 2, and 11 − 2 = 9.
    ['943 476 5919', true],
    ['943 476 5918', false],
    // 9×10 + 9×9 + 9×8 + 1×3 + 2×2 = 250 = 22×11 + 8, and 11 − 8 = 3.
    ['999-000-0123', true],
    // 243 + 5×2 = 253 = 23×11, and 11 stands for 0.
    ['9990000050', true],
    // 243 = 22×11 + 1, and 10 is no digit.
    ['9990000000', false],
    ['999000012', false],
  ])('%s: %s', (value, expected) => {
    expect(isNhsNumber(value)).toBe(expected)
  })
})

describe('a hostile text', () => {
  const pieces = [
    '1',
    '1 ',
    '0',
    '00 ',
    '(1',
    '+1',
    '202-',
    '1/1/',
    'a',
    'a.',
    'a@',
    '@a',
    'a@a.',
    'Dr ',
    'Dr A',
    'at ',
  ]
  // A pattern that goes back and forth would need hours for these, and the test's own time would run out.
  test.each([
    ...pieces,
    'my name is ',
    'http://a',
    'x.com/',
    'dob ',
    'ref no ',
    'A1',
    'SW1A ',
    'zip ',
    '\u0301',
    '１',
    '\u200b',
  ])('of 100,000 characters of %j is read to its end, and what follows is found', (piece) => {
    const text = `${piece.repeat(Math.ceil(100_000 / piece.length))}\n; jane@example.org`
    expect(found(text).at(-1)).toBe('email: jane@example.org')
  })
})
