import { expect, test } from '@playwright/test';
import { keptAs, relatedOf } from './related.ts';

test('an offer is kept by its bare id, all else as sent', () => {
  expect(keptAs('AwsMarketplaceOffers', 'arn:aws:aws-marketplace:us-east-1:1:AWSMarketplace/Offer/offer-abc')).toBe(
    'offer-abc',
  );
  expect(keptAs('AwsMarketplaceOffers', 'offer-abc')).toBe('offer-abc');
  for (const odd of [
    'arn:aws:aws-marketplace:us-east-1:1:AWSMarketplace/Offer/',
    'arn:aws:aws-marketplace:us-east-1:1:AWSMarketplace/Offer/x',
  ]) {
    expect(keptAs('AwsMarketplaceOffers', odd)).toBe(odd);
  }
  expect(keptAs('AwsProducts', 'a/b')).toBe('a/b');
});

test('associations are read by type, none as an empty list', () => {
  expect(relatedOf({ Solutions: ['S-1'], AwsProducts: null }, 'Solutions')).toEqual(['S-1']);
  expect(relatedOf({ Solutions: ['S-1'], AwsProducts: null }, 'AwsProducts')).toEqual([]);
});
