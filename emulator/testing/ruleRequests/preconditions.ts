import type { RuleRequest } from './story.ts';

const solution = 'S-1234567';
const marketplace = (name: string): string => `arn:aws:aws-marketplace:us-east-1:999999999999:AWSMarketplace/${name}`;
const associateNew =
  (identifier: string, type?: string): RuleRequest =>
  (story) => ['AssociateOpportunity', story.associationRequest(story.create(), identifier, type)];

/** Associates a solution or product of AWS Marketplace of which the control plane has said something. */
const associateSet =
  (type: 'AwsMarketplaceSolutions' | 'AwsMarketplaceProducts', name: string, said: object): RuleRequest =>
  (story) => {
    story.callControl('POST marketplace', { AccountId: '111111111111', Arn: marketplace(name), ...said });
    return associateNew(marketplace(name), type)(story);
  };

/** For each rule on associations, invitations and assignments, the requests that get its error. */
export const preconditionRequests: Readonly<Record<string, readonly RuleRequest[]>> = {
  'assignee-known': [
    (story) => {
      const Assignee = { BusinessTitle: 'PartnerAccountManager', Email: 'a@b.invalid', FirstName: 'A', LastName: 'B' };
      return ['AssignOpportunity', { Identifier: story.create(), Assignee }];
    },
  ],
  'association-exists': [(story) => ['DisassociateOpportunity', story.associationRequest(story.create(), solution)]],
  'association-limits': [
    (story) => {
      const Id = story.create();
      for (let index = 0; index < 20; index++) story.associate(Id, `Product${index}`, 'AwsProducts');
      return ['AssociateOpportunity', story.associationRequest(Id, 'Product20', 'AwsProducts')];
    },
  ],
  'association-unique': [
    (story) => {
      const Id = story.create();
      story.associate(Id, solution);
      return ['AssociateOpportunity', story.associationRequest(Id, solution)];
    },
  ],
  'invitation-pending': [
    (story) => {
      const Identifier = story.createInvitation();
      story.partner.call('RejectEngagementInvitation', { Identifier });
      return ['RejectEngagementInvitation', { Identifier }];
    },
    (story) => {
      const Identifier = story.createInvitation();
      story.advanceClock(15 * 24 * 3_600_000);
      return ['StartEngagementByAcceptingInvitationTask', { ClientToken: 't', Identifier }];
    },
  ],
  'last-solution-not-removable': [
    (story) => {
      const Id = story.createIn('Approved');
      story.associate(Id, solution);
      story.update(Id, { 'LifeCycle.Stage': 'Committed' });
      return ['DisassociateOpportunity', story.associationRequest(Id, solution)];
    },
  ],
  'marketplace-entity-usable': [
    associateSet('AwsMarketplaceSolutions', 'Solution/soln-a', { Status: 'Draft' }),
    associateSet('AwsMarketplaceProducts', 'SaaSProduct/prod-a', { Status: 'Inactive' }),
    associateSet('AwsMarketplaceProducts', 'AmiProduct/prod-b', { Visibility: 'Restricted' }),
  ],
  'offer-or-offer-set': [
    (story) => {
      const Id = story.create();
      story.associate(Id, marketplace('Offer/offer-a'), 'AwsMarketplaceOffers');
      return [
        'AssociateOpportunity',
        story.associationRequest(Id, marketplace('OfferSet/offerset-a'), 'AwsMarketplaceOfferSets'),
      ];
    },
  ],
  'related-identifier-format': [
    associateNew('Other'),
    associateNew(solution, 'AwsProducts'),
    associateNew('offer-abc', 'AwsProducts'),
    associateNew('AmazonEC2Linux', 'AwsMarketplaceOffers'),
  ],
  // Inactive, and a draft.
  'solution-active': [associateNew('S-0059718'), associateNew('S-0059719')],
  'solution-exists': [associateNew('S-99')],
  'task-accepts-opportunities': [
    (story) => {
      const { Identifier } = story.callControl('POST leads', { AccountId: '111111111111', Catalog: 'Sandbox' }) as {
        Identifier: string;
      };
      return ['StartEngagementByAcceptingInvitationTask', { ClientToken: 't', Identifier }];
    },
  ],
};
