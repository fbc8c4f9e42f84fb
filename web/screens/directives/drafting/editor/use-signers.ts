import { useReading } from '../../../../api/use-reading.ts';
import type { Position, SignerForm, SigningForm } from '../draft-form.ts';
import { useEditor } from './editor.ts';

export interface Signatory {
  readonly id: string;
  readonly name: string;
  readonly position: Position;
}

/** Those who may sign what the issuer issues: people of the issuer and of the office who hold a position. */
export function useSigners(issuerUnitId: string): Signatory[] {
  const { directory } = useEditor();
  const office = directory.units.find(({ kind }) => kind === 'OFFICE')?.id ?? issuerUnitId;
  const ofIssuer = useReading('GET /people', { query: { unit: issuerUnitId, limit: 200 } });
  const ofOffice = useReading('GET /people', { query: { unit: office, limit: 200 } });
  const people = [...(ofIssuer.data?.items ?? []), ...(ofOffice.data?.items ?? [])];
  return [...new Map(people.map((person) => [person.id, person])).values()].flatMap((person) =>
    person.position === undefined ? [] : [{ id: person.id, name: person.name, position: person.position }],
  );
}

/** The forms that the signing matrix allows a position for this type of document. */
export function useAllowedForms(type: string): (position: SignerForm['position']) => SigningForm[] {
  const { data } = useReading('GET /policy');
  const rules = data?.signing.matrix.rules ?? [];
  return (position) =>
    rules
      .filter(
        ({ positions, documentKinds }) =>
          positions.some((one) => one === position) && documentKinds.some((kind) => kind === type),
      )
      .map(({ form }) => form);
}
