import { expect, test } from '@playwright/test';
import { relatedIdentifiers, storedIdentifier } from './relatedEntities.ts';

test('an offer is kept by its bare id, all else as sent', () => {
  expect(
    storedIdentifier('AwsMarketplaceOffers', 'arn:aws:aws-marketplace:us-east-1:1:AWSMarketplace/Offer/offer-abc'),
  ).toBe('offer-abc');
  expect(storedIdentifier('AwsMarketplaceOffers', 'offer-abc')).toBe('offer-abc');
  for (const odd of [
    'arn:aws:aws-marketplace:us-east-1:1:AWSMarketplace/Offer/',
    'arn:aws:aws-marketplace:us-east-1:1:AWSMarketplace/Offer/x',
  ]) {
    expect(storedIdentifier('AwsMarketplaceOffers', odd)).toBe(odd);
  }
  expect(storedIdentifier('AwsProducts', 'a/b')).toBe('a/b');
});

test('associations are read by type, none as an empty list', () => {
  expect(relatedIdentifiers({ Solutions: ['S-1'], AwsProducts: null }, 'Solutions')).toEqual(['S-1']);
  expect(relatedIdentifiers({ Solutions: ['S-1'], AwsProducts: null }, 'AwsProducts')).toEqual([]);
});
