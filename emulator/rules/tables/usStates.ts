/** The 62 states and regions of a United States address: full names only, with the list's own oddities (behaviour D; LD). */
export const usStates: ReadonlySet<string> = new Set(
  `Alabama|Alaska|American Samoa|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Dist. of Columbia|
Federated States of Micronesia|Florida|Georgia|Guam|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|
Marshall Islands|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|
New Jersey|New Mexico|New York|North Carolina|North Dakota|Northern Mariana Islands|Ohio|Oklahoma|Oregon|Palau|
Pennsylvania|Puerto Rico|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Virgin Islands|
Washington|West Virginia|Wisconsin|Wyoming|APO/AE|AFO/FPO|FPO, AP`
    .replaceAll('\n', '')
    .split('|'),
);
