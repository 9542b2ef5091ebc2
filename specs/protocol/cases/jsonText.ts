import {
  allowed,
  documented,
  expected,
  type ProtocolCase,
  sameAsBaseline,
  sameOrRejected,
  unparsableBody,
} from './protocolCase.ts';

type Row = readonly [id: string, says: string, body: string | Buffer];
const bytes = (...parts: readonly (string | number)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'number' ? Buffer.from([part]) : Buffer.from(part))));

/** Forms that JSON has and that few clients write. */
const standard: readonly Row[] = [
  [
    'PRO-2392',
    'take white space of every kind between tokens',
    ' \t\r\n{ \n"Catalog"\t:\r\n"Sandbox" , "MaxResults" : 100 } \n',
  ],
  ['PRO-a8a8', 'take members in another order', '{"MaxResults":100,"Catalog":"Sandbox"}'],
  ['PRO-8c33', 'take a value written with escapes', '{"Catalog":"\\u0053andbo\\u0078","MaxResults":100}'],
  ['PRO-2219', 'take a member name written with escapes', '{"\\u0043atalog":"Sandbox","MaxResults":100}'],
  ['PRO-dd2b', 'take escapes with upper-case hex digits', '{"Catalog":"Sandb\\u006Fx","MaxResults":100}'],
  [
    'PRO-37f6',
    'take a character outside the basic plane in a member it does not know',
    '{"Catalog":"Sandbox","MaxResults":100,"Note":"\u{1F680}"}',
  ],
  [
    'PRO-e759',
    'take a surrogate pair written as two escapes',
    '{"Catalog":"Sandbox","MaxResults":100,"Note":"\\ud83d\\ude80"}',
  ],
  ['PRO-d118', 'take a slash written as an escape', '{"Catalog":"Sandbox","MaxResults":100,"Note":"\\/"}'],
];

/** Forms that the standard leaves to the receiver. */
const open: readonly Row[] = [
  [
    'PRO-854a',
    'take an integer written with a fraction of zero, or refuse it',
    '{"Catalog":"Sandbox","MaxResults":100.0}',
  ],
  ['PRO-c380', 'take an integer written with an exponent, or refuse it', '{"Catalog":"Sandbox","MaxResults":1e2}'],
  ['PRO-d740', 'take or refuse a byte order mark', bytes(0xef, 0xbb, 0xbf, '{"Catalog":"Sandbox","MaxResults":100}')],
  ['PRO-ead3', 'take or refuse a name that comes twice', '{"Catalog":"Sandbox","MaxResults":1,"MaxResults":100}'],
  [
    'PRO-a9d8',
    'take or refuse a name that comes twice with one value',
    '{"Catalog":"Sandbox","Catalog":"Sandbox","MaxResults":100}',
  ],
  ['PRO-01d3', 'take or refuse a lone high surrogate', '{"Catalog":"Sandbox","MaxResults":100,"Note":"\\ud83d"}'],
  ['PRO-830d', 'take or refuse a lone low surrogate', '{"Catalog":"Sandbox","MaxResults":100,"Note":"\\ude80"}'],
  [
    'PRO-3dd6',
    'take or refuse surrogates in the wrong order',
    '{"Catalog":"Sandbox","MaxResults":100,"Note":"\\ude80\\ud83d"}',
  ],
  ['PRO-1a2f', 'take or refuse an escaped null character', '{"Catalog":"Sandbox","MaxResults":100,"Note":"\\u0000"}'],
  [
    'PRO-b7ca',
    'take or refuse a number of 400 digits in a member it does not know',
    `{"Catalog":"Sandbox","MaxResults":100,"Note":${'9'.repeat(400)}}`,
  ],
  [
    'PRO-5892',
    'take or refuse a number beyond a double in a member it does not know',
    '{"Catalog":"Sandbox","MaxResults":100,"Note":1e999}',
  ],
];

/** Readable JSON whose value no member can have. */
const outOfRange: readonly Row[] = [
  ['PRO-c381', 'refuse a lone surrogate in the catalog', '{"Catalog":"Sandbox\\ud83d"}'],
  ['PRO-287a', 'refuse a page size of 400 digits', `{"Catalog":"Sandbox","MaxResults":${'9'.repeat(400)}}`],
  ['PRO-a71c', 'refuse a page size beyond a double', '{"Catalog":"Sandbox","MaxResults":1e999}'],
  ['PRO-8a14', 'refuse a page size of 2 to the 53rd', '{"Catalog":"Sandbox","MaxResults":9007199254740993}'],
  ['PRO-6cfd', 'refuse a page size of minus one', '{"Catalog":"Sandbox","MaxResults":-1}'],
  ['PRO-a4cf', 'refuse a page size of minus zero', '{"Catalog":"Sandbox","MaxResults":-0}'],
];

/** Text that is not JSON. */
const malformed: readonly Row[] = [
  ['PRO-6258', 'refuse a body that is cut off', '{"Catalog":"Sandbox","MaxResults":1'],
  ['PRO-8fad', 'refuse a body that ends inside a string', '{"Catalog":"Sand'],
  ['PRO-2756', 'refuse a body that ends inside an escape', '{"Catalog":"Sandbox\\u00'],
  ['PRO-d61b', 'refuse a body that ends after a colon', '{"Catalog":'],
  ['PRO-3e7a', 'refuse a body of one brace', '{'],
  ['PRO-84ae', 'refuse a body of a closing brace', '}'],
  ['PRO-c86e', 'refuse text after the value', '{"Catalog":"Sandbox"} x'],
  ['PRO-563e', 'refuse two values', '{"Catalog":"Sandbox"}{"Catalog":"Sandbox"}'],
  ['PRO-b022', 'refuse a comma after the last member', '{"Catalog":"Sandbox",}'],
  ['PRO-fb3e', 'refuse a comma after the last item', '{"Catalog":"Sandbox","Status":["Active",]}'],
  ['PRO-4fe4', 'refuse a comma before the first member', '{,"Catalog":"Sandbox"}'],
  ['PRO-78c1', 'refuse two commas', '{"Catalog":"Sandbox",,"MaxResults":1}'],
  ['PRO-c2fd', 'refuse a missing comma', '{"Catalog":"Sandbox" "MaxResults":1}'],
  ['PRO-643d', 'refuse a missing colon', '{"Catalog" "Sandbox"}'],
  ['PRO-b7fe', 'refuse a block comment', '{/* all */"Catalog":"Sandbox"}'],
  ['PRO-04c3', 'refuse a line comment', '{"Catalog":"Sandbox"// all\n}'],
  ['PRO-5995', 'refuse a hash comment', '# all\n{"Catalog":"Sandbox"}'],
  ['PRO-10c4', 'refuse single quotes', "{'Catalog':'Sandbox'}"],
  ['PRO-bb59', 'refuse names without quotes', '{Catalog:"Sandbox"}'],
  ['PRO-5939', 'refuse NaN', '{"Catalog":"Sandbox","MaxResults":NaN}'],
  ['PRO-5364', 'refuse Infinity', '{"Catalog":"Sandbox","MaxResults":Infinity}'],
  ['PRO-15ae', 'refuse minus Infinity', '{"Catalog":"Sandbox","MaxResults":-Infinity}'],
  ['PRO-d33a', 'refuse undefined', '{"Catalog":"Sandbox","MaxResults":undefined}'],
  ['PRO-b337', 'refuse True', '{"Catalog":"Sandbox","Note":True}'],
  ['PRO-2b51', 'refuse None', '{"Catalog":"Sandbox","Note":None}'],
  ['PRO-bdd4', 'refuse a hexadecimal number', '{"Catalog":"Sandbox","MaxResults":0x10}'],
  ['PRO-20e4', 'refuse a number with a leading zero', '{"Catalog":"Sandbox","MaxResults":010}'],
  ['PRO-4c0c', 'refuse a number with a plus sign', '{"Catalog":"Sandbox","MaxResults":+10}'],
  ['PRO-0f30', 'refuse a number that starts with its point', '{"Catalog":"Sandbox","MaxResults":.5}'],
  ['PRO-9fc1', 'refuse a number that ends with its point', '{"Catalog":"Sandbox","MaxResults":10.}'],
  ['PRO-5fda', 'refuse an exponent without digits', '{"Catalog":"Sandbox","MaxResults":1e}'],
  ['PRO-34ec', 'refuse a raw line feed in a string', '{"Catalog":"Sand\nbox"}'],
  ['PRO-5f82', 'refuse a raw tab in a string', '{"Catalog":"Sandbox","Note":"a\tb"}'],
  ['PRO-e9d6', 'refuse a raw null byte in a string', bytes('{"Catalog":"Sandbox', 0, '"}')],
  ['PRO-1413', 'refuse an escape that JSON does not know', '{"Catalog":"\\x53andbox"}'],
  ['PRO-b68a', 'refuse an escape with three hex digits', '{"Catalog":"Sandbox\\u005"}'],
];

/** Bytes that are not UTF-8, and other languages. */
const foreign: readonly Row[] = [
  ['PRO-9583', 'refuse a null byte after the value', bytes('{"Catalog":"Sandbox"}', 0)],
  ['PRO-e4f0', 'refuse bytes that are not UTF-8', bytes('{"Catalog":"Sandbox', 0xff, '"}')],
  ['PRO-27df', 'refuse an overlong UTF-8 form', bytes('{"Catalog":"Sandbox', 0xc0, 0xaf, '"}')],
  ['PRO-162a', 'refuse UTF-8 cut off inside a character', bytes('{"Catalog":"Sandbox', 0xe2, 0x82, '"}')],
  ['PRO-fbfc', 'refuse a surrogate encoded in UTF-8', bytes('{"Catalog":"Sandbox', 0xed, 0xa0, 0xbd, '"}')],
  ['PRO-e8ca', 'refuse Latin-1', bytes('{"Catalog":"Sandb', 0xf6, 'x"}')],
  ['PRO-3461', 'refuse UTF-16', Buffer.from('{"Catalog":"Sandbox"}', 'utf16le')],
  ['PRO-04d1', 'refuse a form in place of JSON', 'Catalog=Sandbox&MaxResults=1'],
  ['PRO-a250', 'refuse XML in place of JSON', '<Catalog>Sandbox</Catalog>'],
  ['PRO-9db7', 'refuse YAML in place of JSON', 'Catalog: Sandbox\n'],
  ['PRO-8b66', 'refuse CBOR in place of JSON', bytes(0xa1, 0x67, 'Catalog', 0x67, 'Sandbox')],
];

const cases = (
  rows: readonly Row[],
  rest: Omit<ProtocolCase, 'id' | 'statement' | 'request'>,
): readonly ProtocolCase[] => rows.map(([id, statement, body]) => ({ id, statement, request: { body }, ...rest }));

/** What JSON allows and does not, in the text of the body. */
export const jsonText: readonly ProtocolCase[] = [
  ...cases(standard, { ...documented('RFC 8259'), expected: sameAsBaseline }),
  ...cases(open, { ...allowed('RFC 8259, 4, 6 and 8'), expected: sameOrRejected }),
  ...cases(outOfRange, { ...expected('facts B'), expected: unparsableBody }),
  ...cases(malformed, { ...expected('RFC 8259, 9; facts A.2'), expected: unparsableBody }),
  ...cases(foreign, { ...expected('RFC 8259, 8.1; facts A.2'), expected: unparsableBody }),
];
