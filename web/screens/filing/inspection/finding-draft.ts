/** What a unit notes against one criterion while it inspects itself, and the findings that it reports in the end. */
import type { Finding } from '../../../../shared/domain/assignment/finding.ts';
import { newKey } from '../../../api/client.ts';
import type { BodyOf } from '../../../api/endpoint.ts';
import { filled, present } from '../present.ts';
import type { FindingSeverity as Severity, RootCause } from '../../../texts/deciding-types.ts';

/** Met, not met, or nothing of the kind here. */
export type Verdict = 'KEPT' | 'WRONG' | 'NONE';
/** One wrong: on the collective, or on a person known by a code only. */
export interface WrongDraft {
  readonly id: string;
  readonly on: 'COLLECTIVE' | 'INDIVIDUAL';
  /** The part of the unit, or the person's code. */
  readonly who: string;
  readonly note: string;
  readonly isCorrected: boolean;
  readonly remedy: string;
  readonly by: string;
  readonly severity: Severity | '';
  readonly rootCause: RootCause | '';
}
export interface FindingDraft {
  readonly verdict: Verdict;
  /** What was done well. */
  readonly note: string;
  readonly wrongs: readonly WrongDraft[];
}
/** By code of the criterion. */
export type FindingDrafts = Readonly<Record<string, FindingDraft>>;

type SentReport = BodyOf<'POST /assignments/{assignmentId}/report'>['report'];
type SentFinding = NonNullable<SentReport['findings']>[number];

export const newWrong = (): WrongDraft => ({
  id: newKey(),
  on: 'COLLECTIVE',
  who: '',
  note: '',
  isCorrected: true,
  remedy: '',
  by: '',
  severity: '',
  rootCause: '',
});

/** A verdict keeps what was written under another one, so that a slip of the finger costs nothing. */
export const judged = (before: FindingDraft | undefined, verdict: Verdict): FindingDraft => {
  const wrongs = before?.wrongs ?? [];
  return {
    verdict,
    note: before?.note ?? '',
    wrongs: verdict === 'WRONG' && wrongs.length === 0 ? [newWrong()] : wrongs,
  };
};

const subjectOf = ({ on, who }: WrongDraft): SentFinding['subject'] =>
  on === 'INDIVIDUAL'
    ? { kind: 'INDIVIDUAL', code: codeOf(who) }
    : { kind: 'COLLECTIVE', ...present({ part: filled(who) }) };
/** Codes are written in capitals; nobody should have to hold the key. */
const codeOf = (who: string): string => who.trim().toUpperCase();

function wrongOf(criterion: SentFinding['criterion'], wrong: WrongDraft): SentFinding {
  const { note, isCorrected, remedy, by, severity, rootCause } = wrong;
  return {
    criterion,
    outcome: 'WRONG',
    subject: subjectOf(wrong),
    ...present({ note: filled(note) }),
    correctedOnTheSpot: isCorrected,
    ...(!isCorrected && remedy.trim() !== '' && by !== '' ? { remedy: { what: remedy.trim(), by } } : {}),
    ...(severity === '' ? {} : { severity }),
    ...(rootCause === '' ? {} : { rootCause }),
  };
}

/** Codes come from the catalogue or from the unit's own set, both of the server. */
const isCode = (code: string): code is SentFinding['criterion'] => code.includes('-');

/** In the order of their criteria's codes in the draft; `placeOf` counts the same way. */
export const findingsOf = (drafts: FindingDrafts): SentFinding[] =>
  Object.entries(drafts).flatMap(([criterion, { verdict, note, wrongs }]): SentFinding[] => {
    if (!isCode(criterion) || verdict === 'NONE') return [];
    if (verdict === 'WRONG') return wrongs.map((wrong) => wrongOf(criterion, wrong));
    return [
      { criterion, outcome: 'KEPT', subject: { kind: 'COLLECTIVE' }, ...present({ note: filled(note) }) },
    ];
  });

export function findingDraftsOf(findings: readonly Finding[]): FindingDrafts {
  const drafts: Record<string, FindingDraft> = {};
  for (const { criterion, outcome, subject, note = '', correctedOnTheSpot, remedy, ...more } of findings) {
    const before = drafts[criterion];
    if (outcome === 'KEPT') {
      drafts[criterion] = { verdict: 'KEPT', note, wrongs: before?.wrongs ?? [] };
      continue;
    }
    const wrong: WrongDraft = {
      id: newKey(),
      on: subject.kind,
      who: subject.kind === 'INDIVIDUAL' ? subject.code : (subject.part ?? ''),
      note,
      isCorrected: correctedOnTheSpot === true,
      remedy: remedy?.what ?? '',
      by: remedy?.by ?? '',
      severity: more.severity ?? '',
      rootCause: more.rootCause ?? '',
    };
    drafts[criterion] = { verdict: 'WRONG', note: '', wrongs: [...(before?.wrongs ?? []), wrong] };
  }
  return drafts;
}

const CODE = /^[A-Z0-9][A-Z0-9-]{3,39}$/;
export type WrongFault = 'CODE' | 'REMEDY';
/** What keeps a wrong from being reported; the server would say the same, after a slow line. */
export function faultsOfWrong({ on, who, isCorrected, remedy, by }: WrongDraft): WrongFault[] {
  return [
    ...(on === 'INDIVIDUAL' && !CODE.test(codeOf(who)) ? (['CODE'] as const) : []),
    ...(!isCorrected && (remedy.trim() === '' || by === '') ? (['REMEDY'] as const) : []),
  ];
}
