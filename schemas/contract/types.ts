// Derived by npm run derive. Never edited.

export type AccessDeniedExceptionErrorCode = 'INCOMPATIBLE_BENEFIT_AWS_PARTNER_STATE';
export interface Account {
  Industry?: Industry | null;
  OtherIndustry?: string | null;
  CompanyName: string;
  WebsiteUrl?: WebsiteUrl | null;
  AwsAccountId?: AwsAccount | null;
  Address?: Address | null;
  Duns?: DunsNumber | null;
}
export interface AccountRead {
  Industry?: Industry | null;
  OtherIndustry?: string | null;
  CompanyName: Name | null;
  WebsiteUrl?: WebsiteUrlRead | null;
  AwsAccountId?: AwsAccount | null;
  Address?: AddressRead | null;
  Duns?: DunsNumber | null;
}
export interface AccountReceiver {
  Alias?: Alias | null;
  AwsAccountId: AwsAccount;
}
export interface AccountSummary {
  Industry?: Industry | null;
  OtherIndustry?: string | null;
  CompanyName: Name | null;
  WebsiteUrl?: WebsiteUrlRead | null;
  Address?: AddressSummary | null;
}
export interface Address {
  City?: AddressPart | null;
  PostalCode?: AddressPart | null;
  StateOrRegion?: AddressPart | null;
  CountryCode?: CountryCode | null;
  StreetAddress?: AddressPart | null;
}
export type AddressPart = string;
export interface AddressRead {
  City?: AddressPart | null;
  PostalCode?: AddressPart | null;
  StateOrRegion?: AddressPart | null;
  CountryCode?: CountryCode | null;
  StreetAddress?: AddressPart | null;
}
export interface AddressSummary {
  City?: AddressPart | null;
  PostalCode?: AddressPart | null;
  StateOrRegion?: AddressPart | null;
  CountryCode?: CountryCode | null;
}
export type Alias = string;
export type Amount = string;
export type AmountMap = Record<string, MonetaryAmount>;
export type ApnPrograms = string[];
export interface AssigneeContact {
  Email: Email;
  FirstName: string;
  LastName: string;
  BusinessTitle: JobTitle;
  Phone?: PhoneNumber | null;
}
export type AwsAccount = string;
export type AwsAccountIdOrAliasList = AwsAccount[];
export type AwsClosedLostReason = | 'Administrative'
  | 'Business Associate Agreement'
  | 'Company Acquired/Dissolved'
  | 'Competitive Offering'
  | 'Customer Data Requirement'
  | 'Customer Deficiency'
  | 'Customer Experience'
  | 'Delay / Cancellation of Project'
  | 'Duplicate'
  | 'Duplicate Opportunity'
  | 'Executive Blocker'
  | 'Failed Vetting'
  | 'Feature Limitation'
  | 'Financial/Commercial'
  | 'Insufficient Amazon Value'
  | 'Insufficient AWS Value'
  | 'International Constraints'
  | 'Legal / Tax / Regulatory'
  | 'Legal Terms and Conditions'
  | 'Lost to Competitor'
  | 'Lost to Competitor - Google'
  | 'Lost to Competitor - Microsoft'
  | 'Lost to Competitor - Other'
  | 'Lost to Competitor - Rackspace'
  | 'Lost to Competitor - SoftLayer'
  | 'Lost to Competitor - VMWare'
  | 'No Customer Reference'
  | 'No Integration Resources'
  | 'No Opportunity'
  | 'No Perceived Value of MP'
  | 'No Response'
  | 'Not Committed to AWS'
  | 'No Update'
  | 'On Premises Deployment'
  | 'Other'
  | 'Other (Details in Description)'
  | 'Partner Gap'
  | 'Past Due'
  | 'People/Relationship/Governance'
  | 'Platform Technology Limitation'
  | 'Preference for Competitor'
  | 'Price'
  | 'Product/Technology'
  | 'Product Not on AWS'
  | 'Security / Compliance'
  | 'Self-Service'
  | 'Technical Limitations'
  | 'Term Sheet Impasse';
export type AwsFundingUsed = 'Yes' | 'No';
export type AwsMarketplaceOfferIdentifier = string;
export type AwsMarketplaceOfferIdentifiers = AwsMarketplaceOfferIdentifier[];
export type AwsMarketplaceOfferSetIdentifier = string;
export type AwsMarketplaceOfferSetIdentifiers = AwsMarketplaceOfferSetIdentifier[];
export type AwsMarketplaceProductArn = string;
export type AwsMarketplaceProductIdentifiers = AwsMarketplaceProductArn[];
export type AwsMarketplaceSolutionArn = string;
export type AwsMarketplaceSolutionIdentifier = string;
export type AwsMarketplaceSolutionIdentifiers = AwsMarketplaceSolutionIdentifier[];
export type AwsMaturity = string;
export type AwsMemberBusinessTitle = 'AWSSalesRep' | 'AWSAccountOwner' | 'WWPSPDM' | 'PDM' | 'PSM' | 'ISVSM';
export interface AwsOpportunityCustomer {
  Contacts?: CustomerContactsListRead | null;
}
export interface AwsOpportunityInsights {
  NextBestActions?: string | null;
  EngagementScore?: EngagementScore | null;
  AwsProductsSpendInsightsBySource?: AwsProductsSpendInsightsBySource | null;
  OpportunityQuality?: OpportunityQuality | null;
  Recommendations?: RecommendationList | null;
}
export interface AwsOpportunityLifeCycle {
  TargetCloseDate?: Date | null;
  ClosedLostReason?: AwsClosedLostReason | null;
  Stage?: AwsOpportunityStage | null;
  NextSteps?: PiiString | null;
  NextStepsHistory?: ProfileNextStepsHistories | null;
}
export interface AwsOpportunityProject {
  ExpectedCustomerSpend?: ExpectedCustomerSpendListRead | null;
  AwsPartition?: AwsPartition | null;
}
export interface AwsOpportunityRelatedEntities {
  AwsProducts?: AwsProductIdentifiers | null;
  Solutions?: SolutionIdentifiers | null;
  AwsMarketplaceSolutions?: AwsMarketplaceSolutionIdentifiers | null;
  AwsMarketplaceProducts?: AwsMarketplaceProductIdentifiers | null;
}
export type AwsOpportunityStage = | 'Not Started'
  | 'In Progress'
  | 'Prospect'
  | 'Engaged'
  | 'Identified'
  | 'Qualify'
  | 'Research'
  | 'Seller Engaged'
  | 'Evaluating'
  | 'Seller Registered'
  | 'Term Sheet Negotiation'
  | 'Contract Negotiation'
  | 'Onboarding'
  | 'Building Integration'
  | 'Qualified'
  | 'On-hold'
  | 'Technical Validation'
  | 'Business Validation'
  | 'Committed'
  | 'Launched'
  | 'Deferred to Partner'
  | 'Closed Lost'
  | 'Completed'
  | 'Closed Incomplete';
export type AwsOpportunityTeamMembersList = AwsTeamMember[];
export type AwsPartition = 'aws-eusc';
export interface AwsProductDetails {
  ProductCode: string | null;
  ServiceCode?: string | null;
  Categories: AwsProductDetailsCategoriesList;
  Amount?: MonetaryAmount | null;
  OptimizedAmount?: MonetaryAmount | null;
  PotentialSavingsAmount?: MonetaryAmount | null;
  Optimizations: AwsProductOptimizationsList;
}
export type AwsProductDetailsCategoriesList = string[];
export type AwsProductIdentifier = string;
export type AwsProductIdentifiers = AwsProductIdentifier[];
export interface AwsProductInsights {
  CurrencyCode: CurrencyCode;
  Frequency: PaymentFrequency;
  TotalAmount?: MonetaryAmount | null;
  TotalOptimizedAmount?: MonetaryAmount | null;
  TotalPotentialSavingsAmount?: MonetaryAmount | null;
  TotalAmountByCategory: AmountMap;
  AwsProducts: AwsProductsList;
}
export interface AwsProductOptimization {
  Description: string;
  SavingsAmount: MonetaryAmount;
}
export type AwsProductOptimizationsList = AwsProductOptimization[];
export type AwsProductsList = AwsProductDetails[];
export interface AwsProductsSpendInsightsBySource {
  Partner?: AwsProductInsights | null;
  AWS?: AwsProductInsights | null;
}
export interface AwsSubmission {
  InvolvementType: SalesInvolvementType;
  Visibility?: Visibility | null;
}
export interface AwsTeamMember {
  Email?: EmailRead | null;
  FirstName?: Name | null;
  LastName?: Name | null;
  BusinessTitle?: AwsMemberBusinessTitle | null;
}
export type CatalogIdentifier = string;
export type Channel = | 'AWS Marketing Central'
  | 'Content Syndication'
  | 'Display'
  | 'Email'
  | 'Live Event'
  | 'Out Of Home (OOH)'
  | 'Print'
  | 'Search'
  | 'Social'
  | 'Telemarketing'
  | 'TV'
  | 'Video'
  | 'Virtual Event';
export type Channels = Channel[];
export type ClientToken = string;
export type ClosedLostReason = | 'Customer Deficiency'
  | 'Delay / Cancellation of Project'
  | 'Legal / Tax / Regulatory'
  | 'Lost to Competitor - Google'
  | 'Lost to Competitor - Microsoft'
  | 'Lost to Competitor - SoftLayer'
  | 'Lost to Competitor - VMWare'
  | 'Lost to Competitor - Other'
  | 'No Opportunity'
  | 'On Premises Deployment'
  | 'Partner Gap'
  | 'Price'
  | 'Security / Compliance'
  | 'Technical Limitations'
  | 'Customer Experience'
  | 'Other'
  | 'People/Relationship/Governance'
  | 'Product/Technology'
  | 'Financial/Commercial';
export type CompanyName = string;
export type CompanyWebsiteUrl = string;
export type CompetitorName = | 'Oracle Cloud'
  | 'On-Prem'
  | 'Co-location'
  | 'Akamai'
  | 'AliCloud'
  | 'Google Cloud Platform'
  | 'IBM Softlayer'
  | 'Microsoft Azure'
  | 'Other- Cost Optimization'
  | 'No Competition'
  | '*Other';
export interface Contact {
  Email?: Email | null;
  FirstName?: string | null;
  LastName?: string | null;
  BusinessTitle?: JobTitle | null;
  Phone?: PhoneNumber | null;
}
export interface ContactRead {
  Email?: EmailRead | null;
  FirstName?: Name | null;
  LastName?: Name | null;
  BusinessTitle?: JobTitleRead | null;
  Phone?: PhoneNumberRead | null;
}
export type CountryCode = | 'US'
  | 'AF'
  | 'AX'
  | 'AL'
  | 'DZ'
  | 'AS'
  | 'AD'
  | 'AO'
  | 'AI'
  | 'AQ'
  | 'AG'
  | 'AR'
  | 'AM'
  | 'AW'
  | 'AU'
  | 'AT'
  | 'AZ'
  | 'BS'
  | 'BH'
  | 'BD'
  | 'BB'
  | 'BY'
  | 'BE'
  | 'BZ'
  | 'BJ'
  | 'BM'
  | 'BT'
  | 'BO'
  | 'BQ'
  | 'BA'
  | 'BW'
  | 'BV'
  | 'BR'
  | 'IO'
  | 'BN'
  | 'BG'
  | 'BF'
  | 'BI'
  | 'KH'
  | 'CM'
  | 'CA'
  | 'CV'
  | 'KY'
  | 'CF'
  | 'TD'
  | 'CL'
  | 'CN'
  | 'CX'
  | 'CC'
  | 'CO'
  | 'KM'
  | 'CG'
  | 'CK'
  | 'CR'
  | 'CI'
  | 'HR'
  | 'CU'
  | 'CW'
  | 'CY'
  | 'CZ'
  | 'CD'
  | 'DK'
  | 'DJ'
  | 'DM'
  | 'DO'
  | 'EC'
  | 'EG'
  | 'SV'
  | 'GQ'
  | 'ER'
  | 'EE'
  | 'ET'
  | 'FK'
  | 'FO'
  | 'FJ'
  | 'FI'
  | 'FR'
  | 'GF'
  | 'PF'
  | 'TF'
  | 'GA'
  | 'GM'
  | 'GE'
  | 'DE'
  | 'GH'
  | 'GI'
  | 'GR'
  | 'GL'
  | 'GD'
  | 'GP'
  | 'GU'
  | 'GT'
  | 'GG'
  | 'GN'
  | 'GW'
  | 'GY'
  | 'HT'
  | 'HM'
  | 'VA'
  | 'HN'
  | 'HK'
  | 'HU'
  | 'IS'
  | 'IN'
  | 'ID'
  | 'IR'
  | 'IQ'
  | 'IE'
  | 'IM'
  | 'IL'
  | 'IT'
  | 'JM'
  | 'JP'
  | 'JE'
  | 'JO'
  | 'KZ'
  | 'KE'
  | 'KI'
  | 'KR'
  | 'KW'
  | 'KG'
  | 'LA'
  | 'LV'
  | 'LB'
  | 'LS'
  | 'LR'
  | 'LY'
  | 'LI'
  | 'LT'
  | 'LU'
  | 'MO'
  | 'MK'
  | 'MG'
  | 'MW'
  | 'MY'
  | 'MV'
  | 'ML'
  | 'MT'
  | 'MH'
  | 'MQ'
  | 'MR'
  | 'MU'
  | 'YT'
  | 'MX'
  | 'FM'
  | 'MD'
  | 'MC'
  | 'MN'
  | 'ME'
  | 'MS'
  | 'MA'
  | 'MZ'
  | 'MM'
  | 'NA'
  | 'NR'
  | 'NP'
  | 'NL'
  | 'AN'
  | 'NC'
  | 'NZ'
  | 'NI'
  | 'NE'
  | 'NG'
  | 'NU'
  | 'NF'
  | 'MP'
  | 'NO'
  | 'OM'
  | 'PK'
  | 'PW'
  | 'PS'
  | 'PA'
  | 'PG'
  | 'PY'
  | 'PE'
  | 'PH'
  | 'PN'
  | 'PL'
  | 'PT'
  | 'PR'
  | 'QA'
  | 'RE'
  | 'RO'
  | 'RU'
  | 'RW'
  | 'BL'
  | 'SH'
  | 'KN'
  | 'LC'
  | 'MF'
  | 'PM'
  | 'VC'
  | 'WS'
  | 'SM'
  | 'ST'
  | 'SA'
  | 'SN'
  | 'RS'
  | 'SC'
  | 'SL'
  | 'SG'
  | 'SX'
  | 'SK'
  | 'SI'
  | 'SB'
  | 'SO'
  | 'ZA'
  | 'GS'
  | 'SS'
  | 'ES'
  | 'LK'
  | 'SD'
  | 'SR'
  | 'SJ'
  | 'SZ'
  | 'SE'
  | 'CH'
  | 'SY'
  | 'TW'
  | 'TJ'
  | 'TZ'
  | 'TH'
  | 'TL'
  | 'TG'
  | 'TK'
  | 'TO'
  | 'TT'
  | 'TN'
  | 'TR'
  | 'TM'
  | 'TC'
  | 'TV'
  | 'UG'
  | 'UA'
  | 'AE'
  | 'GB'
  | 'UM'
  | 'UY'
  | 'UZ'
  | 'VU'
  | 'VE'
  | 'VN'
  | 'VG'
  | 'VI'
  | 'WF'
  | 'EH'
  | 'YE'
  | 'ZM'
  | 'ZW';
export interface CreatedDateFilter {
  AfterCreatedDate?: DateTime | null;
  BeforeCreatedDate?: DateTime | null;
}
export type CurrencyCode = | 'USD'
  | 'EUR'
  | 'GBP'
  | 'AUD'
  | 'CAD'
  | 'CNY'
  | 'NZD'
  | 'INR'
  | 'JPY'
  | 'CHF'
  | 'SEK'
  | 'AED'
  | 'AFN'
  | 'ALL'
  | 'AMD'
  | 'ANG'
  | 'AOA'
  | 'ARS'
  | 'AWG'
  | 'AZN'
  | 'BAM'
  | 'BBD'
  | 'BDT'
  | 'BGN'
  | 'BHD'
  | 'BIF'
  | 'BMD'
  | 'BND'
  | 'BOB'
  | 'BOV'
  | 'BRL'
  | 'BSD'
  | 'BTN'
  | 'BWP'
  | 'BYN'
  | 'BZD'
  | 'CDF'
  | 'CHE'
  | 'CHW'
  | 'CLF'
  | 'CLP'
  | 'COP'
  | 'COU'
  | 'CRC'
  | 'CUC'
  | 'CUP'
  | 'CVE'
  | 'CZK'
  | 'DJF'
  | 'DKK'
  | 'DOP'
  | 'DZD'
  | 'EGP'
  | 'ERN'
  | 'ETB'
  | 'FJD'
  | 'FKP'
  | 'GEL'
  | 'GHS'
  | 'GIP'
  | 'GMD'
  | 'GNF'
  | 'GTQ'
  | 'GYD'
  | 'HKD'
  | 'HNL'
  | 'HRK'
  | 'HTG'
  | 'HUF'
  | 'IDR'
  | 'ILS'
  | 'IQD'
  | 'IRR'
  | 'ISK'
  | 'JMD'
  | 'JOD'
  | 'KES'
  | 'KGS'
  | 'KHR'
  | 'KMF'
  | 'KPW'
  | 'KRW'
  | 'KWD'
  | 'KYD'
  | 'KZT'
  | 'LAK'
  | 'LBP'
  | 'LKR'
  | 'LRD'
  | 'LSL'
  | 'LYD'
  | 'MAD'
  | 'MDL'
  | 'MGA'
  | 'MKD'
  | 'MMK'
  | 'MNT'
  | 'MOP'
  | 'MRU'
  | 'MUR'
  | 'MVR'
  | 'MWK'
  | 'MXN'
  | 'MXV'
  | 'MYR'
  | 'MZN'
  | 'NAD'
  | 'NGN'
  | 'NIO'
  | 'NOK'
  | 'NPR'
  | 'OMR'
  | 'PAB'
  | 'PEN'
  | 'PGK'
  | 'PHP'
  | 'PKR'
  | 'PLN'
  | 'PYG'
  | 'QAR'
  | 'RON'
  | 'RSD'
  | 'RUB'
  | 'RWF'
  | 'SAR'
  | 'SBD'
  | 'SCR'
  | 'SDG'
  | 'SGD'
  | 'SHP'
  | 'SLL'
  | 'SOS'
  | 'SRD'
  | 'SSP'
  | 'STN'
  | 'SVC'
  | 'SYP'
  | 'SZL'
  | 'THB'
  | 'TJS'
  | 'TMT'
  | 'TND'
  | 'TOP'
  | 'TRY'
  | 'TTD'
  | 'TWD'
  | 'TZS'
  | 'UAH'
  | 'UGX'
  | 'USN'
  | 'UYI'
  | 'UYU'
  | 'UZS'
  | 'VEF'
  | 'VND'
  | 'VUV'
  | 'WST'
  | 'XAF'
  | 'XCD'
  | 'XDR'
  | 'XOF'
  | 'XPF'
  | 'XSU'
  | 'XUA'
  | 'YER'
  | 'ZAR'
  | 'ZMW'
  | 'ZWL';
export interface Customer {
  Account?: Account | null;
  Contacts?: CustomerContactsList | null;
}
export type CustomerContactsList = Contact[];
export type CustomerContactsListRead = ContactRead[];
export interface CustomerRead {
  Account?: AccountRead | null;
  Contacts?: CustomerContactsListRead | null;
}
export interface CustomerSummary {
  Account?: AccountSummary | null;
}
export type Date = string;
export type DateTime = string;
export type DeliveryModel = | 'SaaS or PaaS'
  | 'BYOL or AMI'
  | 'Managed Services'
  | 'Professional Services'
  | 'Resell'
  | 'Other';
export type DeliveryModels = DeliveryModel[];
export type DunsNumber = string;
export type EligibleProgramsList = string[];
export type Email = string;
export type EmailRead = string;
export type EngagementArnOrIdentifier = string;
export interface EngagementCustomer {
  Industry: Industry | null;
  CompanyName: CompanyName | null;
  WebsiteUrl: CompanyWebsiteUrl | null;
  CountryCode: CountryCode | null;
}
export type EngagementCustomerBusinessProblem = string;
export type EngagementDescription = string;
export type EngagementIdentifier = string;
export type EngagementIdentifiers = EngagementArnOrIdentifier[];
export type EngagementInvitationArnOrIdentifier = string;
export type EngagementInvitationIdentifier = string;
export type EngagementInvitationIdentifiers = EngagementInvitationArnOrIdentifier[];
export type EngagementInvitationPayloadType = 'OpportunityInvitation' | 'LeadInvitation';
export type EngagementInvitationSummaries = EngagementInvitationSummary[];
export interface EngagementInvitationSummary {
  Arn?: string | null;
  PayloadType?: EngagementInvitationPayloadType | null;
  Id: EngagementInvitationArnOrIdentifier;
  EngagementId?: EngagementIdentifier | null;
  EngagementTitle?: EngagementTitle | null;
  Status?: InvitationStatus | null;
  InvitationDate?: DateTime | null;
  ExpirationDate?: DateTime | null;
  SenderAwsAccountId?: AwsAccount | null;
  SenderCompanyName?: string | null;
  Receiver?: Receiver | null;
  Catalog: CatalogIdentifier;
  ParticipantType?: ParticipantType | null;
}
export type EngagementInvitationsPayloadType = EngagementInvitationPayloadType[];
export type EngagementMemberSummaries = EngagementMemberSummary[];
export interface EngagementMemberSummary {
  CompanyName?: MemberCompanyName | null;
  WebsiteUrl?: string | null;
}
export type EngagementScore = 'High' | 'Medium' | 'Low';
export type EngagementScoreLevel = string;
export type EngagementTitle = string;
export type EngagementUseCase = string;
export interface EnrichmentContext {
  ProspectingResultAws?: InvitationProspectingResultAws | null;
  LeadInsights?: LeadInsights | null;
}
export type EstimationUrl = string;
export interface ExpectedContractDuration {
  Term: ExpectedContractDurationTerm;
  Value: string;
}
export type ExpectedContractDurationTerm = 'Months';
export interface ExpectedCustomerSpend {
  Amount?: Amount | null;
  CurrencyCode: CurrencyCode;
  Frequency: PaymentFrequency;
  TargetCompany: string;
  EstimationUrl?: EstimationUrl | null;
}
export type ExpectedCustomerSpendList = ExpectedCustomerSpend[];
export type ExpectedCustomerSpendListRead = ExpectedCustomerSpendRead[];
export interface ExpectedCustomerSpendRead {
  Amount?: Amount | null;
  CurrencyCode: CurrencyCode | null;
  Frequency: PaymentFrequency | null;
  TargetCompany: string | null;
  EstimationUrl?: EstimationUrl | null;
}
export type FilterIdentifier = OpportunityIdentifier[];
export type FilterLifeCycleReviewStatus = ReviewStatus[];
export type FilterLifeCycleStage = Stage[];
export type FilterStatus = SolutionStatus[];
export type Industry = | 'Aerospace'
  | 'Agriculture'
  | 'Automotive'
  | 'Computers and Electronics'
  | 'Consumer Goods'
  | 'Education'
  | 'Energy - Oil and Gas'
  | 'Energy - Power and Utilities'
  | 'Financial Services'
  | 'Gaming'
  | 'Government'
  | 'Healthcare'
  | 'Hospitality'
  | 'Life Sciences'
  | 'Manufacturing'
  | 'Marketing and Advertising'
  | 'Media and Entertainment'
  | 'Mining'
  | 'Non-Profit Organization'
  | 'Professional Services'
  | 'Real Estate and Construction'
  | 'Retail'
  | 'Software and Internet'
  | 'Telecommunications'
  | 'Transportation and Logistics'
  | 'Travel'
  | 'Wholesale and Distribution'
  | 'Other';
export type InvitationMessage = string;
export interface InvitationProspectingResultAws {
  Customer?: ProspectingResultCustomer | null;
  Insights?: ProspectingInsights | null;
}
export type InvitationStatus = 'ACCEPTED' | 'PENDING' | 'REJECTED' | 'EXPIRED';
export type InvitationStatusList = InvitationStatus[];
export type InvolvementTypeChangeReason = | 'Expansion Opportunity'
  | 'Change in Deal Information'
  | 'Customer Requested'
  | 'Technical Complexity'
  | 'Risk Mitigation';
export type JobTitle = string;
export type JobTitleRead = string;
export interface LastModifiedDate {
  AfterLastModifiedDate?: DateTime | null;
  BeforeLastModifiedDate?: DateTime | null;
}
export type LeadCountryCode = string;
export type LeadIndustry = string;
export interface LeadInsights {
  LeadReadinessScore?: string | null;
}
export interface LeadInvitationCustomer {
  Industry?: LeadIndustry | null;
  CompanyName: CompanyName;
  WebsiteUrl?: LeadWebsiteUrl | null;
  CountryCode?: LeadCountryCode | null;
  AwsMaturity?: AwsMaturity | null;
  MarketSegment?: LeadMarketSegment | null;
}
export interface LeadInvitationInteraction {
  SourceType?: LeadSourceType | null;
  SourceId?: LeadSourceId | null;
  SourceName?: LeadSourceName | null;
  Usecase?: EngagementUseCase | null;
  ContactBusinessTitle: JobTitleRead;
}
export interface LeadInvitationPayload {
  Customer: LeadInvitationCustomer;
  Interaction: LeadInvitationInteraction;
}
export type LeadMarketSegment = string;
export type LeadSourceId = string;
export type LeadSourceName = string;
export type LeadSourceType = string;
export type LeadWebsiteUrl = string;
export interface LifeCycle {
  Stage?: Stage | null;
  ClosedLostReason?: ClosedLostReason | null;
  NextSteps?: PiiString | null;
  TargetCloseDate?: Date | null;
  ReviewStatus?: ReviewStatus | null;
  ReviewComments?: string | null;
  ReviewStatusReason?: string | null;
  NextStepsHistory?: NextStepsHistories | null;
}
export interface LifeCycleRead {
  Stage?: Stage | null;
  ClosedLostReason?: ClosedLostReason | null;
  NextSteps?: PiiString | null;
  TargetCloseDate?: Date | null;
  ReviewStatus?: ReviewStatus | null;
  ReviewComments?: string | null;
  ReviewStatusReason?: string | null;
  NextStepsHistory?: NextStepsHistories | null;
}
export interface LifeCycleSummary {
  Stage?: Stage | null;
  ClosedLostReason?: ClosedLostReason | null;
  NextSteps?: PiiString | null;
  TargetCloseDate?: Date | null;
  ReviewStatus?: ReviewStatus | null;
  ReviewComments?: string | null;
  ReviewStatusReason?: string | null;
}
export type ListEngagementByAcceptingInvitationTaskSummaries = ListEngagementByAcceptingInvitationTaskSummary[];
export interface ListEngagementByAcceptingInvitationTaskSummary {
  TaskId?: TaskIdentifier | null;
  TaskArn?: TaskArn | null;
  StartTime?: DateTime | null;
  TaskStatus?: TaskStatus | null;
  Message?: string | null;
  ReasonCode?: ReasonCode | null;
  OpportunityId?: OpportunityIdentifier | null;
  ResourceSnapshotJobId?: ResourceSnapshotJobIdentifier | null;
  EngagementInvitationId?: EngagementInvitationIdentifier | null;
}
export type ListEngagementFromOpportunityTaskSummaries = ListEngagementFromOpportunityTaskSummary[];
export interface ListEngagementFromOpportunityTaskSummary {
  TaskId?: TaskIdentifier | null;
  TaskArn?: TaskArn | null;
  StartTime?: DateTime | null;
  TaskStatus?: TaskStatus | null;
  Message?: string | null;
  ReasonCode?: ReasonCode | null;
  OpportunityId?: OpportunityIdentifier | null;
  ResourceSnapshotJobId?: ResourceSnapshotJobIdentifier | null;
  EngagementId?: EngagementIdentifier | null;
  EngagementInvitationId?: EngagementInvitationIdentifier | null;
}
export type ListSolutionsRequestAwsMarketplaceSolutionArnList = AwsMarketplaceSolutionArn[];
export interface ListTasksSortBase {
  SortOrder: SortOrder;
  SortBy: ListTasksSortName;
}
export type ListTasksSortName = 'StartTime';
export interface Marketing {
  CampaignName?: string | null;
  Source?: MarketingSource | null;
  UseCases?: UseCases | null;
  Channels?: Channels | null;
  AwsFundingUsed?: AwsFundingUsed | null;
}
export type MarketingSource = 'Marketing Activity' | 'None';
export type MemberCompanyName = string;
export type MonetaryAmount = string;
export interface MonetaryValue {
  Amount: string;
  CurrencyCode: CurrencyCode;
}
export interface MonetaryValueRead {
  Amount: string | null;
  CurrencyCode: CurrencyCode | null;
}
export type Name = string;
export type NationalSecurity = 'Yes' | 'No';
export type NextStepsHistories = NextStepsHistory[];
export interface NextStepsHistory {
  Value: string;
  Time: DateTime;
}
export type OpportunityArn = string;
export interface OpportunityEngagementInvitationSort {
  SortOrder: SortOrder;
  SortBy: OpportunityEngagementInvitationSortName;
}
export type OpportunityEngagementInvitationSortName = 'InvitationDate';
export type OpportunityIdentifier = string;
export type OpportunityIdentifiers = OpportunityIdentifier[];
export interface OpportunityInvitationPayload {
  SenderContacts?: SenderContactList | null;
  ReceiverResponsibilities: ReceiverResponsibilityList | null;
  Customer: EngagementCustomer;
  Project: ProjectDetails;
}
export type OpportunityOrigin = 'AWS Referral' | 'Partner Referral';
export interface OpportunityQuality {
  Score?: number | null;
  Trend?: string | null;
}
export interface OpportunitySort {
  SortOrder: SortOrder;
  SortBy: OpportunitySortName;
}
export type OpportunitySortName = | 'LastModifiedDate'
  | 'Identifier'
  | 'CustomerCompanyName'
  | 'CreatedDate'
  | 'TargetCloseDate';
export type OpportunitySummaries = OpportunitySummary[];
export interface OpportunitySummary {
  Catalog: CatalogIdentifier;
  Id?: OpportunityIdentifier | null;
  Arn?: OpportunityArn | null;
  PartnerOpportunityIdentifier?: string | null;
  OpportunityType?: OpportunityType | null;
  LastModifiedDate?: DateTime | null;
  CreatedDate?: DateTime | null;
  LifeCycle?: LifeCycleSummary | null;
  Customer?: CustomerSummary | null;
  Project?: ProjectSummary | null;
}
export type OpportunityType = 'Net New Business' | 'Flat Renewal' | 'Expansion';
export type PageSize = number;
export type ParticipantType = 'RECEIVER' | 'SENDER';
export type PartnerOpportunityTeamMembersList = Contact[];
export type PartnerOpportunityTeamMembersListRead = ContactRead[];
export interface Payload {
  OpportunityInvitation?: OpportunityInvitationPayload | null;
  LeadInvitation?: LeadInvitationPayload | null;
}
export type PaymentFrequency = 'Monthly' | 'None';
export type PhoneNumber = string;
export type PhoneNumberRead = string;
export type PiiString = string;
export type PrimaryNeedFromAws = | 'Co-Sell - Architectural Validation'
  | 'Co-Sell - Business Presentation'
  | 'Co-Sell - Competitive Information'
  | 'Co-Sell - Pricing Assistance'
  | 'Co-Sell - Technical Consultation'
  | 'Co-Sell - Total Cost of Ownership Evaluation'
  | 'Co-Sell - Deal Support'
  | 'Co-Sell - Support for Public Tender / RFx';
export type PrimaryNeedFromAwsRead = | 'Co-Sell - Architectural Validation'
  | 'Co-Sell - Business Presentation'
  | 'Co-Sell - Competitive Information'
  | 'Co-Sell - Pricing Assistance'
  | 'Co-Sell - Technical Consultation'
  | 'Co-Sell - Total Cost of Ownership Evaluation'
  | 'Co-Sell - Deal Support'
  | 'Co-Sell - Support for Public Tender / RFx'
  | 'Do Not Need Support from AWS Sales Rep';
export type PrimaryNeedsFromAws = PrimaryNeedFromAws[];
export type PrimaryNeedsFromAwsRead = PrimaryNeedFromAwsRead[];
export type ProfileNextStepsHistories = ProfileNextStepsHistory[];
export interface ProfileNextStepsHistory {
  Value: string;
  Time: DateTime;
}
export interface Project {
  DeliveryModels?: DeliveryModels | null;
  ExpectedCustomerSpend?: ExpectedCustomerSpendList | null;
  Title?: PiiString | null;
  ApnPrograms?: ApnPrograms | null;
  CustomerBusinessProblem?: PiiString | null;
  CustomerUseCase?: string | null;
  RelatedOpportunityIdentifier?: OpportunityIdentifier | null;
  SalesActivities?: SalesActivities | null;
  CompetitorName?: CompetitorName | null;
  OtherCompetitorNames?: string | null;
  OtherSolutionDescription?: PiiString | null;
  AdditionalComments?: string | null;
  ExpectedContractDuration?: ExpectedContractDuration | null;
  AwsPartition?: AwsPartition | null;
}
export interface ProjectDetails {
  BusinessProblem: EngagementCustomerBusinessProblem | null;
  Title: string;
  TargetCompletionDate: Date | null;
  ExpectedCustomerSpend: ExpectedCustomerSpendListRead | null;
}
export interface ProjectRead {
  DeliveryModels?: DeliveryModels | null;
  ExpectedCustomerSpend?: ExpectedCustomerSpendListRead | null;
  Title?: PiiString | null;
  ApnPrograms?: ApnPrograms | null;
  CustomerBusinessProblem?: PiiString | null;
  CustomerUseCase?: string | null;
  RelatedOpportunityIdentifier?: OpportunityIdentifier | null;
  SalesActivities?: SalesActivities | null;
  CompetitorName?: CompetitorName | null;
  OtherCompetitorNames?: string | null;
  OtherSolutionDescription?: PiiString | null;
  AdditionalComments?: string | null;
  ExpectedContractDuration?: ExpectedContractDuration | null;
  AwsPartition?: AwsPartition | null;
}
export interface ProjectSummary {
  DeliveryModels?: DeliveryModels | null;
  ExpectedCustomerSpend?: ExpectedCustomerSpendListRead | null;
  ExpectedContractDuration?: ExpectedContractDuration | null;
}
export type ProspectingAccountName = string;
export type ProspectingCompanySize = string;
export type ProspectingGeo = string;
export interface ProspectingInsights {
  MarketplaceEngagementScore?: EngagementScoreLevel | null;
  SolutionScore?: string | null;
  SolutionCategory?: string | null;
  SolutionSubCategory?: string | null;
}
export type ProspectingPublicProfileSummary = string;
export type ProspectingRegion = string;
export interface ProspectingResultCustomer {
  AccountName?: ProspectingAccountName | null;
  Geo?: ProspectingGeo | null;
  Region?: ProspectingRegion | null;
  SubRegion?: ProspectingSubRegion | null;
  Country?: CountryCode | null;
  Industry?: Industry | null;
  SubIndustry?: ProspectingSubIndustry | null;
  Segment?: ProspectingSegment | null;
  CompanySize?: ProspectingCompanySize | null;
  EligiblePrograms?: EligibleProgramsList | null;
  PublicProfileSummary?: ProspectingPublicProfileSummary | null;
}
export type ProspectingSegment = string;
export type ProspectingSubIndustry = string;
export type ProspectingSubRegion = string;
export type ReasonCode = | 'InvitationAccessDenied'
  | 'EngagementAccessDenied'
  | 'OpportunityAccessDenied'
  | 'ResourceSnapshotJobAccessDenied'
  | 'EngagementValidationFailed'
  | 'OpportunitySubmissionFailed'
  | 'EngagementInvitationConflict'
  | 'InternalError'
  | 'OpportunityValidationFailed'
  | 'OpportunityConflict'
  | 'InvitationValidationFailed'
  | 'ResourceSnapshotJobValidationFailed'
  | 'ResourceSnapshotJobConflict'
  | 'EngagementConflict'
  | 'ResourceSnapshotAccessDenied'
  | 'ResourceSnapshotValidationFailed'
  | 'ResourceSnapshotConflict'
  | 'ServiceQuotaExceeded'
  | 'RequestThrottled'
  | 'ContextNotFound'
  | 'CustomerProjectContextNotPermitted'
  | 'DisqualifiedLeadNotPermitted';
export interface Receiver {
  Account?: AccountReceiver | null;
}
export type ReceiverResponsibility = | 'Distributor'
  | 'Reseller'
  | 'Hardware Partner'
  | 'Managed Service Provider'
  | 'Software Partner'
  | 'Services Partner'
  | 'Training Partner'
  | 'Co-Sell Facilitator'
  | 'Facilitator';
export type ReceiverResponsibilityList = ReceiverResponsibility[];
export interface Recommendation {
  Type: string;
  Details: string;
  Attributes?: RecommendationAttributeMap | null;
}
export type RecommendationAttributeMap = Record<string, string>;
export type RecommendationList = Recommendation[];
export type RejectionReasonString = string;
export type RejectionReasonStringRead = string;
export interface RelatedEntityIdentifiers {
  AwsMarketplaceOffers?: AwsMarketplaceOfferIdentifiers | null;
  Solutions?: SolutionIdentifiers | null;
  AwsProducts?: AwsProductIdentifiers | null;
  AwsMarketplaceOfferSets?: AwsMarketplaceOfferSetIdentifiers | null;
  AwsMarketplaceSolutions?: AwsMarketplaceSolutionIdentifiers | null;
  AwsMarketplaceProducts?: AwsMarketplaceProductIdentifiers | null;
}
export type RelatedEntityType = | 'Solutions'
  | 'AwsProducts'
  | 'AwsMarketplaceOffers'
  | 'AwsMarketplaceOfferSets'
  | 'AwsMarketplaceSolutions'
  | 'AwsMarketplaceProducts';
export type ResourceSnapshotJobIdentifier = string;
export type RevenueModel = 'Contract' | 'Pay-as-you-go' | 'Subscription';
export type ReviewStatus = | 'Pending Submission'
  | 'Submitted'
  | 'In review'
  | 'Approved'
  | 'Rejected'
  | 'Action Required';
export type SalesActivities = SalesActivity[];
export type SalesActivity = | 'Initialized discussions with customer'
  | 'Customer has shown interest in solution'
  | 'Conducted POC / Demo'
  | 'In evaluation / planning stage'
  | 'Agreed on solution to Business Problem'
  | 'Completed Action Plan'
  | 'Finalized Deployment Need'
  | 'SOW Signed';
export type SalesInvolvementType = 'For Visibility Only' | 'Co-Sell';
export interface SenderContact {
  Email: SenderContactEmail;
  FirstName?: Name | null;
  LastName?: Name | null;
  BusinessTitle?: JobTitleRead | null;
  Phone?: PhoneNumberRead | null;
}
export type SenderContactEmail = string;
export type SenderContactList = SenderContact[];
export interface SoftwareRevenue {
  DeliveryModel?: RevenueModel | null;
  Value?: MonetaryValue | null;
  EffectiveDate?: Date | null;
  ExpirationDate?: Date | null;
}
export interface SoftwareRevenueRead {
  DeliveryModel?: RevenueModel | null;
  Value?: MonetaryValueRead | null;
  EffectiveDate?: Date | null;
  ExpirationDate?: Date | null;
}
export type SolutionArn = string;
export interface SolutionBase {
  Catalog: CatalogIdentifier;
  Id: SolutionIdentifier;
  Arn?: SolutionArn | null;
  Name: string;
  Status: SolutionStatus;
  Category: string | null;
  CreatedDate: DateTime;
  AwsMarketplaceSolutionArn?: AwsMarketplaceSolutionArn | null;
}
export type SolutionIdentifier = string;
export type SolutionIdentifiers = SolutionIdentifier[];
export type SolutionList = SolutionBase[];
export interface SolutionSort {
  SortOrder: SortOrder;
  SortBy: SolutionSortName;
}
export type SolutionSortName = 'Identifier' | 'Name' | 'Status' | 'Category' | 'CreatedDate';
export type SolutionStatus = 'Active' | 'Inactive' | 'Draft';
export type SortOrder = 'ASCENDING' | 'DESCENDING';
export type Stage = | 'Prospect'
  | 'Qualified'
  | 'Technical Validation'
  | 'Business Validation'
  | 'Committed'
  | 'Launched'
  | 'Closed Lost';
export type StringList = string[];
export interface Tag {
  Key: TagKey;
  Value: TagValue;
}
export type TagKey = string;
export type TagList = Tag[];
export type TagValue = string;
export interface TargetCloseDateFilter {
  AfterTargetCloseDate?: Date | null;
  BeforeTargetCloseDate?: Date | null;
}
export type TaskArn = string;
export type TaskArnOrIdentifier = string;
export type TaskIdentifier = string;
export type TaskIdentifiers = TaskArnOrIdentifier[];
export type TaskStatus = 'IN_PROGRESS' | 'COMPLETE' | 'FAILED';
export type TaskStatuses = TaskStatus[];
export type UseCases = string[];
export interface ValidationExceptionError {
  FieldName?: string | null;
  Message: string;
  Code: ValidationExceptionErrorCode;
}
export type ValidationExceptionErrorCode = | 'REQUIRED_FIELD_MISSING'
  | 'INVALID_ENUM_VALUE'
  | 'INVALID_STRING_FORMAT'
  | 'INVALID_VALUE'
  | 'TOO_MANY_VALUES'
  | 'INVALID_RESOURCE_STATE'
  | 'DUPLICATE_KEY_VALUE'
  | 'VALUE_OUT_OF_RANGE'
  | 'ACTION_NOT_PERMITTED'
  | 'NOT_ENOUGH_VALUES';
export type ValidationExceptionErrorList = ValidationExceptionError[];
export type ValidationExceptionReason = 'REQUEST_VALIDATION_FAILED' | 'BUSINESS_VALIDATION_FAILED';
export type Visibility = 'Full' | 'Limited';
export type WebsiteUrl = string;
export type WebsiteUrlRead = string;
export interface AssignOpportunityRequest {
  Catalog: CatalogIdentifier;
  Identifier: OpportunityIdentifier;
  Assignee: AssigneeContact;
}
export interface AssociateOpportunityRequest {
  Catalog: CatalogIdentifier;
  OpportunityIdentifier: OpportunityIdentifier;
  RelatedEntityType: RelatedEntityType;
  RelatedEntityIdentifier: string;
}
export interface CreateOpportunityRequest {
  Catalog: CatalogIdentifier;
  PrimaryNeedsFromAws?: PrimaryNeedsFromAws | null;
  NationalSecurity?: NationalSecurity | null;
  PartnerOpportunityIdentifier?: string | null;
  Customer?: Customer | null;
  Project?: Project | null;
  OpportunityType?: OpportunityType | null;
  Marketing?: Marketing | null;
  SoftwareRevenue?: SoftwareRevenue | null;
  ClientToken: ClientToken;
  LifeCycle?: LifeCycle | null;
  Origin?: OpportunityOrigin | null;
  OpportunityTeam?: PartnerOpportunityTeamMembersList | null;
  Tags?: TagList | null;
}
export interface CreateOpportunityResponse {
  Id: OpportunityIdentifier;
  PartnerOpportunityIdentifier?: string | null;
  LastModifiedDate?: DateTime | null;
}
export interface DisassociateOpportunityRequest {
  Catalog: CatalogIdentifier;
  OpportunityIdentifier: OpportunityIdentifier;
  RelatedEntityType: RelatedEntityType;
  RelatedEntityIdentifier: string;
}
export interface GetAwsOpportunitySummaryRequest {
  Catalog: CatalogIdentifier;
  RelatedOpportunityIdentifier: OpportunityIdentifier;
}
export interface GetAwsOpportunitySummaryResponse {
  Catalog: CatalogIdentifier;
  RelatedOpportunityId?: OpportunityIdentifier | null;
  Origin?: OpportunityOrigin | null;
  InvolvementType?: SalesInvolvementType | null;
  Visibility?: Visibility | null;
  LifeCycle?: AwsOpportunityLifeCycle | null;
  OpportunityTeam?: AwsOpportunityTeamMembersList | null;
  Insights?: AwsOpportunityInsights | null;
  InvolvementTypeChangeReason?: InvolvementTypeChangeReason | null;
  RelatedEntityIds?: AwsOpportunityRelatedEntities | null;
  Customer?: AwsOpportunityCustomer | null;
  Project?: AwsOpportunityProject | null;
  CosellMotion?: string | null;
}
export interface GetEngagementInvitationRequest {
  Catalog: CatalogIdentifier;
  Identifier: EngagementInvitationArnOrIdentifier;
}
export interface GetEngagementInvitationResponse {
  Arn?: string | null;
  PayloadType?: EngagementInvitationPayloadType | null;
  Id: EngagementInvitationArnOrIdentifier;
  EngagementId?: EngagementIdentifier | null;
  EngagementTitle?: EngagementTitle | null;
  Status?: InvitationStatus | null;
  InvitationDate?: DateTime | null;
  ExpirationDate?: DateTime | null;
  SenderAwsAccountId?: AwsAccount | null;
  SenderCompanyName?: string | null;
  Receiver?: Receiver | null;
  Catalog: CatalogIdentifier;
  RejectionReason?: RejectionReasonStringRead | null;
  Payload?: Payload | null;
  InvitationMessage?: InvitationMessage | null;
  EngagementDescription?: EngagementDescription | null;
  ExistingMembers?: EngagementMemberSummaries | null;
  EnrichmentContext?: EnrichmentContext | null;
}
export interface GetOpportunityRequest {
  Catalog: CatalogIdentifier;
  Identifier: OpportunityIdentifier;
}
export interface GetOpportunityResponse {
  Catalog: CatalogIdentifier;
  PrimaryNeedsFromAws?: PrimaryNeedsFromAwsRead | null;
  NationalSecurity?: NationalSecurity | null;
  PartnerOpportunityIdentifier?: string | null;
  Customer?: CustomerRead | null;
  Project?: ProjectRead | null;
  OpportunityType?: OpportunityType | null;
  Marketing?: Marketing | null;
  SoftwareRevenue?: SoftwareRevenueRead | null;
  Id: OpportunityIdentifier;
  Arn?: OpportunityArn | null;
  LastModifiedDate: DateTime;
  CreatedDate: DateTime;
  RelatedEntityIdentifiers: RelatedEntityIdentifiers;
  LifeCycle?: LifeCycleRead | null;
  OpportunityTeam?: PartnerOpportunityTeamMembersListRead | null;
}
export interface ListEngagementByAcceptingInvitationTasksRequest {
  MaxResults?: number | null;
  NextToken?: string | null;
  Sort?: ListTasksSortBase | null;
  Catalog: CatalogIdentifier;
  TaskStatus?: TaskStatuses | null;
  OpportunityIdentifier?: OpportunityIdentifiers | null;
  EngagementInvitationIdentifier?: EngagementInvitationIdentifiers | null;
  TaskIdentifier?: TaskIdentifiers | null;
}
export interface ListEngagementByAcceptingInvitationTasksResponse {
  TaskSummaries?: ListEngagementByAcceptingInvitationTaskSummaries | null;
  NextToken?: string | null;
}
export interface ListEngagementFromOpportunityTasksRequest {
  MaxResults?: number | null;
  NextToken?: string | null;
  Sort?: ListTasksSortBase | null;
  Catalog: CatalogIdentifier;
  TaskStatus?: TaskStatuses | null;
  TaskIdentifier?: TaskIdentifiers | null;
  OpportunityIdentifier?: OpportunityIdentifiers | null;
  EngagementIdentifier?: EngagementIdentifiers | null;
}
export interface ListEngagementFromOpportunityTasksResponse {
  TaskSummaries?: ListEngagementFromOpportunityTaskSummaries | null;
  NextToken?: string | null;
}
export interface ListEngagementInvitationsRequest {
  Catalog: CatalogIdentifier;
  MaxResults?: PageSize | null;
  NextToken?: string | null;
  Sort?: OpportunityEngagementInvitationSort | null;
  PayloadType?: EngagementInvitationsPayloadType | null;
  ParticipantType: ParticipantType;
  Status?: InvitationStatusList | null;
  EngagementIdentifier?: EngagementIdentifiers | null;
  SenderAwsAccountId?: AwsAccountIdOrAliasList | null;
}
export interface ListEngagementInvitationsResponse {
  EngagementInvitationSummaries?: EngagementInvitationSummaries | null;
  NextToken?: string | null;
}
export interface ListOpportunitiesRequest {
  Catalog: CatalogIdentifier;
  MaxResults?: PageSize | null;
  NextToken?: string | null;
  Sort?: OpportunitySort | null;
  LastModifiedDate?: LastModifiedDate | null;
  Identifier?: FilterIdentifier | null;
  LifeCycleStage?: FilterLifeCycleStage | null;
  LifeCycleReviewStatus?: FilterLifeCycleReviewStatus | null;
  CustomerCompanyName?: StringList | null;
  CreatedDate?: CreatedDateFilter | null;
  TargetCloseDate?: TargetCloseDateFilter | null;
}
export interface ListOpportunitiesResponse {
  OpportunitySummaries: OpportunitySummaries;
  NextToken?: string | null;
}
export interface ListSolutionsRequest {
  Catalog: CatalogIdentifier;
  MaxResults?: PageSize | null;
  NextToken?: string | null;
  Sort?: SolutionSort | null;
  Status?: FilterStatus | null;
  Identifier?: SolutionIdentifiers | null;
  Category?: StringList | null;
  AwsMarketplaceSolutionArn?: ListSolutionsRequestAwsMarketplaceSolutionArnList | null;
}
export interface ListSolutionsResponse {
  SolutionSummaries: SolutionList;
  NextToken?: string | null;
}
export interface RejectEngagementInvitationRequest {
  Catalog: CatalogIdentifier;
  Identifier: EngagementInvitationArnOrIdentifier;
  RejectionReason?: RejectionReasonString | null;
}
export interface StartEngagementByAcceptingInvitationTaskRequest {
  Catalog: CatalogIdentifier;
  ClientToken: ClientToken;
  Identifier: EngagementInvitationArnOrIdentifier;
  Tags?: TagList | null;
}
export interface StartEngagementByAcceptingInvitationTaskResponse {
  TaskId?: TaskIdentifier | null;
  TaskArn?: TaskArn | null;
  StartTime?: DateTime | null;
  TaskStatus?: TaskStatus | null;
  Message?: string | null;
  ReasonCode?: ReasonCode | null;
  OpportunityId?: OpportunityIdentifier | null;
  ResourceSnapshotJobId?: ResourceSnapshotJobIdentifier | null;
  EngagementInvitationId?: string | null;
}
export interface StartEngagementFromOpportunityTaskRequest {
  Catalog: CatalogIdentifier;
  ClientToken: ClientToken;
  Identifier: OpportunityIdentifier;
  AwsSubmission: AwsSubmission;
  Tags?: TagList | null;
}
export interface StartEngagementFromOpportunityTaskResponse {
  TaskId?: TaskIdentifier | null;
  TaskArn?: TaskArn | null;
  StartTime?: DateTime | null;
  TaskStatus?: TaskStatus | null;
  Message?: string | null;
  ReasonCode?: ReasonCode | null;
  OpportunityId?: OpportunityIdentifier | null;
  ResourceSnapshotJobId?: ResourceSnapshotJobIdentifier | null;
  EngagementId?: EngagementIdentifier | null;
  EngagementInvitationId?: EngagementInvitationIdentifier | null;
}
export interface SubmitOpportunityRequest {
  Catalog: CatalogIdentifier;
  Identifier: OpportunityIdentifier;
  InvolvementType: SalesInvolvementType;
  Visibility?: Visibility | null;
}
export interface UpdateOpportunityRequest {
  Catalog: CatalogIdentifier;
  PrimaryNeedsFromAws?: PrimaryNeedsFromAws | null;
  NationalSecurity?: NationalSecurity | null;
  PartnerOpportunityIdentifier?: string | null;
  Customer?: Customer | null;
  Project?: Project | null;
  OpportunityType?: OpportunityType | null;
  Marketing?: Marketing | null;
  SoftwareRevenue?: SoftwareRevenue | null;
  LastModifiedDate: DateTime;
  Identifier: OpportunityIdentifier;
  LifeCycle?: LifeCycle | null;
}
export interface UpdateOpportunityResponse {
  Id: OpportunityIdentifier;
  LastModifiedDate: DateTime;
}
export interface AccessDeniedException {
  Message?: string | null;
  Reason?: AccessDeniedExceptionErrorCode | null;
}
export interface ConflictException {
  Message?: string | null;
}
export interface InternalServerException {
  Message?: string | null;
}
export interface ResourceNotFoundException {
  Message?: string | null;
}
export interface ServiceQuotaExceededException {
  Message?: string | null;
}
export interface ThrottlingException {
  Message?: string | null;
}
export interface ValidationException {
  Message: string | null;
  Reason: ValidationExceptionReason;
  ErrorList?: ValidationExceptionErrorList | null;
}

/** The request body of each operation. */
export interface Requests {
  AssignOpportunity: AssignOpportunityRequest;
  AssociateOpportunity: AssociateOpportunityRequest;
  CreateOpportunity: CreateOpportunityRequest;
  DisassociateOpportunity: DisassociateOpportunityRequest;
  GetAwsOpportunitySummary: GetAwsOpportunitySummaryRequest;
  GetEngagementInvitation: GetEngagementInvitationRequest;
  GetOpportunity: GetOpportunityRequest;
  ListEngagementByAcceptingInvitationTasks: ListEngagementByAcceptingInvitationTasksRequest;
  ListEngagementFromOpportunityTasks: ListEngagementFromOpportunityTasksRequest;
  ListEngagementInvitations: ListEngagementInvitationsRequest;
  ListOpportunities: ListOpportunitiesRequest;
  ListSolutions: ListSolutionsRequest;
  RejectEngagementInvitation: RejectEngagementInvitationRequest;
  StartEngagementByAcceptingInvitationTask: StartEngagementByAcceptingInvitationTaskRequest;
  StartEngagementFromOpportunityTask: StartEngagementFromOpportunityTaskRequest;
  SubmitOpportunity: SubmitOpportunityRequest;
  UpdateOpportunity: UpdateOpportunityRequest;
}
/** The response body of each operation; null where there is none. */
export interface Responses {
  AssignOpportunity: null;
  AssociateOpportunity: null;
  CreateOpportunity: CreateOpportunityResponse;
  DisassociateOpportunity: null;
  GetAwsOpportunitySummary: GetAwsOpportunitySummaryResponse;
  GetEngagementInvitation: GetEngagementInvitationResponse;
  GetOpportunity: GetOpportunityResponse;
  ListEngagementByAcceptingInvitationTasks: ListEngagementByAcceptingInvitationTasksResponse;
  ListEngagementFromOpportunityTasks: ListEngagementFromOpportunityTasksResponse;
  ListEngagementInvitations: ListEngagementInvitationsResponse;
  ListOpportunities: ListOpportunitiesResponse;
  ListSolutions: ListSolutionsResponse;
  RejectEngagementInvitation: null;
  StartEngagementByAcceptingInvitationTask: StartEngagementByAcceptingInvitationTaskResponse;
  StartEngagementFromOpportunityTask: StartEngagementFromOpportunityTaskResponse;
  SubmitOpportunity: null;
  UpdateOpportunity: UpdateOpportunityResponse;
}
