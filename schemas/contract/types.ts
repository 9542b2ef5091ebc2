// Derived by npm run derive. Never edited.

/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CatalogIdentifier".
 */
export type CatalogIdentifier = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "OpportunityIdentifier".
 */
export type OpportunityIdentifier = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Email".
 */
export type Email = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "JobTitle".
 */
export type JobTitle = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Name".
 */
export type Name = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RelatedEntityType".
 */
export type RelatedEntityType = 'Solutions' | 'AwsProducts' | 'AwsMarketplaceOffers';
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PrimaryNeedFromAws".
 */
export type PrimaryNeedFromAws =
  | 'Co-Sell - Architectural Validation'
  | 'Co-Sell - Business Presentation'
  | 'Co-Sell - Competitive Information'
  | 'Co-Sell - Pricing Assistance'
  | 'Co-Sell - Technical Consultation'
  | 'Co-Sell - Total Cost of Ownership Evaluation'
  | 'Co-Sell - Deal Support'
  | 'Co-Sell - Support for Public Tender / RFx';
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PrimaryNeedsFromAws".
 */
export type PrimaryNeedsFromAws = PrimaryNeedFromAws[];
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "NationalSecurity".
 */
export type NationalSecurity = 'Yes' | 'No';
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Industry".
 */
export type Industry =
  | 'Aerospace'
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
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "WebsiteUrl".
 */
export type WebsiteUrl = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AwsAccount".
 */
export type AwsAccount = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AddressPart".
 */
export type AddressPart = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CountryCode".
 */
export type CountryCode =
  | 'US'
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
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "DunsNumber".
 */
export type DunsNumber = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PhoneNumber".
 */
export type PhoneNumber = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CustomerContactsList".
 */
export type CustomerContactsList = Contact[];
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "DeliveryModel".
 */
export type DeliveryModel =
  'SaaS or PaaS' | 'BYOL or AMI' | 'Managed Services' | 'Professional Services' | 'Resell' | 'Other';
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "DeliveryModels".
 */
export type DeliveryModels = DeliveryModel[];
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PaymentFrequency".
 */
export type PaymentFrequency = 'Monthly';
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ExpectedCustomerSpendList".
 */
export type ExpectedCustomerSpendList = ExpectedCustomerSpend[];
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ApnPrograms".
 */
export type ApnPrograms = string[];
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SalesActivity".
 */
export type SalesActivity =
  | 'Initialized discussions with customer'
  | 'Customer has shown interest in solution'
  | 'Conducted POC / Demo'
  | 'In evaluation / planning stage'
  | 'Agreed on solution to Business Problem'
  | 'Completed Action Plan'
  | 'Finalized Deployment Need'
  | 'SOW Signed';
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SalesActivities".
 */
export type SalesActivities = SalesActivity[];
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CompetitorName".
 */
export type CompetitorName =
  | 'Oracle Cloud'
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
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CurrencyCode".
 */
export type CurrencyCode =
  | 'USD'
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
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PiiString".
 */
export type PiiString = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "OpportunityType".
 */
export type OpportunityType = 'Net New Business' | 'Flat Renewal' | 'Expansion';
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "MarketingSource".
 */
export type MarketingSource = 'Marketing Activity' | 'None';
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "UseCases".
 */
export type UseCases = string[];
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Channel".
 */
export type Channel =
  | 'AWS Marketing Central'
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
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Channels".
 */
export type Channels = Channel[];
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AwsFundingUsed".
 */
export type AwsFundingUsed = 'Yes' | 'No';
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RevenueModel".
 */
export type RevenueModel = 'Contract' | 'Pay-as-you-go' | 'Subscription';
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Date".
 */
export type Date = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Stage".
 */
export type Stage =
  'Prospect' | 'Qualified' | 'Technical Validation' | 'Business Validation' | 'Committed' | 'Launched' | 'Closed Lost';
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ClosedLostReason".
 */
export type ClosedLostReason =
  | 'Customer Deficiency'
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
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ReviewStatus".
 */
export type ReviewStatus =
  'Pending Submission' | 'Submitted' | 'In review' | 'Approved' | 'Rejected' | 'Action Required';
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "DateTime".
 */
export type DateTime = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "NextStepsHistories".
 */
export type NextStepsHistories = NextStepsHistory[];
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "OpportunityOrigin".
 */
export type OpportunityOrigin = 'AWS Referral' | 'Partner Referral';
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PartnerOpportunityTeamMembersList".
 */
export type PartnerOpportunityTeamMembersList = Contact[];
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SalesInvolvementType".
 */
export type SalesInvolvementType = 'For Visibility Only' | 'Co-Sell';
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Visibility".
 */
export type Visibility = 'Full' | 'Limited';
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AwsClosedLostReason".
 */
export type AwsClosedLostReason =
  | 'Administrative'
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
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AwsOpportunityStage".
 */
export type AwsOpportunityStage =
  | 'Not Started'
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
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ProfileNextStepsHistories".
 */
export type ProfileNextStepsHistories = ProfileNextStepsHistory[];
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AwsMemberBusinessTitle".
 */
export type AwsMemberBusinessTitle = 'AWSSalesRep' | 'AWSAccountOwner' | 'WWPSPDM' | 'PDM' | 'PSM' | 'ISVSM';
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AwsOpportunityTeamMembersList".
 */
export type AwsOpportunityTeamMembersList = AwsTeamMember[];
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "EngagementScore".
 */
export type EngagementScore = 'High' | 'Medium' | 'Low';
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "InvolvementTypeChangeReason".
 */
export type InvolvementTypeChangeReason =
  | 'Expansion Opportunity'
  | 'Change in Deal Information'
  | 'Customer Requested'
  | 'Technical Complexity'
  | 'Risk Mitigation';
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AwsProductIdentifier".
 */
export type AwsProductIdentifier = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AwsProductIdentifiers".
 */
export type AwsProductIdentifiers = AwsProductIdentifier[];
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SolutionIdentifier".
 */
export type SolutionIdentifier = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SolutionIdentifiers".
 */
export type SolutionIdentifiers = SolutionIdentifier[];
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "EngagementInvitationArnOrIdentifier".
 */
export type EngagementInvitationArnOrIdentifier = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "EngagementInvitationPayloadType".
 */
export type EngagementInvitationPayloadType = 'OpportunityInvitation';
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "EngagementIdentifier".
 */
export type EngagementIdentifier = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "EngagementTitle".
 */
export type EngagementTitle = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "InvitationStatus".
 */
export type InvitationStatus = 'ACCEPTED' | 'PENDING' | 'REJECTED' | 'EXPIRED';
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Alias".
 */
export type Alias = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RejectionReasonString".
 */
export type RejectionReasonString = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SenderContactEmail".
 */
export type SenderContactEmail = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SenderContactList".
 */
export type SenderContactList = SenderContact[];
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ReceiverResponsibility".
 */
export type ReceiverResponsibility =
  | 'Distributor'
  | 'Reseller'
  | 'Hardware Partner'
  | 'Managed Service Provider'
  | 'Software Partner'
  | 'Services Partner'
  | 'Training Partner'
  | 'Co-Sell Facilitator'
  | 'Facilitator';
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ReceiverResponsibilityList".
 */
export type ReceiverResponsibilityList = ReceiverResponsibility[];
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CompanyName".
 */
export type CompanyName = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CompanyWebsiteUrl".
 */
export type CompanyWebsiteUrl = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "EngagementCustomerBusinessProblem".
 */
export type EngagementCustomerBusinessProblem = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "InvitationMessage".
 */
export type InvitationMessage = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "EngagementDescription".
 */
export type EngagementDescription = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "MemberCompanyName".
 */
export type MemberCompanyName = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "EngagementMemberSummaries".
 */
export type EngagementMemberSummaries = EngagementMemberSummary[];
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "OpportunityArn".
 */
export type OpportunityArn = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AwsMarketplaceOfferIdentifier".
 */
export type AwsMarketplaceOfferIdentifier = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AwsMarketplaceOfferIdentifiers".
 */
export type AwsMarketplaceOfferIdentifiers = AwsMarketplaceOfferIdentifier[];
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PageSize".
 */
export type PageSize = number;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SortOrder".
 */
export type SortOrder = 'ASCENDING' | 'DESCENDING';
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "OpportunityEngagementInvitationSortName".
 */
export type OpportunityEngagementInvitationSortName = 'InvitationDate';
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "EngagementInvitationsPayloadType".
 */
export type EngagementInvitationsPayloadType = EngagementInvitationPayloadType[];
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ParticipantType".
 */
export type ParticipantType = 'SENDER' | 'RECEIVER';
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "InvitationStatusList".
 */
export type InvitationStatusList = InvitationStatus[];
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "EngagementArnOrIdentifier".
 */
export type EngagementArnOrIdentifier = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "EngagementIdentifiers".
 */
export type EngagementIdentifiers = EngagementArnOrIdentifier[];
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AwsAccountIdOrAliasList".
 */
export type AwsAccountIdOrAliasList = AwsAccount[];
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "EngagementInvitationSummaries".
 */
export type EngagementInvitationSummaries = EngagementInvitationSummary[];
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "OpportunitySortName".
 */
export type OpportunitySortName = 'LastModifiedDate' | 'Identifier' | 'CustomerCompanyName';
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "FilterIdentifier".
 */
export type FilterIdentifier = OpportunityIdentifier[];
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "FilterLifeCycleStage".
 */
export type FilterLifeCycleStage = Stage[];
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "FilterLifeCycleReviewStatus".
 */
export type FilterLifeCycleReviewStatus = ReviewStatus[];
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "StringList".
 */
export type StringList = string[];
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "OpportunitySummaries".
 */
export type OpportunitySummaries = OpportunitySummary[];
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SolutionSortName".
 */
export type SolutionSortName = 'Identifier' | 'Name' | 'Status' | 'Category' | 'CreatedDate';
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SolutionStatus".
 */
export type SolutionStatus = 'Active' | 'Inactive' | 'Draft';
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "FilterStatus".
 */
export type FilterStatus = SolutionStatus[];
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SolutionArn".
 */
export type SolutionArn = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SolutionList".
 */
export type SolutionList = SolutionBase[];
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ClientToken".
 */
export type ClientToken = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "TagKey".
 */
export type TagKey = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "TagValue".
 */
export type TagValue = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "TagList".
 */
export type TagList = Tag[];
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "TaskIdentifier".
 */
export type TaskIdentifier = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "TaskArn".
 */
export type TaskArn = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "TaskStatus".
 */
export type TaskStatus = 'IN_PROGRESS' | 'COMPLETE' | 'FAILED';
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ReasonCode".
 */
export type ReasonCode =
  | 'InvitationAccessDenied'
  | 'InvitationValidationFailed'
  | 'EngagementAccessDenied'
  | 'OpportunityAccessDenied'
  | 'ResourceSnapshotJobAccessDenied'
  | 'ResourceSnapshotJobValidationFailed'
  | 'ResourceSnapshotJobConflict'
  | 'EngagementValidationFailed'
  | 'EngagementConflict'
  | 'OpportunitySubmissionFailed'
  | 'EngagementInvitationConflict'
  | 'InternalError'
  | 'OpportunityValidationFailed'
  | 'OpportunityConflict'
  | 'ResourceSnapshotAccessDenied'
  | 'ResourceSnapshotValidationFailed'
  | 'ResourceSnapshotConflict'
  | 'ServiceQuotaExceeded'
  | 'RequestThrottled';
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ResourceSnapshotJobIdentifier".
 */
export type ResourceSnapshotJobIdentifier = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "EngagementInvitationIdentifier".
 */
export type EngagementInvitationIdentifier = string;
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ValidationExceptionReason".
 */
export type ValidationExceptionReason = 'REQUEST_VALIDATION_FAILED' | 'BUSINESS_VALIDATION_FAILED';
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ValidationExceptionErrorCode".
 */
export type ValidationExceptionErrorCode =
  | 'REQUIRED_FIELD_MISSING'
  | 'INVALID_ENUM_VALUE'
  | 'INVALID_STRING_FORMAT'
  | 'INVALID_VALUE'
  | 'TOO_MANY_VALUES'
  | 'INVALID_RESOURCE_STATE'
  | 'DUPLICATE_KEY_VALUE'
  | 'VALUE_OUT_OF_RANGE'
  | 'ACTION_NOT_PERMITTED';
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ValidationExceptionErrorList".
 */
export type ValidationExceptionErrorList = ValidationExceptionError[];

export interface Contract {
  CatalogIdentifier?: CatalogIdentifier;
  OpportunityIdentifier?: OpportunityIdentifier;
  AssigneeContact?: AssigneeContact;
  Email?: Email;
  Name?: Name;
  JobTitle?: JobTitle;
  RelatedEntityType?: RelatedEntityType;
  PrimaryNeedsFromAws?: PrimaryNeedsFromAws;
  PrimaryNeedFromAws?: PrimaryNeedFromAws;
  NationalSecurity?: NationalSecurity;
  Customer?: Customer;
  Account?: Account;
  Industry?: Industry;
  WebsiteUrl?: WebsiteUrl;
  AwsAccount?: AwsAccount;
  Address?: Address;
  AddressPart?: AddressPart;
  CountryCode?: CountryCode;
  DunsNumber?: DunsNumber;
  CustomerContactsList?: CustomerContactsList;
  Contact?: Contact;
  PhoneNumber?: PhoneNumber;
  Project?: Project;
  DeliveryModels?: DeliveryModels;
  DeliveryModel?: DeliveryModel;
  ExpectedCustomerSpendList?: ExpectedCustomerSpendList;
  ExpectedCustomerSpend?: ExpectedCustomerSpend;
  CurrencyCode?: CurrencyCode;
  PaymentFrequency?: PaymentFrequency;
  PiiString?: PiiString;
  ApnPrograms?: ApnPrograms;
  SalesActivities?: SalesActivities;
  SalesActivity?: SalesActivity;
  CompetitorName?: CompetitorName;
  OpportunityType?: OpportunityType;
  Marketing?: Marketing;
  MarketingSource?: MarketingSource;
  UseCases?: UseCases;
  Channels?: Channels;
  Channel?: Channel;
  AwsFundingUsed?: AwsFundingUsed;
  SoftwareRevenue?: SoftwareRevenue;
  RevenueModel?: RevenueModel;
  MonetaryValue?: MonetaryValue;
  Date?: Date;
  LifeCycle?: LifeCycle;
  Stage?: Stage;
  ClosedLostReason?: ClosedLostReason;
  ReviewStatus?: ReviewStatus;
  NextStepsHistories?: NextStepsHistories;
  NextStepsHistory?: NextStepsHistory;
  DateTime?: DateTime;
  OpportunityOrigin?: OpportunityOrigin;
  PartnerOpportunityTeamMembersList?: PartnerOpportunityTeamMembersList;
  SalesInvolvementType?: SalesInvolvementType;
  Visibility?: Visibility;
  AwsOpportunityLifeCycle?: AwsOpportunityLifeCycle;
  AwsClosedLostReason?: AwsClosedLostReason;
  AwsOpportunityStage?: AwsOpportunityStage;
  ProfileNextStepsHistories?: ProfileNextStepsHistories;
  ProfileNextStepsHistory?: ProfileNextStepsHistory;
  AwsOpportunityTeamMembersList?: AwsOpportunityTeamMembersList;
  AwsTeamMember?: AwsTeamMember;
  AwsMemberBusinessTitle?: AwsMemberBusinessTitle;
  AwsOpportunityInsights?: AwsOpportunityInsights;
  EngagementScore?: EngagementScore;
  InvolvementTypeChangeReason?: InvolvementTypeChangeReason;
  AwsOpportunityRelatedEntities?: AwsOpportunityRelatedEntities;
  AwsProductIdentifiers?: AwsProductIdentifiers;
  AwsProductIdentifier?: AwsProductIdentifier;
  SolutionIdentifiers?: SolutionIdentifiers;
  SolutionIdentifier?: SolutionIdentifier;
  AwsOpportunityCustomer?: AwsOpportunityCustomer;
  AwsOpportunityProject?: AwsOpportunityProject;
  EngagementInvitationArnOrIdentifier?: EngagementInvitationArnOrIdentifier;
  EngagementInvitationPayloadType?: EngagementInvitationPayloadType;
  EngagementIdentifier?: EngagementIdentifier;
  EngagementTitle?: EngagementTitle;
  InvitationStatus?: InvitationStatus;
  Receiver?: Receiver;
  AccountReceiver?: AccountReceiver;
  Alias?: Alias;
  RejectionReasonString?: RejectionReasonString;
  Payload?: Payload;
  OpportunityInvitationPayload?: OpportunityInvitationPayload;
  SenderContactList?: SenderContactList;
  SenderContact?: SenderContact;
  SenderContactEmail?: SenderContactEmail;
  ReceiverResponsibilityList?: ReceiverResponsibilityList;
  ReceiverResponsibility?: ReceiverResponsibility;
  EngagementCustomer?: EngagementCustomer;
  CompanyName?: CompanyName;
  CompanyWebsiteUrl?: CompanyWebsiteUrl;
  ProjectDetails?: ProjectDetails;
  EngagementCustomerBusinessProblem?: EngagementCustomerBusinessProblem;
  InvitationMessage?: InvitationMessage;
  EngagementDescription?: EngagementDescription;
  EngagementMemberSummaries?: EngagementMemberSummaries;
  EngagementMemberSummary?: EngagementMemberSummary;
  MemberCompanyName?: MemberCompanyName;
  OpportunityArn?: OpportunityArn;
  RelatedEntityIdentifiers?: RelatedEntityIdentifiers;
  AwsMarketplaceOfferIdentifiers?: AwsMarketplaceOfferIdentifiers;
  AwsMarketplaceOfferIdentifier?: AwsMarketplaceOfferIdentifier;
  PageSize?: PageSize;
  OpportunityEngagementInvitationSort?: OpportunityEngagementInvitationSort;
  SortOrder?: SortOrder;
  OpportunityEngagementInvitationSortName?: OpportunityEngagementInvitationSortName;
  EngagementInvitationsPayloadType?: EngagementInvitationsPayloadType;
  ParticipantType?: ParticipantType;
  InvitationStatusList?: InvitationStatusList;
  EngagementIdentifiers?: EngagementIdentifiers;
  EngagementArnOrIdentifier?: EngagementArnOrIdentifier;
  AwsAccountIdOrAliasList?: AwsAccountIdOrAliasList;
  EngagementInvitationSummaries?: EngagementInvitationSummaries;
  EngagementInvitationSummary?: EngagementInvitationSummary;
  OpportunitySort?: OpportunitySort;
  OpportunitySortName?: OpportunitySortName;
  LastModifiedDate?: LastModifiedDate;
  FilterIdentifier?: FilterIdentifier;
  FilterLifeCycleStage?: FilterLifeCycleStage;
  FilterLifeCycleReviewStatus?: FilterLifeCycleReviewStatus;
  StringList?: StringList;
  OpportunitySummaries?: OpportunitySummaries;
  OpportunitySummary?: OpportunitySummary;
  LifeCycleSummary?: LifeCycleSummary;
  CustomerSummary?: CustomerSummary;
  AccountSummary?: AccountSummary;
  AddressSummary?: AddressSummary;
  ProjectSummary?: ProjectSummary;
  SolutionSort?: SolutionSort;
  SolutionSortName?: SolutionSortName;
  FilterStatus?: FilterStatus;
  SolutionStatus?: SolutionStatus;
  SolutionList?: SolutionList;
  SolutionBase?: SolutionBase;
  SolutionArn?: SolutionArn;
  ClientToken?: ClientToken;
  TagList?: TagList;
  Tag?: Tag;
  TagKey?: TagKey;
  TagValue?: TagValue;
  TaskIdentifier?: TaskIdentifier;
  TaskArn?: TaskArn;
  TaskStatus?: TaskStatus;
  ReasonCode?: ReasonCode;
  ResourceSnapshotJobIdentifier?: ResourceSnapshotJobIdentifier;
  EngagementInvitationIdentifier?: EngagementInvitationIdentifier;
  AwsSubmission?: AwsSubmission;
  ValidationExceptionReason?: ValidationExceptionReason;
  ValidationExceptionErrorList?: ValidationExceptionErrorList;
  ValidationExceptionError?: ValidationExceptionError;
  ValidationExceptionErrorCode?: ValidationExceptionErrorCode;
  AssignOpportunityRequest?: AssignOpportunityRequest;
  AssociateOpportunityRequest?: AssociateOpportunityRequest;
  CreateOpportunityRequest?: CreateOpportunityRequest;
  CreateOpportunityResponse?: CreateOpportunityResponse;
  DisassociateOpportunityRequest?: DisassociateOpportunityRequest;
  GetAwsOpportunitySummaryRequest?: GetAwsOpportunitySummaryRequest;
  GetAwsOpportunitySummaryResponse?: GetAwsOpportunitySummaryResponse;
  GetEngagementInvitationRequest?: GetEngagementInvitationRequest;
  GetEngagementInvitationResponse?: GetEngagementInvitationResponse;
  GetOpportunityRequest?: GetOpportunityRequest;
  GetOpportunityResponse?: GetOpportunityResponse;
  ListEngagementInvitationsRequest?: ListEngagementInvitationsRequest;
  ListEngagementInvitationsResponse?: ListEngagementInvitationsResponse;
  ListOpportunitiesRequest?: ListOpportunitiesRequest;
  ListOpportunitiesResponse?: ListOpportunitiesResponse;
  ListSolutionsRequest?: ListSolutionsRequest;
  ListSolutionsResponse?: ListSolutionsResponse;
  RejectEngagementInvitationRequest?: RejectEngagementInvitationRequest;
  StartEngagementByAcceptingInvitationTaskRequest?: StartEngagementByAcceptingInvitationTaskRequest;
  StartEngagementByAcceptingInvitationTaskResponse?: StartEngagementByAcceptingInvitationTaskResponse;
  StartEngagementFromOpportunityTaskRequest?: StartEngagementFromOpportunityTaskRequest;
  StartEngagementFromOpportunityTaskResponse?: StartEngagementFromOpportunityTaskResponse;
  UpdateOpportunityRequest?: UpdateOpportunityRequest;
  UpdateOpportunityResponse?: UpdateOpportunityResponse;
  AccessDeniedException?: AccessDeniedException;
  InternalServerException?: InternalServerException;
  ResourceNotFoundException?: ResourceNotFoundException;
  ThrottlingException?: ThrottlingException;
  ValidationException?: ValidationException;
  ConflictException?: ConflictException;
  ServiceQuotaExceededException?: ServiceQuotaExceededException;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AssigneeContact".
 */
export interface AssigneeContact {
  Email: Email;
  FirstName: string;
  LastName: string;
  BusinessTitle: JobTitle;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Customer".
 */
export interface Customer {
  Account?: Account | null;
  Contacts?: CustomerContactsList | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Account".
 */
export interface Account {
  Industry?: Industry | null;
  OtherIndustry?: string | null;
  CompanyName: string;
  WebsiteUrl?: WebsiteUrl | null;
  AwsAccountId?: AwsAccount | null;
  Address?: Address | null;
  Duns?: DunsNumber | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Address".
 */
export interface Address {
  City?: string | null;
  PostalCode?: string | null;
  StateOrRegion?: AddressPart | null;
  CountryCode?: CountryCode | null;
  StreetAddress?: string | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Contact".
 */
export interface Contact {
  Email?: Email | null;
  FirstName?: string | null;
  LastName?: string | null;
  BusinessTitle?: JobTitle | null;
  Phone?: PhoneNumber | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Project".
 */
export interface Project {
  DeliveryModels?: DeliveryModels | null;
  ExpectedCustomerSpend?: ExpectedCustomerSpendList | null;
  Title?: string | null;
  ApnPrograms?: ApnPrograms | null;
  CustomerBusinessProblem?: string | null;
  CustomerUseCase?: string | null;
  RelatedOpportunityIdentifier?: OpportunityIdentifier | null;
  SalesActivities?: SalesActivities | null;
  CompetitorName?: CompetitorName | null;
  OtherCompetitorNames?: string | null;
  OtherSolutionDescription?: string | null;
  AdditionalComments?: string | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ExpectedCustomerSpend".
 */
export interface ExpectedCustomerSpend {
  Amount: string;
  CurrencyCode:
    | 'USD'
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
  Frequency: PaymentFrequency;
  TargetCompany: string;
  EstimationUrl?: WebsiteUrl | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Marketing".
 */
export interface Marketing {
  CampaignName?: string | null;
  Source?: MarketingSource | null;
  UseCases?: UseCases | null;
  Channels?: Channels | null;
  AwsFundingUsed?: AwsFundingUsed | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SoftwareRevenue".
 */
export interface SoftwareRevenue {
  DeliveryModel?: RevenueModel | null;
  Value?: MonetaryValue | null;
  EffectiveDate?: Date | null;
  ExpirationDate?: Date | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "MonetaryValue".
 */
export interface MonetaryValue {
  Amount: string;
  CurrencyCode: CurrencyCode;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "LifeCycle".
 */
export interface LifeCycle {
  Stage?: Stage | null;
  ClosedLostReason?: ClosedLostReason | null;
  NextSteps?: string | null;
  TargetCloseDate?: Date | null;
  ReviewStatus?: ReviewStatus | null;
  ReviewComments?: string | null;
  ReviewStatusReason?: string | null;
  NextStepsHistory?: NextStepsHistories | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "NextStepsHistory".
 */
export interface NextStepsHistory {
  Value: string;
  Time: DateTime;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AwsOpportunityLifeCycle".
 */
export interface AwsOpportunityLifeCycle {
  TargetCloseDate?: Date | null;
  ClosedLostReason?: AwsClosedLostReason | null;
  Stage?: AwsOpportunityStage | null;
  NextSteps?: string | null;
  NextStepsHistory?: ProfileNextStepsHistories | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ProfileNextStepsHistory".
 */
export interface ProfileNextStepsHistory {
  Value: string;
  Time: DateTime;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AwsTeamMember".
 */
export interface AwsTeamMember {
  Email?: Email | null;
  FirstName?: string | null;
  LastName?: string | null;
  BusinessTitle?: AwsMemberBusinessTitle | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AwsOpportunityInsights".
 */
export interface AwsOpportunityInsights {
  NextBestActions?: string | null;
  EngagementScore?: EngagementScore | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AwsOpportunityRelatedEntities".
 */
export interface AwsOpportunityRelatedEntities {
  AwsProducts?: AwsProductIdentifiers | null;
  Solutions?: SolutionIdentifiers | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AwsOpportunityCustomer".
 */
export interface AwsOpportunityCustomer {
  Contacts?: CustomerContactsList | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AwsOpportunityProject".
 */
export interface AwsOpportunityProject {
  ExpectedCustomerSpend?: ExpectedCustomerSpendList | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Receiver".
 */
export interface Receiver {
  Account?: AccountReceiver | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AccountReceiver".
 */
export interface AccountReceiver {
  Alias?: Alias | null;
  AwsAccountId: AwsAccount;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Payload".
 */
export interface Payload {
  OpportunityInvitation?: OpportunityInvitationPayload | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "OpportunityInvitationPayload".
 */
export interface OpportunityInvitationPayload {
  SenderContacts?: SenderContactList | null;
  ReceiverResponsibilities: ReceiverResponsibilityList;
  Customer: EngagementCustomer;
  Project: ProjectDetails;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SenderContact".
 */
export interface SenderContact {
  Email: SenderContactEmail;
  FirstName?: Name | null;
  LastName?: Name | null;
  BusinessTitle?: JobTitle | null;
  Phone?: PhoneNumber | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "EngagementCustomer".
 */
export interface EngagementCustomer {
  Industry: Industry;
  CompanyName: CompanyName;
  WebsiteUrl: CompanyWebsiteUrl;
  CountryCode: CountryCode;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ProjectDetails".
 */
export interface ProjectDetails {
  BusinessProblem: EngagementCustomerBusinessProblem;
  Title: string;
  TargetCompletionDate: Date;
  ExpectedCustomerSpend: ExpectedCustomerSpendList;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "EngagementMemberSummary".
 */
export interface EngagementMemberSummary {
  CompanyName?: MemberCompanyName | null;
  WebsiteUrl?: string | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RelatedEntityIdentifiers".
 */
export interface RelatedEntityIdentifiers {
  AwsMarketplaceOffers?: AwsMarketplaceOfferIdentifiers | null;
  Solutions?: SolutionIdentifiers | null;
  AwsProducts?: AwsProductIdentifiers | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "OpportunityEngagementInvitationSort".
 */
export interface OpportunityEngagementInvitationSort {
  SortOrder: SortOrder;
  SortBy: OpportunityEngagementInvitationSortName;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "EngagementInvitationSummary".
 */
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
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "OpportunitySort".
 */
export interface OpportunitySort {
  SortOrder: SortOrder;
  SortBy: OpportunitySortName;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "LastModifiedDate".
 */
export interface LastModifiedDate {
  AfterLastModifiedDate?: DateTime | null;
  BeforeLastModifiedDate?: DateTime | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "OpportunitySummary".
 */
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
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "LifeCycleSummary".
 */
export interface LifeCycleSummary {
  Stage?: Stage | null;
  ClosedLostReason?: ClosedLostReason | null;
  NextSteps?: string | null;
  TargetCloseDate?: Date | null;
  ReviewStatus?: ReviewStatus | null;
  ReviewComments?: string | null;
  ReviewStatusReason?: string | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CustomerSummary".
 */
export interface CustomerSummary {
  Account?: AccountSummary | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AccountSummary".
 */
export interface AccountSummary {
  Industry?: Industry | null;
  OtherIndustry?: string | null;
  CompanyName: string;
  WebsiteUrl?: WebsiteUrl | null;
  Address?: AddressSummary | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AddressSummary".
 */
export interface AddressSummary {
  City?: string | null;
  PostalCode?: string | null;
  StateOrRegion?: AddressPart | null;
  CountryCode?: CountryCode | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ProjectSummary".
 */
export interface ProjectSummary {
  DeliveryModels?: DeliveryModels | null;
  ExpectedCustomerSpend?: ExpectedCustomerSpendList | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SolutionSort".
 */
export interface SolutionSort {
  SortOrder: SortOrder;
  SortBy: SolutionSortName;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SolutionBase".
 */
export interface SolutionBase {
  Catalog: CatalogIdentifier;
  Id: SolutionIdentifier;
  Arn?: SolutionArn | null;
  Name: string;
  Status: SolutionStatus;
  Category: string;
  CreatedDate: DateTime;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Tag".
 */
export interface Tag {
  Key: TagKey;
  Value: TagValue;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AwsSubmission".
 */
export interface AwsSubmission {
  InvolvementType: SalesInvolvementType;
  Visibility?: Visibility | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ValidationExceptionError".
 */
export interface ValidationExceptionError {
  FieldName?: string | null;
  Message: string;
  Code: ValidationExceptionErrorCode;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AssignOpportunityRequest".
 */
export interface AssignOpportunityRequest {
  Catalog: CatalogIdentifier;
  Identifier: OpportunityIdentifier;
  Assignee: AssigneeContact;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AssociateOpportunityRequest".
 */
export interface AssociateOpportunityRequest {
  Catalog: CatalogIdentifier;
  OpportunityIdentifier: OpportunityIdentifier;
  RelatedEntityType: RelatedEntityType;
  RelatedEntityIdentifier: string;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CreateOpportunityRequest".
 */
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
  ClientToken: string;
  LifeCycle?: LifeCycle | null;
  Origin?: OpportunityOrigin | null;
  OpportunityTeam?: PartnerOpportunityTeamMembersList | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CreateOpportunityResponse".
 */
export interface CreateOpportunityResponse {
  Id: OpportunityIdentifier;
  PartnerOpportunityIdentifier?: string | null;
  LastModifiedDate?: DateTime | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "DisassociateOpportunityRequest".
 */
export interface DisassociateOpportunityRequest {
  Catalog: CatalogIdentifier;
  OpportunityIdentifier: OpportunityIdentifier;
  RelatedEntityType: RelatedEntityType;
  RelatedEntityIdentifier: string;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "GetAwsOpportunitySummaryRequest".
 */
export interface GetAwsOpportunitySummaryRequest {
  Catalog: CatalogIdentifier;
  RelatedOpportunityIdentifier: OpportunityIdentifier;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "GetAwsOpportunitySummaryResponse".
 */
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
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "GetEngagementInvitationRequest".
 */
export interface GetEngagementInvitationRequest {
  Catalog: CatalogIdentifier;
  Identifier: EngagementInvitationArnOrIdentifier;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "GetEngagementInvitationResponse".
 */
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
  RejectionReason?: RejectionReasonString | null;
  Payload?: Payload | null;
  InvitationMessage?: InvitationMessage | null;
  EngagementDescription?: EngagementDescription | null;
  ExistingMembers?: EngagementMemberSummaries | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "GetOpportunityRequest".
 */
export interface GetOpportunityRequest {
  Catalog: CatalogIdentifier;
  Identifier: OpportunityIdentifier;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "GetOpportunityResponse".
 */
export interface GetOpportunityResponse {
  Catalog: CatalogIdentifier;
  PrimaryNeedsFromAws?: PrimaryNeedsFromAws | null;
  NationalSecurity?: NationalSecurity | null;
  PartnerOpportunityIdentifier?: string | null;
  Customer?: Customer | null;
  Project?: Project | null;
  OpportunityType?: OpportunityType | null;
  Marketing?: Marketing | null;
  SoftwareRevenue?: SoftwareRevenue | null;
  Id: OpportunityIdentifier;
  Arn?: OpportunityArn | null;
  LastModifiedDate: DateTime;
  CreatedDate: DateTime;
  RelatedEntityIdentifiers: RelatedEntityIdentifiers;
  LifeCycle?: LifeCycle | null;
  OpportunityTeam?: PartnerOpportunityTeamMembersList | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ListEngagementInvitationsRequest".
 */
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
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ListEngagementInvitationsResponse".
 */
export interface ListEngagementInvitationsResponse {
  EngagementInvitationSummaries?: EngagementInvitationSummaries | null;
  NextToken?: string | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ListOpportunitiesRequest".
 */
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
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ListOpportunitiesResponse".
 */
export interface ListOpportunitiesResponse {
  OpportunitySummaries: OpportunitySummaries;
  NextToken?: string | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ListSolutionsRequest".
 */
export interface ListSolutionsRequest {
  Catalog: CatalogIdentifier;
  MaxResults?: PageSize | null;
  NextToken?: string | null;
  Sort?: SolutionSort | null;
  Status?: FilterStatus | null;
  Identifier?: SolutionIdentifiers | null;
  Category?: StringList | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ListSolutionsResponse".
 */
export interface ListSolutionsResponse {
  SolutionSummaries: SolutionList;
  NextToken?: string | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RejectEngagementInvitationRequest".
 */
export interface RejectEngagementInvitationRequest {
  Catalog: CatalogIdentifier;
  Identifier: EngagementInvitationArnOrIdentifier;
  RejectionReason?: RejectionReasonString | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "StartEngagementByAcceptingInvitationTaskRequest".
 */
export interface StartEngagementByAcceptingInvitationTaskRequest {
  Catalog: CatalogIdentifier;
  ClientToken: string;
  Identifier: EngagementInvitationArnOrIdentifier;
  Tags?: TagList | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "StartEngagementByAcceptingInvitationTaskResponse".
 */
export interface StartEngagementByAcceptingInvitationTaskResponse {
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
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "StartEngagementFromOpportunityTaskRequest".
 */
export interface StartEngagementFromOpportunityTaskRequest {
  Catalog: CatalogIdentifier;
  ClientToken: string;
  Identifier: OpportunityIdentifier;
  AwsSubmission: AwsSubmission;
  Tags?: TagList | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "StartEngagementFromOpportunityTaskResponse".
 */
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
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "UpdateOpportunityRequest".
 */
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
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "UpdateOpportunityResponse".
 */
export interface UpdateOpportunityResponse {
  Id: OpportunityIdentifier;
  LastModifiedDate: DateTime;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AccessDeniedException".
 */
export interface AccessDeniedException {
  Message?: string | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "InternalServerException".
 */
export interface InternalServerException {
  Message?: string | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ResourceNotFoundException".
 */
export interface ResourceNotFoundException {
  Message?: string | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ThrottlingException".
 */
export interface ThrottlingException {
  Message?: string | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ValidationException".
 */
export interface ValidationException {
  Message: string;
  Reason: ValidationExceptionReason;
  ErrorList?: ValidationExceptionErrorList | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ConflictException".
 */
export interface ConflictException {
  Message?: string | null;
}
/**
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ServiceQuotaExceededException".
 */
export interface ServiceQuotaExceededException {
  Message?: string | null;
}
