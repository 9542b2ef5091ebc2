import { put } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { refusal } from '../refusal.ts';

export const websiteAfterApproval: BusinessFault = {
  name: 'websiteAfterApproval',
  says: 'keep the website as it was once approved',
  source: 'facts C.4',
  evidence: 'doc',
  at: ['update'],
  status: 'approved',
  change: (twin) => put(twin, 'Customer/Account/WebsiteUrl', 'https://another.example.com'),
  admissible: refusal(['Customer/Account/WebsiteUrl'], { nameless: true }),
};
