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
    'accepts all JSON whitespace between tokens',
    ' \t\r\n{ \n"Catalog"\t:\r\n"Sandbox" , "MaxResults" : 100 } \n',
  ],
  ['PRO-a8a8', 'accepts members in any order', '{"MaxResults":100,"Catalog":"Sandbox"}'],
  ['PRO-8c33', 'accepts a value written with escapes', '{"Catalog":"\\u0053andbo\\u0078","MaxResults":100}'],
  ['PRO-2219', 'accepts a member name written with escapes', '{"\\u0043atalog":"Sandbox","MaxResults":100}'],
  ['PRO-dd2b', 'accepts escapes with uppercase hex digits', '{"Catalog":"Sandb\\u006Fx","MaxResults":100}'],
  [
    'PRO-37f6',
    'accepts a character outside the Basic Multilingual Plane in an undocumented member',
    '{"Catalog":"Sandbox","MaxResults":100,"Note":"\u{1F680}"}',
  ],
  [
    'PRO-e759',
    'accepts a surrogate pair written as two escapes',
    '{"Catalog":"Sandbox","MaxResults":100,"Note":"\\ud83d\\ude80"}',
  ],
  ['PRO-d118', 'accepts an escaped slash', '{"Catalog":"Sandbox","MaxResults":100,"Note":"\\/"}'],
];

/** Forms that the standard leaves to the receiver. */
const open: readonly Row[] = [
  [
    'PRO-854a',
    'accepts or rejects an integer written with a zero fraction',
    '{"Catalog":"Sandbox","MaxResults":100.0}',
  ],
  ['PRO-c380', 'accepts or rejects an integer written with an exponent', '{"Catalog":"Sandbox","MaxResults":1e2}'],
  [
    'PRO-d740',
    'accepts or rejects a byte order mark',
    bytes(0xef, 0xbb, 0xbf, '{"Catalog":"Sandbox","MaxResults":100}'),
  ],
  [
    'PRO-ead3',
    'accepts or rejects a repeated member name with different values',
    '{"Catalog":"Sandbox","MaxResults":1,"MaxResults":100}',
  ],
  [
    'PRO-a9d8',
    'accepts or rejects a repeated member name with equal values',
    '{"Catalog":"Sandbox","Catalog":"Sandbox","MaxResults":100}',
  ],
  ['PRO-01d3', 'accepts or rejects a lone high surrogate', '{"Catalog":"Sandbox","MaxResults":100,"Note":"\\ud83d"}'],
  ['PRO-830d', 'accepts or rejects a lone low surrogate', '{"Catalog":"Sandbox","MaxResults":100,"Note":"\\ude80"}'],
  [
    'PRO-3dd6',
    'accepts or rejects surrogates in the wrong order',
    '{"Catalog":"Sandbox","MaxResults":100,"Note":"\\ude80\\ud83d"}',
  ],
  [
    'PRO-1a2f',
    'accepts or rejects an escaped null character',
    '{"Catalog":"Sandbox","MaxResults":100,"Note":"\\u0000"}',
  ],
  [
    'PRO-b7ca',
    'accepts or rejects a number of 400 digits in an undocumented member',
    `{"Catalog":"Sandbox","MaxResults":100,"Note":${'9'.repeat(400)}}`,
  ],
  [
    'PRO-5892',
    'accepts or rejects a number beyond double range in an undocumented member',
    '{"Catalog":"Sandbox","MaxResults":100,"Note":1e999}',
  ],
];

/** Readable JSON whose value no member can have. */
const outOfRange: readonly Row[] = [
  ['PRO-c381', 'rejects a lone surrogate in Catalog', '{"Catalog":"Sandbox\\ud83d"}'],
  ['PRO-287a', 'rejects MaxResults of 400 digits', `{"Catalog":"Sandbox","MaxResults":${'9'.repeat(400)}}`],
  ['PRO-a71c', 'rejects MaxResults beyond double range', '{"Catalog":"Sandbox","MaxResults":1e999}'],
  ['PRO-8a14', 'rejects MaxResults above 2^53', '{"Catalog":"Sandbox","MaxResults":9007199254740993}'],
  ['PRO-6cfd', 'rejects MaxResults -1', '{"Catalog":"Sandbox","MaxResults":-1}'],
  ['PRO-a4cf', 'rejects MaxResults -0', '{"Catalog":"Sandbox","MaxResults":-0}'],
];

/** Text that is not JSON. */
const malformed: readonly Row[] = [
  ['PRO-6258', 'rejects truncated JSON', '{"Catalog":"Sandbox","MaxResults":1'],
  ['PRO-8fad', 'rejects a body that ends inside a string', '{"Catalog":"Sand'],
  ['PRO-2756', 'rejects a body that ends inside an escape sequence', '{"Catalog":"Sandbox\\u00'],
  ['PRO-d61b', 'rejects a body that ends after a colon', '{"Catalog":'],
  ['PRO-3e7a', 'rejects a body of only an opening brace', '{'],
  ['PRO-84ae', 'rejects a body of only a closing brace', '}'],
  ['PRO-c86e', 'rejects text after the JSON value', '{"Catalog":"Sandbox"} x'],
  ['PRO-563e', 'rejects a second JSON value after the first', '{"Catalog":"Sandbox"}{"Catalog":"Sandbox"}'],
  ['PRO-b022', 'rejects a trailing comma in an object', '{"Catalog":"Sandbox",}'],
  ['PRO-fb3e', 'rejects a trailing comma in a list', '{"Catalog":"Sandbox","Status":["Active",]}'],
  ['PRO-4fe4', 'rejects a comma before the first member', '{,"Catalog":"Sandbox"}'],
  ['PRO-78c1', 'rejects two consecutive commas', '{"Catalog":"Sandbox",,"MaxResults":1}'],
  ['PRO-c2fd', 'rejects a missing comma', '{"Catalog":"Sandbox" "MaxResults":1}'],
  ['PRO-643d', 'rejects a missing colon', '{"Catalog" "Sandbox"}'],
  ['PRO-b7fe', 'rejects a block comment in a JSON body', '{/* all */"Catalog":"Sandbox"}'],
  ['PRO-04c3', 'rejects a line comment in a JSON body', '{"Catalog":"Sandbox"// all\n}'],
  ['PRO-5995', 'rejects a hash comment in a JSON body', '# all\n{"Catalog":"Sandbox"}'],
  ['PRO-10c4', 'rejects single quotes in a JSON body', "{'Catalog':'Sandbox'}"],
  ['PRO-bb59', 'rejects unquoted member names', '{Catalog:"Sandbox"}'],
  ['PRO-5939', 'rejects the literal `NaN` in a JSON body', '{"Catalog":"Sandbox","MaxResults":NaN}'],
  ['PRO-5364', 'rejects the literal `Infinity` in a JSON body', '{"Catalog":"Sandbox","MaxResults":Infinity}'],
  [
    'PRO-15ae',
    'rejects the negative literal `-Infinity` in a JSON body',
    '{"Catalog":"Sandbox","MaxResults":-Infinity}',
  ],
  ['PRO-d33a', 'rejects the literal `undefined` in a JSON body', '{"Catalog":"Sandbox","MaxResults":undefined}'],
  ['PRO-b337', 'rejects the Python literal `True` in a JSON body', '{"Catalog":"Sandbox","Note":True}'],
  ['PRO-2b51', 'rejects the Python literal `None` in a JSON body', '{"Catalog":"Sandbox","Note":None}'],
  ['PRO-bdd4', 'rejects a hexadecimal number', '{"Catalog":"Sandbox","MaxResults":0x10}'],
  ['PRO-20e4', 'rejects a number with a leading zero', '{"Catalog":"Sandbox","MaxResults":010}'],
  ['PRO-4c0c', 'rejects a number with a plus sign', '{"Catalog":"Sandbox","MaxResults":+10}'],
  ['PRO-0f30', 'rejects a number with a leading decimal point', '{"Catalog":"Sandbox","MaxResults":.5}'],
  ['PRO-9fc1', 'rejects a number with a trailing decimal point', '{"Catalog":"Sandbox","MaxResults":10.}'],
  ['PRO-5fda', 'rejects an exponent without digits', '{"Catalog":"Sandbox","MaxResults":1e}'],
  ['PRO-34ec', 'rejects an unescaped line feed in a string', '{"Catalog":"Sand\nbox"}'],
  ['PRO-5f82', 'rejects an unescaped tab in a string', '{"Catalog":"Sandbox","Note":"a\tb"}'],
  ['PRO-e9d6', 'rejects an unescaped null byte in a string', bytes('{"Catalog":"Sandbox', 0, '"}')],
  ['PRO-1413', 'rejects an escape sequence that JSON does not define', '{"Catalog":"\\x53andbox"}'],
  ['PRO-b68a', 'rejects an escape sequence with three hex digits', '{"Catalog":"Sandbox\\u005"}'],
];

/** Bytes that are not UTF-8, and other languages. */
const foreign: readonly Row[] = [
  ['PRO-9583', 'rejects a null byte after the JSON value', bytes('{"Catalog":"Sandbox"}', 0)],
  ['PRO-e4f0', 'rejects a body that is not UTF-8', bytes('{"Catalog":"Sandbox', 0xff, '"}')],
  ['PRO-27df', 'rejects an overlong UTF-8 sequence', bytes('{"Catalog":"Sandbox', 0xc0, 0xaf, '"}')],
  ['PRO-162a', 'rejects a truncated UTF-8 sequence', bytes('{"Catalog":"Sandbox', 0xe2, 0x82, '"}')],
  ['PRO-fbfc', 'rejects a surrogate encoded in UTF-8', bytes('{"Catalog":"Sandbox', 0xed, 0xa0, 0xbd, '"}')],
  ['PRO-e8ca', 'rejects a body in Latin-1', bytes('{"Catalog":"Sandb', 0xf6, 'x"}')],
  ['PRO-3461', 'rejects a body in UTF-16', Buffer.from('{"Catalog":"Sandbox"}', 'utf16le')],
  ['PRO-04d1', 'rejects a form-encoded body', 'Catalog=Sandbox&MaxResults=1'],
  ['PRO-a250', 'rejects an XML body', '<Catalog>Sandbox</Catalog>'],
  ['PRO-9db7', 'rejects a YAML body', 'Catalog: Sandbox\n'],
  ['PRO-8b66', 'rejects a CBOR body', bytes(0xa1, 0x67, 'Catalog', 0x67, 'Sandbox')],
];

const cases = (
  rows: readonly Row[],
  rest: Omit<ProtocolCase, 'id' | 'statement' | 'request'>,
): readonly ProtocolCase[] => rows.map(([id, statement, body]) => ({ id, statement, request: { body }, ...rest }));

/** What JSON allows and does not, in the text of the body. */
export const jsonText: readonly ProtocolCase[] = [
  ...cases(standard, { ...documented('RFC 8259'), expected: sameAsBaseline }),
  ...cases(open, { ...allowed('RFC 8259, 4, 6 and 8'), expected: sameOrRejected }),
  ...cases(outOfRange, { ...expected('behaviour B'), expected: unparsableBody }),
  ...cases(malformed, { ...expected('RFC 8259, 9; behaviour A.2'), expected: unparsableBody }),
  ...cases(foreign, { ...expected('RFC 8259, 8.1; behaviour A.2'), expected: unparsableBody }),
];
