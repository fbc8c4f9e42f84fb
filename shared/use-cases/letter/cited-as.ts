import type { Directive } from '../../domain/directive/directive.ts';
import type { DirectiveReference } from '../../documents/letter-facts.ts';

/** How documents about an issued directive cite it. Throws when it was never issued. */
export function citedAs(
  { id, content, number, notation, issuedDay }: Directive,
  issuerName = content.issuerUnitId,
): DirectiveReference {
  if (issuedDay === undefined) throw new Error(`${id} was issued on no day`);
  const { type, subject } = content;
  return {
    type,
    notation: number === undefined ? null : notation,
    day: issuedDay,
    // It follows `về việc`.
    subject: `${subject.charAt(0).toLocaleLowerCase('vi')}${subject.slice(1)}`,
    issuer: issuerName,
  };
}
