import type { StatusStyle } from './statusCodes.ts';

/** The times of which the forms of responses are known. */
export const eras = ['2024-11', '2025-02', '2025-12', '2026'] as const;
export type Era = (typeof eras)[number];
type Precision = 'seconds' | 'milliseconds' | 'nanoseconds';

/** The form of responses as recorded at one time. It says how a response is written, never what is accepted or done. */
export interface ResponseForm {
  readonly modified: 'seconds' | 'milliseconds';
  readonly taskStart: Precision;
  readonly invitationDates: 'seconds' | 'nanoseconds';
  readonly taskIds: 'null' | 'present';
  readonly productionArns: 'null' | 'present';
  readonly invitationEngagement: 'null' | 'present';
  readonly responsibilities: 'null' | 'present';
  /** Members that came later are left out while they have no value. */
  readonly membersUntil: string;
  readonly listTypes: 'absent' | 'present';
  readonly order: 'alphabetical';
  readonly statuses: StatusStyle;
}
/** The value of a cell and where it is written. */
type Cell<V> = readonly [value: V, source: string];
type Row<V> = { readonly description: string; readonly cells: Readonly<Record<Era, Cell<V>>> };

const modelOf2025 = 'behaviour A.16; M';
/** One row for each part of the form, one cell for each time. */
export const formTable: { readonly [Name in keyof ResponseForm]: Row<ResponseForm[Name]> } = {
  modified: {
    description: 'precision of LastModifiedDate',
    cells: {
      '2024-11': ['seconds', 'behaviour A.15; RR'],
      '2025-02': ['seconds', 'behaviour A.15; RR, until March 2025'],
      '2025-12': ['milliseconds', 'behaviour A.15; RR, L2O'],
      '2026': ['milliseconds', 'behaviour A.15, since-launch J.9; PO'],
    },
  },
  taskStart: {
    description: 'precision of StartTime',
    cells: {
      '2024-11': ['seconds', 'behaviour A.15; RR'],
      '2025-02': ['nanoseconds', 'behaviour A.15; RR'],
      '2025-12': ['milliseconds', 'behaviour A.15, since-launch F.1; RR, LT'],
      '2026': ['milliseconds', 'behaviour A.15; inferred from 2025-12'],
    },
  },
  invitationDates: {
    description: 'precision of InvitationDate and ExpirationDate',
    cells: {
      '2024-11': ['seconds', 'behaviour A.15; RR'],
      '2025-02': ['nanoseconds', 'behaviour A.15, since-launch D; MP'],
      '2025-12': ['nanoseconds', 'since-launch A.9; LT'],
      '2026': ['nanoseconds', 'since-launch A.9; inferred from 2025-12'],
    },
  },
  taskIds: {
    description: 'TaskId, TaskArn, ResourceSnapshotJobId and EngagementId of a Start operation',
    cells: {
      '2024-11': ['null', 'behaviour F.2, J.24; RR'],
      '2025-02': ['present', 'since-launch K.1; MP'],
      '2025-12': ['present', 'since-launch F.1, F.5; LT'],
      '2026': ['present', 'since-launch F.1; inferred from 2025-12'],
    },
  },
  productionArns: {
    description: 'Arn of opportunities and solutions in catalog AWS',
    cells: {
      '2024-11': ['null', 'behaviour A.23, J.17; RR'],
      '2025-02': ['present', 'behaviour A.23; RR'],
      '2025-12': ['present', 'behaviour A.23; L2O'],
      '2026': ['present', 'behaviour J.17'],
    },
  },
  invitationEngagement: {
    description: 'EngagementId of an invitation',
    cells: {
      '2024-11': ['null', 'behaviour E.5; RR'],
      '2025-02': ['present', 'since-launch D; MP'],
      '2025-12': ['present', 'since-launch D; LT'],
      '2026': ['present', 'since-launch D; inferred from 2025-12'],
    },
  },
  responsibilities: {
    description: 'ReceiverResponsibilities of an invitation by AWS',
    cells: {
      '2024-11': ['null', 'behaviour E.5; RR'],
      '2025-02': ['present', 'behaviour E.5; RR January 2025'],
      '2025-12': ['present', 'behaviour E.5; inferred from 2025-02'],
      '2026': ['present', 'behaviour E.5; inferred from 2025-02'],
    },
  },
  membersUntil: {
    description:
      'members that came later than this are left out while they have no value; the others are null or an empty list',
    cells: {
      // What the model of January 2025 adds was there, as null, on launch day (behaviour J.16, J.24).
      '2024-11': ['2025-01-15', 'behaviour A.10, J.16, J.24; RR'],
      '2025-02': ['2025-02-28', 'behaviour A.10; RR, MP'],
      '2025-12': ['2025-12-31', 'since-launch J.2; LT'],
      '2026': ['2026-12-31', 'since-launch J.2; inferred from the rule of explicit nulls'],
    },
  },
  listTypes: {
    description: '__type in the structures of lists, on the SDK route',
    cells: {
      '2024-11': ['absent', 'inferred: no source'],
      '2025-02': ['absent', 'inferred: no source'],
      '2025-12': ['absent', 'inferred: no source'],
      '2026': ['present', 'behaviour A.12; OM, April 2026; the name is inferred'],
    },
  },
  order: {
    description: 'order of members',
    cells: {
      '2024-11': ['alphabetical', 'behaviour A.10; RR'],
      '2025-02': ['alphabetical', 'behaviour A.10; RR'],
      '2025-12': ['alphabetical', 'since-launch C.7, F.1; LT'],
      '2026': ['alphabetical', 'since-launch J.4; DS'],
    },
  },
  statuses: {
    description: 'HTTP statuses of errors, unless --statuses says otherwise',
    cells: {
      '2024-11': ['model', `${modelOf2025}, inferred from April 2025`],
      '2025-02': ['model', modelOf2025],
      '2025-12': ['flat', 'behaviour A.16; inferred from 2026'],
      '2026': ['flat', 'behaviour A.16; API-Create'],
    },
  },
};

const forms = Object.fromEntries(
  eras.map((era) => [
    era,
    Object.fromEntries(Object.entries(formTable).map(([name, { cells }]) => [name, cells[era][0]])),
  ]),
) as unknown as Readonly<Record<Era, ResponseForm>>;

/** The form of responses at one time. */
export const formOf = (era: Era): ResponseForm => forms[era];

/** The text of `--like list`. */
export const formList = (): string =>
  Object.values(formTable)
    .flatMap(({ description, cells }) => [
      description,
      ...eras.map((era) => `  ${era}  ${cells[era][0].padEnd(12)}  ${cells[era][1]}`),
    ])
    .map((line) => `${line}\n`)
    .join('');
