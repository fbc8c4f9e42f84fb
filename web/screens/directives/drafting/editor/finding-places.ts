/** Where a finding belongs in the editor. The check names places in what was saved; clauses may have moved since. */
import { usableClauseId } from '../form/clause-numbers.ts';
import type { DraftForm } from '../draft-form.ts';
import type { Finding } from './editor.ts';

const IN_CLAUSE = /^clauses\.(\d+)(.*)$/;

export function placedFindings(findings: readonly Finding[], { clauses }: DraftForm): Finding[] {
  const ids = clauses.map(({ id }, index) => usableClauseId(id, index));
  return findings.map((finding) => {
    const rest = IN_CLAUSE.exec(finding.field)?.[2];
    const { clauseId } = finding;
    if (rest === undefined || clauseId === undefined) return finding;
    const index = ids.indexOf(clauseId);
    const isUnique = index >= 0 && index === ids.lastIndexOf(clauseId);
    return isUnique ? { ...finding, field: `clauses.${index}${rest}` } : finding;
  });
}

export const isAt = ({ field }: Pick<Finding, 'field'>, path: string): boolean =>
  field === path || field.startsWith(`${path}.`);

/** `clauses.2.obligation.product` → the places to look for, the nearest first. */
export function placesOf(field: string): string[] {
  const parts = field.split('.');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('.'));
}
export const clauseIndexOf = (field: string): number | undefined => {
  const index = IN_CLAUSE.exec(field)?.[1];
  return index === undefined ? undefined : Number(index);
};
