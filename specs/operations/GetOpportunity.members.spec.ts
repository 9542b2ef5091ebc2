import { describeOperation, documented, expect, must, test } from '../support/test.ts';
import { getAt } from './helpers/bodyPath.ts';
import { fullOpportunity } from './helpers/opportunities.ts';

/** Each member of the record that a caller can set, to its leaves. */
const members = [
  ['GET-1bc2', 'Customer.Account.AwsAccountId'],
  ['GET-fdbb', 'Customer.Account.CompanyName'],
  ['GET-502e', 'Customer.Account.Duns'],
  ['GET-7417', 'Customer.Account.Industry'],
  ['GET-7b74', 'Customer.Account.OtherIndustry'],
  ['GET-69fa', 'Customer.Account.WebsiteUrl'],
  ['GET-f6e2', 'Customer.Account.Address.City'],
  ['GET-2366', 'Customer.Account.Address.CountryCode'],
  ['GET-ff6a', 'Customer.Account.Address.PostalCode'],
  ['GET-865a', 'Customer.Account.Address.StateOrRegion'],
  ['GET-57e6', 'Customer.Account.Address.StreetAddress'],
  ['GET-c89c', 'Customer.Contacts.0.BusinessTitle'],
  ['GET-e7fc', 'Customer.Contacts.0.Email'],
  ['GET-e432', 'Customer.Contacts.0.FirstName'],
  ['GET-02bb', 'Customer.Contacts.0.LastName'],
  ['GET-c76a', 'Customer.Contacts.0.Phone'],
  ['GET-28d3', 'Marketing.AwsFundingUsed'],
  ['GET-6252', 'Marketing.CampaignName'],
  ['GET-c3f6', 'Marketing.Channels'],
  ['GET-93d6', 'Marketing.Source'],
  ['GET-74b7', 'Marketing.UseCases'],
  ['GET-b80c', 'NationalSecurity'],
  ['GET-34b4', 'OpportunityType'],
  ['GET-0a99', 'PartnerOpportunityIdentifier'],
  ['GET-4b48', 'PrimaryNeedsFromAws'],
  ['GET-1911', 'Project.CompetitorName'],
  ['GET-5dc0', 'Project.CustomerBusinessProblem'],
  ['GET-9649', 'Project.CustomerUseCase'],
  ['GET-4af3', 'Project.ExpectedCustomerSpend.0.Amount'],
  ['GET-67d3', 'Project.ExpectedCustomerSpend.0.CurrencyCode'],
  ['GET-c42a', 'Project.ExpectedCustomerSpend.0.Frequency'],
  ['GET-aba4', 'Project.ExpectedCustomerSpend.0.TargetCompany'],
  ['GET-3e67', 'Project.OtherCompetitorNames'],
  ['GET-3cc2', 'Project.SalesActivities'],
  ['GET-9d53', 'Project.Title'],
  ['GET-6d6a', 'SoftwareRevenue.DeliveryModel'],
  ['GET-eb7b', 'SoftwareRevenue.EffectiveDate'],
  ['GET-2bf1', 'SoftwareRevenue.ExpirationDate'],
  ['GET-76b4', 'SoftwareRevenue.Value.Amount'],
  ['GET-5b53', 'SoftwareRevenue.Value.CurrencyCode'],
] as const;

describeOperation('GetOpportunity', () => {
  for (const [id, path] of members) {
    test(
      `returns ${path.replaceAll('.0', '[0]')} as sent`,
      must(id, 'lifecycle', documented(`GetOpportunity, ${path}`)),
      async ({ reader }) => {
        const { Id, sent } = await fullOpportunity(reader);
        const read = await reader.expectAccepted('GetOpportunity', { Catalog: 'Sandbox', Identifier: Id });
        expect(getAt(sent, path)).toBeDefined();
        expect({ Id: read.Id, [path]: getAt(read, path) }).toEqual({ Id, [path]: getAt(sent, path) });
      },
    );
  }
});
