/**
 * A criterion of self-inspection. What it is observed on decides how a finding is kept: about a person only by unit and
 * pseudonym (Law 91/2025 on personal data), about a unit openly.
 */
export const observedOn = ['PERSON', 'UNIT'] as const;
export type ObservedOn = (typeof observedOn)[number];

/** Whether meeting the criterion is a wrong that was found, or a commitment that is kept; statistics never mix the two. */
export const polarities = ['VIOLATION', 'COMMITMENT'] as const;
export type Polarity = (typeof polarities)[number];

export interface CriterionFacts {
  /** For programs and exchange files. */
  readonly identifier: string;
  readonly observedOn: ObservedOn;
  readonly polarity: Polarity;
  /** Vietnamese, as it stands on an inspection sheet. */
  readonly wording: string;
}

const criterion =
  <const On extends ObservedOn, const Kind extends Polarity>(on: On, polarity: Kind) =>
  <const Identifier extends string>(identifier: Identifier, wording: string) => ({
    identifier,
    observedOn: on,
    polarity,
    wording,
  });

export const wrongOfPerson = criterion('PERSON', 'VIOLATION');
export const wrongOfUnit = criterion('UNIT', 'VIOLATION');
export const keptByPerson = criterion('PERSON', 'COMMITMENT');
export const keptByUnit = criterion('UNIT', 'COMMITMENT');
